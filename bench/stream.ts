/** One open page: a bare socket on a day's stream. */
import { once } from 'node:events';
import net from 'node:net';

export class Stream {
  readonly #socket: net.Socket;
  #told = '';
  #listeners: (() => void)[] = [];

  private constructor(socket: net.Socket) {
    this.#socket = socket.on('data', (bytes) => {
      this.#told += bytes.toString('latin1');
      for (const listen of this.#listeners) listen();
    });
  }

  /** Resolves once the stream has begun.
   *  @param path  `/harbour-daily/2026/03/05/live` */
  static async open(port: number, path: string): Promise<Stream> {
    const socket = net.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const stream = new Stream(socket);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await stream.hear(':ok');
    return stream;
  }

  /** All that was told. */
  get told(): string {
    return this.#told;
  }

  /** @returns the instant at which a word had been told, as performance.now() says it */
  hear(word: string): Promise<number> {
    return new Promise((resolve) => {
      const listen = () => {
        if (!this.#told.includes(word)) return;
        this.#listeners = this.#listeners.filter((other) => other !== listen);
        resolve(performance.now());
      };
      this.#listeners.push(listen);
      listen();
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
