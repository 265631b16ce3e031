/** An editor's program: what changes a day, by calls of the API. */
import { z } from 'zod';
import type { Served } from './child.ts';
import { Connection } from './connection.ts';
import { readBody, readHead } from './load.ts';

const TOLD = z.object({ id: z.string(), seq: z.number() });

/** What was changed, and the row of the wire that tells of it. */
export type Told = z.output<typeof TOLD>;

export class Editor {
  readonly #connection: Connection;
  readonly #token: string;

  private constructor(connection: Connection, token: string) {
    this.#connection = connection;
    this.#token = token;
  }

  static async signIn(site: Served): Promise<Editor> {
    return new Editor(await Connection.open(site.port), await site.askText('token'));
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
    this.#connection.close();
  }

  async #send(method: string, path: string, body: object): Promise<Told> {
    return TOLD.parse(JSON.parse(await this.#ask(method, path, JSON.stringify(body))));
  }

  async #ask(method: string, path: string, body = ''): Promise<string> {
    const question = [
      ...[`${method} /api/v1${path} HTTP/1.1`, 'Host: localhost', `Authorization: Bearer ${this.#token}`],
      ...['If-Match: *', 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`],
      ...['', body],
    ];
    const answer = await this.#connection.ask(Buffer.from(question.join('\r\n')));
    const said = readBody(answer).toString();
    if (readHead(answer).status >= 300) throw new Error(`${method} ${path}: ${said}`);
    return said;
  }
}
