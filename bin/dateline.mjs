#!/usr/bin/env -S node --max-semi-space-size=4 --initial-old-space-size=32 --heap-growing-percent=25
// Starts the program with what earlier starts have compiled: the TypeScript is not stripped again, which takes a third of a start and 20 MB.
// A small young generation keeps what lives long, such as the connections of readers, from growing it to many times its size. The old one is collected when it
// has grown by a quarter: on a machine with much memory V8 waits until it is several times as large. What a start loads fits into it: nothing of that is garbage.
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';

if (process.argv[2] === 'serve') takeOneArena();
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/dateline'));
await import('../src/main.ts');

// Else each thread that compresses, compiles or collects keeps what it gave back to itself: some 30 MB together. The C library of Linux asks
// for this only when a process begins, so it begins anew, under its number and with its streams, before anything is loaded. A parent that
// has a channel to it would lose that.
function takeOneArena() {
  const { platform, connected, env, execPath, execArgv, argv } = process;
  if (platform !== 'linux' || connected || env.MALLOC_ARENA_MAX !== undefined) return;
  process.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: '1' });
}
