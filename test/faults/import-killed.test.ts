import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { addDays, formatFullDate } from '../../src/domain/calendar.ts';
import { openDatabase } from '../../src/store/database.ts';
import { findHeadSeq, listWireAfter } from '../../src/store/wire.ts';
import { useProgram } from '../support/program.ts';

const DAYS = 200;
const FILES = Array.from({ length: DAYS }, (_, index) => `${String(index)}.txt`);

describe('an import', () => {
  const program = useProgram();

  async function writeDays() {
    const days = FILES.map((file, index) => {
      const date = formatFullDate(addDays('2025-01-01', index));
      const copy = `Harbour Daily, ${date}: Day\n\nUPDATE 1400 GMT: Noon.\n\nORIGINAL ENTRY: As in yesterday's Harbour Daily.\n`;
      return program.write(file, copy);
    });
    await Promise.all(days);
  }

  /** Waits until another process has stored some days. */
  async function waitForDays(count: number) {
    const database = await openDatabase(`sqlite:${program.folder}/data/dateline.db`);
    while ((await findHeadSeq(database.reader)) < count) await pause(2);
    await database.close();
  }

  async function readStored() {
    const database = await openDatabase(`sqlite:${program.folder}/data/dateline.db`);
    const wire = await listWireAfter(database.reader, { entryId: null, after: 0, limit: 1000 });
    await database.close();
    return wire;
  }

  it('that is interrupted says how far it has come, and goes on by the same command', async () => {
    await writeDays();
    await program.run(['migrate']);
    const command = ['import', ...FILES, '--publish'];
    const interrupted = program.start(command);
    await waitForDays(1);

    interrupted.child.kill('SIGINT');
    const first = await interrupted.outcome;

    const stored = (await readStored()).length;
    expect(stored).toBeLessThan(DAYS);
    expect(first.status).toBe(1);
    expect(first.err.split('\n')).toEqual([
      'Stopping when the days under way are stored. Ctrl-C once more ends at once.',
      `Stopped after ${String(stored)} of 200 files: run the same command again, and it goes on with the others.`,
      '',
    ]);
    expect(first.out.match(/^published .*\(1 update\)/gm)).toHaveLength(stored);
    const { status, out } = await program.run(command);
    expect(status).toBe(0);
    expect(out.match(/^published .*\(1 update\)/gm)).toHaveLength(DAYS - stored);
  });

  it('that is killed is made complete by the same command, with each day stored once and whole', async () => {
    await writeDays();
    await program.run(['migrate']);
    const command = ['import', ...FILES, '--publish'];
    const killed = program.start(command);
    await waitForDays(20);

    killed.child.kill('SIGKILL');
    await killed.outcome;

    const storedBefore = (await readStored()).length;
    expect(storedBefore).toBeGreaterThanOrEqual(20);
    expect(storedBefore).toBeLessThan(DAYS);
    const { status, out, err } = await program.run(command);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.match(/^unchanged .*\(1 update\)/gm)).toHaveLength(storedBefore);
    expect(out.match(/^published .*\(1 update\)/gm)).toHaveLength(DAYS - storedBefore);
    const wire = await readStored();
    expect(wire.map(({ seq, kind }) => [seq, kind])).toEqual(FILES.map((_, index) => [index + 1, 'import']));
    expect(new Set(wire.map(({ entryId }) => entryId)).size).toBe(DAYS);
  });
});
