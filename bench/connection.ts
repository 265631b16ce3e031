/** A connection that stays open, from a client that is no slower than a server: a bare socket. What Node's own client takes
 *  would be told as the server's time. */
import { once } from 'node:events';
import net from 'node:net';

export class Connection {
  readonly #socket: net.Socket;
  /** Resolves when what was asked before is answered. */
  #answered: Promise<unknown> = Promise.resolve();
  /** Of the answer that is coming. */
  #come = Buffer.alloc(0);
  #onAnswer: (answer: Buffer) => void = () => undefined;

  private constructor(socket: net.Socket) {
    this.#socket = socket.on('data', (piece) => this.#take(Buffer.from(piece)));
  }

  static async open(port: number): Promise<Connection> {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket);
  }

  /** One question after the other.
   *  @returns the answer, head and body, as it came */
  ask(question: Buffer): Promise<Buffer> {
    const answer = this.#answered.then(() => this.#askNow(question));
    this.#answered = answer.catch(() => undefined);
    return answer;
  }

  close(): void {
    this.#socket.destroy();
  }

  async #askNow(question: Buffer): Promise<Buffer> {
    const answer = new Promise<Buffer>((resolve) => (this.#onAnswer = resolve));
    this.#socket.write(question);
    return answer;
  }

  #take(piece: Buffer): void {
    this.#come = Buffer.concat([this.#come, piece]);
    if (!isWhole(this.#come)) return;
    this.#onAnswer(this.#come);
    this.#come = Buffer.alloc(0);
  }
}

/** All answers here say how long they are, but for those without a body. */
function isWhole(answer: Buffer): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const [, length = '0'] = /^content-length: *(\d+)/im.exec(answer.toString('latin1', 0, head)) ?? [];
  return answer.length - head - 4 >= Number(length);
}
