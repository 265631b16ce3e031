/** Whether anybody is shown something older than what was acknowledged: after each act of an editor everything that shows it
 *  is read at once. */
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from './child.ts';
import { Editor, type Told } from './editor.ts';
import type { Benchmark } from './figure.ts';
import { ask, readBody } from './load.ts';
import { Stream } from './stream.ts';

const DAY = 'harbour-daily/entries/2026-03-05';
const PAGE = '/harbour-daily/2026/03/05';
const ROUNDS = 50;
const FEEDS = ['feed.xml', 'atom.xml', 'feed.json'].flatMap((name) => [`/${name}`, `/harbour-daily/${name}`]);
/** Where an update of the day stands. */
const WITH_UPDATES = [PAGE, `${PAGE}?order=asc`, `${PAGE}/lite`, `${PAGE}.txt`, ...FEEDS];
/** Where the day's title stands: the days beside it show it too. */
const WITH_TITLE = [
  ...[PAGE, `${PAGE}/lite`, `${PAGE}.txt`, '/', '/harbour-daily', '/harbour-daily/2026/03'],
  ...['/harbour-daily/2026/03/04', '/harbour-daily/2026/03/06'],
];

export const benchFreshness: Benchmark = async () => {
  console.error('freshness');
  const site = await startServer('serve-site.ts', '60');
  const editor = await Editor.signIn(site);
  const [stale, reads]: [string[], string[]] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const act of actsOf(round, editor)) {
        const done = await act();
        const places = placesOf(done);
        const texts = await Promise.all(places.map((place) => readPlace(place, done, site.port, editor)));
        stale.push(...places.filter((_place, index) => !isRight(texts[index] ?? '', done)));
        reads.push(...places);
        await wait(50);
      }
    }
  } finally {
    editor.close();
    site.stop();
  }
  for (const place of new Set(stale)) console.error(`  stale: ${place}`);
  const what = `stale reads, of ${reads.length} right after ${ROUNDS * 4} acknowledgements`;
  return [{ what, value: stale.length, unit: '', bound: { atMost: 0 } }];
};

interface Act {
  readonly told: Told;
  /** Of an entry or an update, as the API has it. */
  readonly path: string;
  readonly pages: readonly string[];
  /** What has to stand on all of them. */
  readonly present: string;
  /** What may stand on none of them any more. */
  readonly absent: string;
}

/** One after the other: an update is published, corrected and withdrawn, and the day gets another title. */
function actsOf(round: number, editor: Editor): (() => Promise<Act>)[] {
  const [first, second, reason] = [
    `Mast ${round} is up`,
    `Mast ${round} is down`,
    `Report ${round} was wrong`,
  ];
  let id = '';
  const ofUpdate = (told: Told, present: string, absent: string): Act => {
    id = told.id;
    return { told, path: `/updates/${id}`, pages: WITH_UPDATES, present, absent };
  };
  return [
    async () => ofUpdate(await editor.publish(DAY, { headline: first, body: 'It holds.' }), first, second),
    async () => ofUpdate(await editor.correct(id, second), second, first),
    async () => ofUpdate(await editor.withdraw(id, reason), reason, second),
    async () => {
      const told = await editor.retitle(DAY, `Storm ${round} comes`);
      const absent = `Storm ${round - 1} comes`;
      return { told, path: `/series/${DAY}`, pages: WITH_TITLE, present: `Storm ${round} comes`, absent };
    },
  ];
}

/** Pages, the stream and the API. */
function placesOf({ told, path, pages }: Act): string[] {
  return [
    ...pages,
    `${PAGE}/live.json?after=${told.seq - 1}`,
    `${PAGE}/live?after=${told.seq - 1}`,
    `api ${path}`,
  ];
}

async function readPlace(
  place: string,
  { path, present }: Act,
  port: number,
  editor: Editor,
): Promise<string> {
  if (place.startsWith('api')) return editor.read(path);
  if (place.includes('/live?')) return readStream(port, place, present);
  return readBody(await ask({ port, path: place, headers: [] })).toString();
}

/** What somebody who comes back to the stream is told, up to a word, or within a second. */
async function readStream(port: number, place: string, word: string): Promise<string> {
  const stream = await Stream.open(port, place);
  await Promise.race([stream.hear(word), wait(1_000)]);
  stream.close();
  return stream.told;
}

/** What the API tells of a withdrawn update holds its text too: editors may read it. */
function isRight(text: string, { present, absent }: Act): boolean {
  return text.includes(present) && (!text.includes(absent) || text.includes('"withdrawal":{'));
}

if (import.meta.main) console.table(await benchFreshness());
