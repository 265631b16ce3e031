/** An editor's program: what changes a day, by calls of the API. */
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Served } from './child.ts';

const TOLD = z.object({ id: z.string(), seq: z.number() });

/** What was changed, and the row of the wire that tells of it. */
export type Told = z.output<typeof TOLD>;

export class Editor {
  readonly #port: number;
  readonly #token: string;
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  private constructor(port: number, token: string) {
    this.#port = port;
    this.#token = token;
  }

  static async signIn(site: Served): Promise<Editor> {
    return new Editor(site.port, await site.askText('token'));
  }

  /** @param day  `harbour-daily/entries/2026-03-05` */
  publish(day: string, update: { readonly headline: string; readonly body: string }): Promise<Told> {
    return this.#send('POST', `/series/${day}/updates`, update);
  }

  correct(id: string, headline: string): Promise<Told> {
    return this.#send('POST', `/updates/${id}/correction`, { kind: 'correction', note: 'A slip.', headline });
  }

  withdraw(id: string, reason: string): Promise<Told> {
    return this.#send('POST', `/updates/${id}/withdrawal`, { reason });
  }

  retitle(day: string, title: string): Promise<Told> {
    return this.#send('PATCH', `/series/${day}`, { title });
  }

  /** What the API says of a day or an update, as it came. */
  read(path: string): Promise<string> {
    return this.#ask('GET', path);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #send(method: string, path: string, body: object): Promise<Told> {
    return TOLD.parse(JSON.parse(await this.#ask(method, path, JSON.stringify(body))));
  }

  /** Resolves when the whole answer has come. */
  async #ask(method: string, path: string, body?: string): Promise<string> {
    const request = http.request({
      ...{ port: this.#port, path: `/api/v1${path}`, method, agent: this.#agent },
      headers: {
        ...{ Authorization: `Bearer ${this.#token}`, 'If-Match': '*' },
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
    });
    request.end(body);
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).once('error', reject);
    });
    const said = await text(answer);
    if ((answer.statusCode ?? 500) >= 300) throw new Error(`${method} ${path}: ${said}`);
    return said;
  }
}
