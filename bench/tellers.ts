/** Servers that tell all their readers of something, beside each other: each in turn, round after round, so that what the
 *  machine does besides meets all of them. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Served, startServer } from './child.ts';
import { nowMs } from './clock.ts';
import { keepApart } from './cores.ts';
import { median } from './figure.ts';

export interface Teller {
  readonly name: string;
  readonly server: Pick<Served, 'port' | 'pid' | 'cpuUs' | 'stop'>;
  /** Where its readers listen. */
  readonly path: string;
  readonly readers: Served;
  /** @param bytes  of the event */
  readonly tell: (bytes: number) => Promise<unknown>;
}

/** A teller with a process for its readers, none of whom listens yet. */
export async function withReaders(teller: Omit<Teller, 'readers'>): Promise<Teller> {
  const readers = await startServer('hear-streams.ts');
  await keepApart(teller.server, readers);
  return { ...teller, readers };
}

export interface Told {
  /** Until the last reader has it, in milliseconds. */
  readonly lastMs: number;
  /** Of the server's processor time for each reader. */
  readonly cpuUs: number;
}

/** What each teller took in one round, by its name. */
export type ToldRound = ReadonlyMap<string, Told>;

/** Lets more readers in.
 *  @param count  how many are to listen then
 *  @throws fewer were let in: each stream takes a file descriptor on either side */
export async function fillTo(count: number, { readers, server, path }: Teller): Promise<void> {
  const more = count - (await readers.ask('count'));
  const opened = await readers.ask('open', { port: server.port, path, count: more });
  if (opened < count)
    throw new Error(`Only ${String(opened)} streams opened: raise the limit by ulimit -n 20000.`);
}

/** The first of the tellers says how long the event is that the others tell too. */
export async function tellInTurn(tellers: readonly Teller[], rounds: number): Promise<ToldRound[]> {
  const all: ToldRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const told = new Map<string, Told>();
    for (const teller of tellers) told.set(teller.name, await tellAll(teller, await lengthOf(tellers)));
    all.push(told);
  }
  return all;
}

async function tellAll({ server, readers, tell }: Teller, bytes: number): Promise<Told> {
  const count = await readers.ask('count');
  const startUs = await server.cpuUs();
  const startMs = nowMs();
  const last = readers.ask('hear');
  await tell(bytes);
  const lastMs = (await last) - startMs;
  await wait(SETTLED_MS);
  return { lastMs, cpuUs: ((await server.cpuUs()) - startUs) / count };
}

export const SETTLED_MS = 200;

/** @returns the median of what one took for what the other took in the same round */
export function lastRatio(rounds: readonly ToldRound[], name: string, other: string): number {
  return median(rounds.map((round) => toldBy(round, name).lastMs / toldBy(round, other).lastMs));
}

export function medianOf(rounds: readonly ToldRound[], name: string, of: keyof Told): number {
  return median(rounds.map((round) => toldBy(round, name)[of]));
}

function toldBy(round: ToldRound, name: string): Told {
  return round.get(name) ?? { lastMs: Number.NaN, cpuUs: Number.NaN };
}

async function lengthOf([first]: readonly Teller[]): Promise<number> {
  return (await first?.readers.ask('eventBytes')) ?? 0;
}
