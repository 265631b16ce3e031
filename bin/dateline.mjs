#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=50
// Starts the program with what earlier starts have compiled: the TypeScript is not stripped again, which takes a third of a start and 20 MB.
// A small young generation keeps what lives long, such as the connections of readers, from growing it to many times its size. The old one is collected when it
// has grown by half: on a machine with much memory V8 waits until it is several times as large.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/dateline'));
await import('../src/main.ts');
