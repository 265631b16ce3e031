/** Servers beside each other: each answers the same request in turn, round after round, so that what the machine does
 *  besides meets all of them. */
import type { Served } from './child.ts';
import { median } from './figure.ts';
import { countAnswers, type Load } from './load.ts';

export interface Contestant {
  readonly name: string;
  readonly server: Pick<Served, 'port' | 'cpuUs'>;
  readonly load: Omit<Load, 'port'>;
}

interface Rate {
  readonly perSecond: number;
  /** Of the server's processor time for each answer. */
  readonly cpuUs: number;
}

/** The rates of one round, by the names of the contestants. */
export type Round = ReadonlyMap<string, Rate>;

const ROUNDS = 12;
const ROUND_SECONDS = 1;

export async function hold(contestants: readonly Contestant[]): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates = new Map<string, Rate>();
    // Each begins as often as the other: who comes second finds caches and clock as the first left them.
    const inTurn = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const contestant of inTurn) rates.set(contestant.name, await measure(contestant));
    rounds.push(rates);
  }
  return rounds;
}

/** @returns the median of what one did in a second for what the other did in the same round */
export function ratioOf(rounds: readonly Round[], name: string, other: string): number {
  const perSecond = (round: Round, of: string) => round.get(of)?.perSecond ?? Number.NaN;
  return median(rounds.map((round) => perSecond(round, name) / perSecond(round, other)));
}

export function cpuUsOf(rounds: readonly Round[], name: string): number {
  return median(rounds.map((round) => round.get(name)?.cpuUs ?? Number.NaN));
}

async function measure({ server, load }: Contestant): Promise<Rate> {
  const before = await server.cpuUs();
  const count = await countAnswers({ ...load, port: server.port }, ROUND_SECONDS);
  return { perSecond: count / ROUND_SECONDS, cpuUs: ((await server.cpuUs()) - before) / count };
}
