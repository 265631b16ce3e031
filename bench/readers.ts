/** How fast readers are answered: kept pages beside plain node:http that sends the same bytes, in turn in one run, and the
 *  first read after an update. */
import { ask, countAnswers, type Load, readBody, readHead } from './load.ts';
import { type Served, startServer } from './child.ts';

const ROUNDS = 5;
const ROUND_MS = 1_500;
const UPDATES = 60;
const DAY = '/harbour-daily/2026/03/05';

export async function benchReaders(): Promise<void> {
  console.log('readers');
  const site = await startServer('serve-site.ts', String(UPDATES));
  const plain = await startServer('serve-plain.ts');
  try {
    console.log(
      `  ${'kept page'.padEnd(22)} ${'to plain'.padStart(8)} ${'a second'.padStart(9)}  CPU us, ours and plain`,
    );
    for (const path of [DAY, '/', '/feed.xml', `${DAY}/live.json`]) {
      const etag = await warmUp(site, path);
      await compare(site, plain, path, ['Accept-Encoding: br']);
      await compare(site, plain, path, ['Accept-Encoding: br', `If-None-Match: ${etag}`]);
    }
    await measureFirstReads(site);
    console.log(`  memory after that: ${String(Math.round((await site.memory()) / 1e6))} MB`);
  } finally {
    for (const server of [site, plain]) server.stop();
  }
}

if (import.meta.main) await benchReaders();

async function compare(site: Served, plain: Served, path: string, headers: readonly string[]): Promise<void> {
  const answer = await ask({ port: site.port, path, headers });
  const { status, headers: sent } = readHead(answer);
  await plain.ask('send', { status, headers: withoutOwn(sent), body: readBody(answer).toString('base64') });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      ours: await measure(site, { path, headers }),
      theirs: await measure(plain, { path, headers }),
    });
  }
  const [ratio, perSecond, ourCpu, theirCpu] = [
    median(rounds.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond)),
    median(rounds.map(({ ours }) => ours.perSecond)),
    median(rounds.map(({ ours }) => ours.cpuUs)),
    median(rounds.map(({ theirs }) => theirs.cpuUs)),
  ];
  const name = `${path.replace(DAY, 'a day')} ${status === 304 ? '304' : 'br'}`;
  console.log(
    `  ${name.padEnd(22)} ${ratio.toFixed(2).padStart(8)} ${perSecond.toFixed(0).padStart(9)}  ${ourCpu.toFixed(1)} and ${theirCpu.toFixed(1)}`,
  );
}

async function measure(server: Served, load: Omit<Load, 'port'>) {
  const before = await server.cpuUs();
  const count = await countAnswers({ ...load, port: server.port }, ROUND_MS);
  return { perSecond: (count * 1000) / ROUND_MS, cpuUs: ((await server.cpuUs()) - before) / count };
}

/** From the confirmation of an update to the day's page, rendered anew, in the reader's hands. */
async function measureFirstReads(site: Served): Promise<void> {
  const [confirmations, reads]: number[][] = [[], []];
  for (let round = 0; round < 40; round += 1) {
    confirmations?.push(await site.ask('publish'));
    const start = performance.now();
    await ask({ port: site.port, path: DAY, headers: ['Accept-Encoding: br'] });
    reads?.push(performance.now() - start);
  }
  console.log(`  an update is confirmed after ${median(confirmations).toFixed(1)} ms (of 40, the median)`);
  console.log(
    `  the first read after it takes ${median(reads).toFixed(1)} ms, of a day of ${UPDATES} updates and more`,
  );
}

/** Whoever comes first is sent the page as it is, before it is compressed.
 *  @returns the ETag of the page compressed */
async function warmUp(site: Served, path: string): Promise<string> {
  await ask({ port: site.port, path, headers: ['Accept-Encoding: br'] });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { headers } = readHead(await ask({ port: site.port, path, headers: ['Accept-Encoding: br'] }));
  return headers[headers.findIndex((name) => /^etag$/i.test(name)) + 1] ?? '';
}

/** Without what node:http adds by itself. */
function withoutOwn(headers: readonly string[]): string[] {
  const pairs = headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : []));
  return pairs.filter(([name = '']) => !/^(?:date|connection|keep-alive)$/i.test(name)).flat();
}

function median(values: readonly number[] = []): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
