import type { Command, ServerMessage } from "@sightline/model";

/** Commands as they are kept over a restart. */
export interface KeptCommands {
  readonly ids: number;
  /** `frame`: the last frame that carried it. */
  readonly commands: readonly { readonly id: number; readonly command: Command; readonly frame?: number | undefined }[];
}

interface PendingCommand {
  readonly id: number;
  readonly command: Command;
  /** The last frame that carried it; undefined: not sent yet. */
  frame: number | undefined;
}

/** What the browser has to do once: each is kept until the frame that carried it was acknowledged [SES7]. */
export class PendingCommands {
  #ids = 0;
  #commands: PendingCommand[] = [];

  add(command: Command): void {
    this.#commands.push({ id: ++this.#ids, command, frame: undefined });
  }

  /** What a restart must not lose; a file of a download is not kept, it is far too large. */
  get kept(): KeptCommands {
    const commands = this.#commands.filter(({ command }) => command.kind !== "download");
    return { ids: this.#ids, commands };
  }

  /** Goes on with what was kept. */
  restore({ ids, commands }: KeptCommands): void {
    this.#ids = ids;
    this.#commands = commands.map(({ id, command, frame }) => ({ id, command, frame }));
  }

  get isEmpty(): boolean {
    return this.#commands.length === 0;
  }

  /** The browser has processed all frames up to this number. */
  acknowledged(frame: number): void {
    this.#commands = this.#commands.filter((each) => each.frame === undefined || each.frame > frame);
  }

  /** A new document: what the one before it was sent to do may be why the new one is there, and is not repeated. */
  forgetSent(): void {
    this.#commands = this.#commands.filter((each) => each.frame === undefined);
  }

  /** Frames may be lost with their connection: what was not acknowledged is sent again. */
  sendAgain(): void {
    for (const each of this.#commands) each.frame = undefined;
  }

  /** The messages of what was not sent yet, which the frame of this number carries. */
  take(frame: number): ServerMessage[] {
    const unsent = this.#commands.filter((each) => each.frame === undefined);
    for (const each of unsent) each.frame = frame;
    return unsent.map(({ id, command }) => ({ type: "command", id, command }));
  }
}
