import { type ClientMessage, type ComponentAddress, type Json, overlaps, parsePath } from "@sightline/model";

type WriteMessage = Extract<ClientMessage, { type: "write" }>;

/** What tells the gateway how the page is, and acts on nothing: waits for a connection, but for the order of popups. */
type Notice = Extract<ClientMessage, { type: "navigated" | "resized" | "inSight" | "popupTouched" | "log" }>;

/** What an operator does. */
export type Input = Exclude<ClientMessage, Notice>;

interface PendingWrite {
  readonly message: WriteMessage;
  /** Of the frame that carries it; undefined while it waits to be sent. */
  frame?: number;
}

/** Writes of one property that follow each other within this time travel as one: the last. */
export const writeBurstMs = 20;

/** More log lines than this do not wait for a connection. */
const mostLogs = 20;

/**
 * What the page wants to tell its gateway. Writes are gathered for a burst; anything else pushes them out before itself,
 * so that an event's script sees what was typed. A write counts as pending until the gateway acknowledged it: until then
 * what the gateway says of that property is older than what the user did [CMP11]. Input is never kept for later [SES30].
 */
export class Outbox {
  #gathered = new Map<string, WriteMessage>();
  #pending: PendingWrite[] = [];
  #queue: ClientMessage[] = [];
  #waiting: Notice[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scheduled = false;

  /**
   * @param post makes a frame of the messages and sends it; answers its number, or undefined where there is no connection.
   * @param unsent is told of input that was taken and then could not be sent.
   */
  constructor(
    private readonly post: (messages: readonly ClientMessage[]) => number | undefined,
    private readonly unsent: (inputs: readonly Input[]) => void,
  ) {}

  write(at: ComponentAddress, path: string, value: Json): void {
    const message: WriteMessage = { type: "write", view: at.view, component: at.component, path, value };
    this.#gathered.set(`${at.view}\n${at.component}\n${path}`, message);
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
    const messages = [...this.#waiting, ...this.#queue];
    if (messages.length === 0) return;
    this.#queue = [];
    this.#waiting = [];
    const frame = this.post(messages);
    if (frame === undefined) return this.#giveBack(messages);
    for (const pending of this.#pending) pending.frame ??= frame;
  }

  acknowledge(frame: number): void {
    this.#pending = this.#pending.filter((pending) => pending.frame === undefined || pending.frame > frame);
  }

  /** The connection was lost with these messages under way: notices wait for the next, input is given up. Answers the input. */
  giveUp(messages: readonly ClientMessage[]): readonly Input[] {
    this.#pending = [];
    for (const notice of messages.filter(isNotice)) this.#wait(notice);
    return messages.filter(isInput);
  }

  /** The gateway was told anew where the page is and how large: only log lines are left to say. */
  restart(): void {
    this.#waiting = this.#waiting.filter((each) => each.type === "log");
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

  #giveBack(messages: readonly ClientMessage[]): void {
    const inputs = this.giveUp(messages);
    if (inputs.length > 0) this.unsent(inputs);
  }

  /** Of where the page is and how large, the last word counts; the order of popups comes back from the gateway. */
  #wait(notice: Notice): void {
    const logs = this.#waiting.filter((each) => each.type === "log").length;
    if (notice.type === "popupTouched" || (notice.type === "log" && logs >= mostLogs)) return;
    if (notice.type !== "log") this.#waiting = this.#waiting.filter((each) => subjectOf(each) !== subjectOf(notice));
    this.#waiting.push(notice);
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

/** What a notice is about. */
function subjectOf(notice: Notice): string {
  return notice.type === "inSight" ? `${notice.type} ${notice.view} ${notice.component}` : notice.type;
}

const noticeTypes: ReadonlySet<ClientMessage["type"]> = new Set<Notice["type"]>([
  "navigated",
  "resized",
  "inSight",
  "popupTouched",
  "log",
]);

/** Tells a notice from input. */
export function isNotice(message: ClientMessage): message is Notice {
  return noticeTypes.has(message.type);
}

function isInput(message: ClientMessage): message is Input {
  return !isNotice(message);
}
