/** Commands of the program, run within the process of the test: all of it but what `main.ts` takes from a process. */
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/run.ts';
import { serve } from '../../src/web/serve.ts';

export type Environment = Readonly<Record<string, string>>;

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a command runs. */
export interface Place {
  readonly folder: string;
  readonly environment?: Environment;
  /** What is piped into it; nothing, unless told otherwise. */
  readonly input?: string;
}

/** A site that is served. */
export interface Serving {
  /** `http://localhost:41234` */
  readonly address: string;
  /** What it has said on stdout. */
  said(): string;
  /** Tells it to stop, and resolves when it has. */
  stop(): Promise<Outcome>;
}

/** Runs a command to its end. */
export async function runCommand(args: readonly string[], place: Place): Promise<Outcome> {
  return begin(args, place, NEVER).outcome;
}

/** Runs `serve`, and resolves when it takes requests. */
export async function serveHere(place: Place): Promise<Serving> {
  const { promise: told, resolve: tell } = Promise.withResolvers<undefined>();
  const { listening, outcome, out } = begin(['serve', '--port', '0'], place, told);
  const address = await Promise.race([listening, outcome.then(complain)]);
  return {
    address,
    said: () => out.text,
    stop: () => {
      tell(undefined);
      return outcome;
    },
  };
}

const NEVER = new Promise<undefined>(() => undefined);

/** @param told  resolves when what is served is to stop */
function begin(
  args: readonly string[],
  { folder, environment = {}, input = '' }: Place,
  told: Promise<undefined>,
) {
  const [out, err] = [new Words(), new Words()];
  const { promise: listening, resolve } = Promise.withResolvers<string>();
  const running = runCommandLine(args, {
    folder,
    environment,
    input: () => Readable.from([input]),
    out,
    err,
    watchInterruption: () => new AbortController().signal,
    serve: (context, announce) => {
      const tellWhere = (address: string) => {
        announce(address);
        resolve(address);
      };
      return serve(context, tellWhere, () => told);
    },
  });
  const outcome = running.then((status): Outcome => ({ status, out: out.text, err: err.text }));
  return { listening, outcome, out };
}

class Words extends Writable {
  text = '';

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

function complain({ err }: Outcome): never {
  throw new Error(`The site is not served: ${err}`);
}
