import {
  type Ack,
  type Acknowledgement,
  acknowledgeMs,
  type CloseReason,
  type Command,
  type ServerMessage,
} from "@sightline/model";
import { steadyNow } from "../../base/steadyNow.ts";
import type { PageConnection } from "./PageConnection.ts";
import { type KeptCommands, PendingCommands } from "./PendingCommands.ts";

/** The connection of a page, or since when and why it has none. */
export type PageLink =
  /** Before its first document, or after its end. */
  | { readonly kind: "none" }
  | { readonly kind: "connected"; readonly connection: PageConnection }
  /** The page leaves when its time is over. */
  | { readonly kind: "away"; readonly reason: CloseReason; readonly since: number; readonly leaving: NodeJS.Timeout };

/** How far the work of a document's frames is done. */
export interface LineProgress {
  readonly document: number;
  readonly done: number;
}

/** A line as it is kept over a restart. */
export interface KeptLine {
  readonly done: number;
  readonly connectCount: number;
  readonly commands: KeptCommands;
}

/** What ties a page to its documents, one after another: the connection of the moment and the numbers of its frames [SES6]. */
export class PageLine {
  #link: PageLink = { kind: "none" };
  #sent = 0;
  /** Counts documents. */
  #document = 0;
  readonly #commands = new PendingCommands();
  /** Of the document that holds the page: the highest frame number received, that of which all is done, that of which this is kept, and what it was told of them. */
  #received = 0;
  #done = 0;
  #kept = 0;
  #told = "";
  #acknowledging: NodeJS.Timeout | undefined;
  /** After a crash it is not known what was done of the frames behind those that are known. */
  #isUncertain = false;
  connectCount = 0;
  lastKeepalive = Date.now();
  roundtrip = 0;

  get link(): PageLink {
    return this.#link;
  }

  get connection(): PageConnection | undefined {
    return this.#link.kind === "connected" ? this.#link.connection : undefined;
  }

  /**
   * A document takes the page: a reconnect goes on counting, a new document starts again. What the document before it was
   * sent to do is not repeated in the new one: it may be there because of it, as after a reload or a login.
   */
  attach(connection: PageConnection, fresh: boolean): void {
    this.end();
    this.#link = { kind: "connected", connection };
    this.connectCount++;
    if (fresh) {
      this.#received = 0;
      this.#done = 0;
      this.#kept = 0;
      this.#isUncertain = false;
      this.#document++;
      this.#sent = 0;
      this.#commands.forgetSent();
    }
    this.#commands.sendAgain();
  }

  /** The connection ended; `leaving` ends the page when its time is over. */
  detach(reason: CloseReason, leaving: NodeJS.Timeout, since = Date.now()): void {
    this.end();
    this.#link = { kind: "away", reason, since, leaving };
  }

  /** Nothing is awaited any more: no connection, no time to leave at. */
  end(): void {
    if (this.#link.kind === "away") clearTimeout(this.#link.leaving);
    clearTimeout(this.#acknowledging);
    this.#acknowledging = undefined;
    this.#link = { kind: "none" };
  }

  /** Frames that were lost on their way are not sent again: the whole state follows, as the frame after the last one seen. */
  resumeAfter(received: number): void {
    this.#sent = received;
  }

  /** Something the browser does once: kept until the frame that carried it was acknowledged [SES7]. */
  command(command: Command): void {
    this.#commands.add(command);
  }

  /** The browser has processed all frames up to this number. */
  acknowledged(frame: number): void {
    this.#commands.acknowledged(frame);
  }

  get hasCommands(): boolean {
    return !this.#commands.isEmpty;
  }

  /** The commands the next frame carries. */
  takeCommands(): ServerMessage[] {
    return this.#commands.take(this.#sent + 1);
  }

  get received(): number {
    return this.#received;
  }

  /**
   * Takes a frame in; answers how to say that all its work is done. The document is told within {@link acknowledgeMs}, of what is
   * done when that is kept, so that it knows after a stop of the gateway what was done [SES80, SES62].
   */
  take(frame: number): () => void {
    const document = this.#document;
    this.#received = frame;
    this.#acknowledgeSoon();
    return () => {
      if (document !== this.#document) return;
      this.#done = Math.max(this.#done, frame);
    };
  }

  get progress(): LineProgress {
    return { document: this.#document, done: this.#done };
  }

  /** What was done so far outlives the gateway, or nothing does. */
  kept({ document, done }: LineProgress): void {
    if (document !== this.#document || done <= this.#kept) return;
    this.#kept = done;
    this.#acknowledgeSoon();
  }

  /** As it is kept over a restart. */
  describe(): KeptLine {
    return { done: this.#done, connectCount: this.connectCount, commands: this.#commands.kept };
  }

  /** Goes on where a gateway before this one ended; after a crash nothing is known of later frames. */
  restore({ done, connectCount, commands }: KeptLine, isUncertain: boolean): void {
    this.#received = done;
    this.#done = done;
    this.#kept = done;
    this.connectCount = connectCount;
    this.#commands.restore(commands);
    this.#isUncertain = isUncertain;
  }

  /** Whether the document has to be told that what it sent later may have been done; it is told once. */
  takeUncertainty(): boolean {
    const isUncertain = this.#isUncertain;
    this.#isUncertain = false;
    return isUncertain;
  }

  /** How far the gateway is with the document's frames, for something that leaves now. */
  acknowledge(): Acknowledgement {
    const { received: a } = this;
    const acknowledgement = this.#kept === a ? { a } : { a, d: this.#kept };
    this.#told = JSON.stringify(acknowledgement);
    return acknowledgement;
  }

  #acknowledgeSoon(): void {
    if (!this.connection) return;
    this.#acknowledging ??= setTimeout(() => {
      this.#acknowledging = undefined;
      const told = this.#told;
      const acknowledgement = this.acknowledge();
      if (this.#told !== told) this.connection?.send(JSON.stringify({ ...acknowledgement, t: steadyNow() } satisfies Ack));
    }, acknowledgeMs);
  }

  /** Sends messages, given as JSON, as one frame. */
  send(messages: readonly string[]): void {
    const { a, d } = this.acknowledge();
    const done = d === undefined ? "" : `"d":${d},`;
    this.connection?.send(`{"n":${++this.#sent},"a":${a},${done}"t":${steadyNow()},"m":[${messages.join(",")}]}`);
  }
}
