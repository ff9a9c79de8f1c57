import { request, type Server } from "node:http";
import { Duplex } from "node:stream";
import { WebSocket as WsSocket } from "ws";

/** One end of a connection in memory, with what servers ask of a socket. */
class MemorySocket extends Duplex {
  readonly remoteAddress = "127.0.0.1";
  bytesRead = 0;
  bytesWritten = 0;
  other: MemorySocket | undefined;
  #continue: (() => void) | undefined;

  override _read(): void {
    const resume = this.#continue;
    this.#continue = undefined;
    resume?.();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.bytesWritten += chunk.byteLength;
    this.other?.receive(chunk, done);
  }

  override _final(done: () => void): void {
    this.other?.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.other?.readableEnded && !this.other?.destroyed) this.other?.push(null);
    done(error);
  }

  receive(chunk: Buffer, done: () => void): void {
    this.bytesRead += chunk.byteLength;
    if (this.push(chunk)) done();
    else this.#continue = done;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** A connection to an HTTP server that need not listen; answers the client's end. */
function connect(server: Server): Duplex {
  const [here, there] = [new MemorySocket(), new MemorySocket()];
  here.other = there;
  there.other = here;
  server.emit("connection", there);
  return here;
}

const host = "plant.test";

/** A browser as far as HTTP and WebSocket go: requests without a network, and its cookies. */
export class MemoryBrowser {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly server: Server,
    private readonly userAgent: string,
  ) {}

  readonly fetch = (path: string | URL | Request, init: RequestInit = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const headers = { ...this.#headers, ...(init.headers as Record<string, string> | undefined) };
      const options = { method: init.method ?? "GET", path: String(path), headers, createConnection: () => connect(this.server) };
      const asked = request(options, (answer) => {
        this.#keep(answer.headers["set-cookie"] ?? []);
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve(responseOf(answer.statusCode ?? 0, Buffer.concat(parts))));
      });
      asked.on("error", reject);
      asked.end(init.body ?? undefined);
    });

  /** A socket as a page opens it. */
  readonly webSocket = (path: string): WebSocket => {
    const createConnection = () => connect(this.server) as never;
    const socket = new WsSocket(`ws://${host}${path}`, { headers: this.#headers, createConnection });
    // A browser's socket that fails says so with its end; this library throws what nobody listens to.
    socket.on("error", () => undefined);
    return socket as unknown as WebSocket;
  };

  get #headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return { host, origin: `http://${host}`, "user-agent": this.userAgent, connection: "close", ...(cookie ? { cookie } : {}) };
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
  }
}

function responseOf(status: number, body: Buffer): Response {
  return new Response([204, 304].includes(status) ? null : new Uint8Array(body), { status });
}
