import type { Command, ServerMessage } from "@sightline/model";

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
