import { type ClientMessage, type ComponentAddress, type Json, overlaps, parsePath } from "@sightline/model";

type WriteMessage = Extract<ClientMessage, { type: "write" }>;

interface PendingWrite {
  readonly message: WriteMessage;
  /** Of the frame that carries it; undefined while it waits to be sent. */
  frame?: number;
}

/** Writes of one property that follow each other within this time travel as one: the last. */
export const writeBurstMs = 20;

/**
 * What the page wants to tell its gateway. Writes are gathered for a burst; anything else pushes them out before itself,
 * so that an event's script sees what was typed. A write counts as pending until the gateway acknowledged it: until then
 * what the gateway says of that property is older than what the user did [CMP11].
 */
export class Outbox {
  #gathered = new Map<string, WriteMessage>();
  #pending: PendingWrite[] = [];
  #queue: ClientMessage[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scheduled = false;

  /** @param post makes a frame of the messages and sends it when it can; answers the frame's number. */
  constructor(private readonly post: (messages: readonly ClientMessage[]) => number) {}

  write(at: ComponentAddress, path: string, value: Json): void {
    this.#gathered.set(`${at.view}\n${at.component}\n${path}`, {
      type: "write",
      view: at.view,
      component: at.component,
      path,
      value,
    });
    this.#timer ??= setTimeout(() => this.flush(), writeBurstMs);
  }

  /** Queues anything but a write; messages of one task share a frame. */
  send(message: ClientMessage): void {
    this.#releaseWrites();
    this.#queue.push(message);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.flush());
  }

  /** Sends what waits, now. */
  flush(): void {
    this.#releaseWrites();
    this.#scheduled = false;
    if (this.#queue.length === 0) return;
    const messages = this.#queue;
    this.#queue = [];
    const frame = this.post(messages);
    for (const pending of this.#pending) pending.frame ??= frame;
  }

  acknowledge(frame: number): void {
    this.#pending = this.#pending.filter((pending) => pending.frame === undefined || pending.frame > frame);
  }

  /** True while a local write to the property, to one above or to one below it is under way. */
  isPending(at: ComponentAddress, path: string): boolean {
    return this.pendingWrites.some(
      (write) => write.view === at.view && write.component === at.component && overlaps(parsePath(write.path), parsePath(path)),
    );
  }

  /** Local writes the gateway has not acknowledged, oldest first. */
  get pendingWrites(): readonly WriteMessage[] {
    return [...this.#pending.map((pending) => pending.message), ...this.#gathered.values()];
  }

  /** The page is a new one to the gateway: nothing written before means anything to it. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered.clear();
    this.#pending = [];
    this.#queue = [];
  }

  #releaseWrites(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const message of this.#gathered.values()) {
      this.#queue.push(message);
      this.#pending.push({ message });
    }
    this.#gathered.clear();
  }
}
