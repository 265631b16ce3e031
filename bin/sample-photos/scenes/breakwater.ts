/** The South Breakwater before dark on the first evening of the storm. */
import { clouds, finish, glow, mist, rain } from '../atmosphere.ts';
import { between, createRandom, type Random } from '../random.ts';
import { burst, foam, sprayFilters } from '../spray.ts';
import { drawing, group, path, times, vertical, wash } from '../svg.ts';
import { lantern } from '../town.ts';
import { swell } from '../water.ts';

const END = 1010;
const TOP = 520;

export function drawBreakwater(): string {
  const random = createRandom(77);
  return drawing(
    sprayFilters(),
    sky(),
    farSea(),
    mist('horizon', [420, 110], '#a9b3ae', 0.5),
    burst(random, { at: [640, 600], width: 420, height: 470, lean: 0.32, jets: 46 }),
    wall(random),
    light(),
    burst(random, { at: [590, 512], width: 300, height: 150, lean: 0.5, jets: 30 }),
    burst(random, { at: [1120, 640], width: 200, height: 150, lean: 0.5, jets: 20 }),
    nearSea(),
    rain(random, 260, -0.55, '#dfe7e4'),
    finish(),
  );
}

function sky(): string {
  return (
    vertical('sky', [
      [0, '#27323d'],
      [0.25, '#45535d'],
      [0.44, '#8b9691'],
      [0.5, '#a9aea2'],
      [1, '#a9aea2'],
    ]) +
    wash('url(#sky)') +
    clouds({
      id: 'pale',
      seed: 15,
      color: [0.62, 0.67, 0.66],
      frequency: [0.0016, 0.005],
      contrast: 4,
      clear: 0.5,
      bottom: 520,
      opacity: 0.55,
    }) +
    clouds({
      id: 'dark',
      seed: 32,
      color: [0.1, 0.14, 0.18],
      frequency: [0.0018, 0.0056],
      contrast: 4.6,
      clear: 0.5,
      bottom: 500,
      opacity: 0.8,
    }) +
    glow('rift', [1330, 440], { radius: 420, color: '#d9d3b4', opacity: 0.5 })
  );
}

function farSea(): string {
  const bands = [
    [452, 10, 90],
    [470, 18, 130],
    [498, 28, 190],
    [536, 42, 270],
    [586, 58, 360],
  ] as const;
  return bands
    .map(([base, height, length], index) =>
      swell({
        id: `far-${index}`,
        seed: 60 + index,
        base,
        height,
        length,
        foam: 0.3 + index * 0.05,
        ...shade(index / 9),
      }),
    )
    .join('');
}

function nearSea(): string {
  const bands = [
    [690, 74, 460],
    [780, 88, 600],
    [900, 110, 760],
    [1040, 120, 900],
  ] as const;
  return bands
    .map(([base, height, length], index) =>
      swell({
        id: `near-${index}`,
        seed: 71 + index,
        base,
        height,
        length,
        foam: 0.42,
        ...shade(0.5 + index / 8),
      }),
    )
    .join('');
}

/** Greener and deeper towards the eye. */
function shade(depth: number): { crest: string; trough: string } {
  const crests = ['#8f9e99', '#84988f', '#6f8a80', '#5c7d72', '#4a6f66'];
  const troughs = ['#66767a', '#566a6d', '#3f585c', '#2b454b', '#1a333a'];
  const index = Math.min(4, Math.round(depth * 4));
  return { crest: crests[index] ?? '#4a6f66', trough: troughs[index] ?? '#1a333a' };
}

/** Courses of stone, a parapet on the weather side, water running off. */
function wall(random: Random): string {
  const face = `M-20 ${TOP - 26}L${END - 40} ${TOP}L${END + 60} ${TOP + 4}L${END + 104} 720H-20Z`;
  const parapet = `M-20 ${TOP - 62}L${END - 130} ${TOP - 24}L${END - 126} ${TOP - 2}L-20 ${TOP - 24}Z`;
  return (
    vertical('stone', [
      [0, '#6d7170'],
      [0.4, '#4b5254'],
      [1, '#2b3437'],
    ]) +
    path(parapet, { fill: '#3e4649' }) +
    path(face, { fill: 'url(#stone)' }) +
    path(`M-20 ${TOP - 26}L${END - 40} ${TOP}L${END + 60} ${TOP + 4}`, {
      fill: 'none',
      stroke: '#a3aaa5',
      'stroke-width': 5,
    }) +
    group(
      { fill: 'none', stroke: '#1f282c', 'stroke-width': 1.6, opacity: 0.55 },
      path(courses(random), {}),
    ) +
    group({ filter: 'url(#spume)' }, path(runs(random), { fill: '#eef3f0', opacity: 0.4 })) +
    foam(random, [-20, END + 130], 668, 26)
  );
}

function courses(random: Random): string {
  return times(6, (row) => {
    const y = TOP - 2 + row * 27;
    const line = `M-20 ${y - 26}L${END + 60 + row * 7} ${y + 5}`;
    const joints = times(24, (index) => {
      const x = index * 46 + (row % 2) * 23 + between(random, -6, 6);
      const top = y - 25 + x * 0.029;
      return `M${x.toFixed(1)} ${top.toFixed(1)}l2 26`;
    });
    return line + joints;
  });
}

/** Water that came over, running back down the face in strands. */
function runs(random: Random): string {
  return times(90, () => {
    const x = 470 + (random() + random() + random() - 1.5) * 420;
    const top = TOP - 28 + x * 0.026;
    const half = between(random, 1, 6);
    const drop = between(random, 30, 150);
    return `M${(x - half).toFixed(1)} ${top.toFixed(1)}L${(x + half).toFixed(1)} ${top.toFixed(1)}L${x.toFixed(1)} ${(top + drop).toFixed(1)}Z`;
  });
}

function light(): string {
  return (
    glow('lamp', [END - 8, TOP - 206], { radius: 300, color: '#ffe9ae', opacity: 0.7 }) +
    lantern(END - 8, TOP + 6, 250, { stone: '#8d918d', shade: '#2c363a', lamp: '#fff1c4' }) +
    glow('flash', [END - 8, TOP - 206], { radius: 80, color: '#fff6d8', opacity: 0.9 })
  );
}
