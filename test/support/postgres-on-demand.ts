/** The one PostgreSQL of a test run, in Jest's own process: started when a test file first asks for it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { keepingCompiled } from './compiled.ts';

/** Listens for test files, which ask by HTTP and are answered with the server's URL. */
export async function listenForTests(): Promise<void> {
  const server = createServer((_request, response) => {
    postgres ??= start();
    postgres.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  listener = server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const address = server.address();
  if (typeof address === 'object' && address) {
    process.env['DATELINE_TEST_POSTGRES'] = `http://127.0.0.1:${String(address.port)}/`;
  }
}

/** Ends the server, if one was started, and the listening. */
export async function stopListening(): Promise<void> {
  listener?.close();
  const running = await postgres?.catch(() => undefined);
  if (running?.program.exitCode !== null) return;
  running.program.stdin?.end();
  await once(running.program, 'exit');
}

const PROGRAM = path.join(import.meta.dirname, 'run-postgres.ts');

let listener: Server | undefined;
let postgres: Promise<{ readonly url: string; readonly program: ChildProcess }> | undefined;

async function start() {
  // In a group of its own: Ctrl-C reaches it by the end of its input, so that it can clean up.
  const program = spawn(process.execPath, [PROGRAM], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: keepingCompiled(),
  });
  let complaint = '';
  program.stderr.on('data', (chunk) => (complaint += String(chunk)));
  for await (const chunk of program.stdout) return { url: String(chunk).trim(), program };
  throw new Error(`PostgreSQL for tests did not start. ${complaint}`);
}
