import type { HostWait } from "../../ScriptEngine.ts";

/** How long scripts wait until the log says so, and how long until it says so again, in milliseconds. */
const afterMs = 10_000;
const againMs = 60_000;

/** Tells the log of scripts that wait long for a host [SCR128]. */
export class WaitReports {
  readonly #told = new Map<string, number>();

  constructor(private readonly warn: (message: string, details: object) => void) {}

  look(waits: readonly HostWait[], now: number): void {
    const long = waits.filter(({ oldestMs }) => oldestMs >= afterMs);
    for (const wait of long) this.#tell(wait, now);
    const still = new Set(long.map(keyOf));
    for (const key of this.#told.keys()) if (!still.has(key)) this.#told.delete(key);
  }

  #tell(wait: HostWait, now: number): void {
    const told = this.#told.get(keyOf(wait));
    if (told !== undefined && now - told < againMs) return;
    this.#told.set(keyOf(wait), now);
    const seconds = Math.round(wait.oldestMs / 1000);
    const message = `Scripts of project "${wait.project}" wait for a script host: ${wait.waiting} in the ${wait.lane} lane, the first for ${seconds} s`;
    this.warn(message, wait);
  }
}

function keyOf({ lane, project }: HostWait): string {
  return `${lane} ${project}`;
}
