import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { WebSocket } from "ws";
import { newCookie } from "../tools/LivePage.ts";
import { type Outcome, patience, type Target } from "./Door.ts";

/** A page that sends any text and tells whether its gateway still listens. */
export class AttackPage {
  #view = "v1";
  #frames = 0;
  #heard = 0;
  #pings = 0;
  #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("error", () => undefined);
    socket.on("message", (data) => this.#hear(JSON.parse(String(data))));
  }

  /** A socket with a new session's cookie; nothing was said yet. */
  static async dial({ url, project }: Target): Promise<AttackPage> {
    const cookie = await newCookie(url, project);
    const socket = new WebSocket(`${url.replace("http", "ws")}/data/perspective/socket/${project}`, { headers: { cookie } });
    const page = new AttackPage(socket);
    await Promise.race([once(socket, "open"), delay(patience.ms)]);
    return page;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends texts; `@n@` is the next frame's number, `@a@` the last one heard, `@view@` the page's view. */
  say(texts: readonly string[]): void {
    for (const text of texts) {
      if (!this.isOpen) return;
      const filled = text.replace("@n@", () => String(++this.#frames)).replaceAll("@a@", String(this.#heard));
      this.#socket.send(filled.replaceAll("@view@", this.#view));
    }
  }

  /** Accepted where it answers a ping sent after all, refused where it ended the connection. */
  async outcome(): Promise<Outcome> {
    if (this.#socket.readyState !== WebSocket.OPEN) return "refused";
    const end = new AbortController();
    const answered = new Promise<Outcome>((resolve) => {
      this.#answered = () => resolve("accepted");
      this.#socket.once("close", () => resolve("refused"));
    });
    this.#socket.send(`{"ping":${++this.#pings},"a":0}`);
    const stuck = delay(patience.ms, "stuck" as const, { signal: end.signal }).catch(() => "stuck" as const);
    const outcome = await Promise.race([answered, stuck]);
    end.abort();
    this.#socket.removeAllListeners("close");
    return outcome;
  }

  close(): void {
    this.#socket.terminate();
  }

  #answered: () => void = () => undefined;

  #hear(value: {
    readonly pong?: number;
    readonly n?: number;
    readonly m?: readonly { type: string; page?: { primary?: string } }[];
  }): void {
    if (value.pong === this.#pings) this.#answered();
    if (value.n !== undefined) this.#heard = value.n;
    for (const message of value.m ?? []) if (message.type === "page") this.#view = message.page?.primary ?? this.#view;
  }
}
