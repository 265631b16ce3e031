/** The lifeboat Patience Orme climbing a sea off Gannet Head. */
import { clouds, finish, glow, mist } from '../atmosphere.ts';
import { createNoise, createRandom } from '../random.ts';
import { burst, foam, sprayFilters } from '../spray.ts';
import { areaAbove, drawing, group, path, profile, vertical, wash } from '../svg.ts';
import { lifeboat, lifeboatPaint } from '../lifeboat.ts';
import { swell } from '../water.ts';

const HORIZON = 452;

export function drawLifeboat(): string {
  const random = createRandom(19);
  return drawing(
    sprayFilters(),
    lifeboatPaint(),
    sky(),
    headland(),
    farSea(),
    mist('horizon', [HORIZON - 56, 110], '#dfe3dc', 0.55),
    middleSea(),
    burst(random, { at: [1090, 640], width: 360, height: 280, lean: -0.25, jets: 34 }),
    lifeboat({ x: 790, y: 640, scale: 3.9, tilt: -11.5 }),
    group({ transform: 'rotate(-9 1060 650)' }, foam(random, [930, 1170], 660, 22)),
    burst(random, { at: [990, 700], width: 300, height: 130, lean: -0.9, jets: 24 }),
    group({ transform: 'rotate(-8 760 720)' }, foam(random, [420, 1080], 730, 15)),
    burst(random, { at: [484, 712], width: 150, height: 60, lean: -0.7, jets: 16 }),
    nearSea(),
    finish(),
  );
}

function sky(): string {
  return (
    vertical('sky', [
      [0, '#7d8f99'],
      [0.26, '#b3bdbb'],
      [0.4, '#dcdccb'],
      [0.44, '#e6dfc4'],
      [1, '#e6dfc4'],
    ]) +
    wash('url(#sky)') +
    clouds({
      id: 'pale',
      seed: 51,
      color: [0.93, 0.93, 0.9],
      frequency: [0.0014, 0.005],
      contrast: 3.8,
      clear: 0.5,
      bottom: 470,
      opacity: 0.75,
    }) +
    clouds({
      id: 'grey',
      seed: 28,
      color: [0.34, 0.41, 0.45],
      frequency: [0.0015, 0.0065],
      contrast: 4.2,
      clear: 0.53,
      bottom: 430,
      opacity: 0.7,
    }) +
    glow('rift', [330, 420], { radius: 460, color: '#fbeebf', opacity: 0.6 })
  );
}

/** Gannet Head in the haze, with the mast of the signal house. */
function headland(): string {
  const rough = createNoise(17, 5);
  const cliff = (x: number) => HORIZON + 8 - 150 / (1 + Math.exp(-(x - 1290) / 46)) + 16 * rough(x / 90);
  const low = (x: number) => HORIZON + 6 - 44 / (1 + Math.exp(-(x - 1130) / 40)) + 10 * rough(x / 60 + 9);
  return (
    vertical('cliff', [
      [0, '#8b999c'],
      [1, '#b9c1ba'],
    ]) +
    path(areaAbove(HORIZON + 30, profile(1020, 1620, 6, cliff)), { fill: 'url(#cliff)' }) +
    path(areaAbove(HORIZON + 30, profile(980, 1620, 6, low)), { fill: '#9aa7a6', opacity: 0.8 }) +
    path(`M1492 ${cliff(1492)}v-58M1484 ${cliff(1492) - 40}h16`, {
      stroke: '#7d8b90',
      'stroke-width': 3,
    }) +
    path(`M1516 ${cliff(1520) + 6}v-22l14 -11l14 11v22Z`, { fill: '#7d8b90' })
  );
}

function farSea(): string {
  const bands = [
    [460, 9, 110, '#b4c0b6', '#8ea099'],
    [478, 17, 170, '#a3b4aa', '#7d938d'],
    [508, 30, 260, '#8fa79d', '#668480'],
  ] as const;
  return bands
    .map(([base, height, length, crest, trough], index) =>
      swell({
        id: `far-${index}`,
        seed: 20 + index,
        base,
        height,
        length,
        crest,
        trough,
        foam: 0.22,
      }),
    )
    .join('');
}

function middleSea(): string {
  return (
    swell({
      id: 'mid-0',
      seed: 33,
      base: 570,
      height: 56,
      length: 420,
      crest: '#7f9f94',
      trough: '#4d7370',
      foam: 0.3,
    }) +
    swell({
      id: 'mid-1',
      seed: 36,
      base: 668,
      height: 92,
      length: 640,
      crest: '#6a9385',
      trough: '#38615f',
      foam: 0.32,
    })
  );
}

/** The wave being climbed lies aslant; the one before it hides its foot. */
function nearSea(): string {
  const climbed = swell({
    id: 'near-0',
    seed: 44,
    base: 770,
    height: 96,
    length: 1100,
    crest: '#5a8a7b',
    trough: '#2a5253',
    foam: 0.3,
  });
  return (
    group({ transform: 'rotate(-7 720 800)' }, climbed) +
    swell({
      id: 'near-1',
      seed: 47,
      base: 1000,
      height: 150,
      length: 1150,
      crest: '#47776b',
      trough: '#173a3f',
      foam: 0.36,
    })
  );
}
