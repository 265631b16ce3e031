/** How long a published update takes: until it is acknowledged, which means that it is on the disk, until somebody with the
 *  page open has it, and until somebody who loads the page sees it. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Served, startServer } from './child.ts';
import { Editor } from './editor.ts';
import { type Benchmark, type Figure, percentile } from './figure.ts';
import { ask, headerOf, readHead } from './load.ts';
import { Stream } from './stream.ts';

/** Several, so that none grows far beyond the 60 updates it begins with. */
const DAYS = [
  '2026-02-26',
  '2026-02-27',
  '2026-02-28',
  '2026-03-01',
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
];
const UPDATES_EACH = 20;

export const benchPublishing: Benchmark = async () => {
  console.error('publishing');
  const site = await startServer('serve-site.ts', '60');
  const editor = await Editor.signIn(site);
  try {
    const all = [];
    for (const day of DAYS) all.push(...(await publishOn(day, { site, editor })));
    return figuresOf(all.slice(UPDATES_EACH));
  } finally {
    editor.close();
    site.stop();
  }
};

/** Milliseconds from the moment at which the editor sends the update. */
interface Publication {
  readonly acknowledged: number;
  readonly heard: number;
  readonly shown: number;
  readonly shownCompressed: number;
}

async function publishOn(day: string, { site, editor }: { readonly site: Served; readonly editor: Editor }) {
  await site.ask('fill', day);
  const path = `/harbour-daily/${day.replaceAll('-', '/')}`;
  await readPage(site.port, path);
  const stream = await Stream.open(site.port, `${path}/live`);
  const publications: Publication[] = [];
  for (let number = 0; number < UPDATES_EACH; number += 1) {
    publications.push(await publish({ day, path, word: `Mast${day}Nr${number}.` }, { site, editor, stream }));
    // A token sends so and so many requests a second.
    await wait(30);
  }
  stream.close();
  return publications;
}

async function publish(
  { day, path, word }: { readonly day: string; readonly path: string; readonly word: string },
  { site, editor, stream }: { readonly site: Served; readonly editor: Editor; readonly stream: Stream },
): Promise<Publication> {
  const hearing = stream.hear(word);
  const start = performance.now();
  await editor.publish(`harbour-daily/entries/${day}`, { headline: word, body: BODY });
  const acknowledged = performance.now() - start;
  const first = await readPage(site.port, path);
  const shown = performance.now() - start;
  if (!first.includes(word)) throw new Error(`The page of ${day} does not show what was published.`);
  const shownCompressed = (await waitForBrotli(site.port, path)) - start;
  return { acknowledged, heard: (await hearing) - start, shown, shownCompressed };
}

const BODY = 'The pilot says that the mast of the ferry holds, and that the tide does the rest. '.repeat(8);

/** As a browser asks. */
function readPage(port: number, path: string): Promise<Buffer> {
  return ask({ port, path, headers: ['Accept-Encoding: gzip, br'] });
}

/** @returns the instant at which the page came compressed for the first time */
async function waitForBrotli(port: number, path: string): Promise<number> {
  for (;;) {
    const { headers } = readHead(await readPage(port, path));
    if (headerOf(headers, 'Content-Encoding') === 'br') return performance.now();
  }
}

function figuresOf(all: readonly Publication[]): Figure[] {
  const ways = [
    { what: 'publish to acknowledged', atMost: 5, times: all.map(({ acknowledged }) => acknowledged) },
    { what: 'publish to a subscriber', atMost: 6, times: all.map(({ heard }) => heard) },
    { what: 'publish to the page', atMost: 10, times: all.map(({ shown }) => shown) },
  ];
  return [
    ...ways.flatMap(({ what, atMost, times }) => [
      figure(`${what}, p50`, percentile(times, 0.5), { atMost }),
      figure(`${what}, p99`, percentile(times, 0.99), { atMost: 30 }),
    ]),
    figure('first read after it, of 60 updates and more, p50', percentile(all.map(firstRead), 0.5), {
      atMost: 10,
    }),
    figure('the same compressed, p50', percentile(all.map(firstCompressed), 0.5), 'none'),
  ];
}

function firstRead({ shown, acknowledged }: Publication): number {
  return shown - acknowledged;
}

/** From the acknowledgement until the page comes compressed: once for each version, while readers are sent it as it is. */
function firstCompressed({ shownCompressed, acknowledged }: Publication): number {
  return shownCompressed - acknowledged;
}

function figure(what: string, value: number, bound: Figure['bound']): Figure {
  return { what, value, unit: 'ms', bound };
}

if (import.meta.main) console.table(await benchPublishing());
