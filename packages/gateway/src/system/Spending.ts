import { type CallToken, ScriptError } from "@sightline/python";

const megabyte = 1_048_576;

/** What one call of a function, and one run of a script with all its calls, may take of the gateway [SYS132]. */
export const scriptLimits = {
  downloadBytes: { what: "bytes of downloads", perCall: 32 * megabyte, perRun: 64 * megabyte },
  fileBytes: { what: "bytes written to files", perCall: 64 * megabyte, perRun: 256 * megabyte },
  mailBytes: { what: "bytes of mail", perCall: 25 * megabyte, perRun: 100 * megabyte },
  mails: { what: "mails", perCall: 1, perRun: 100 },
  tagWrites: { what: "tag writes", perCall: 100_000, perRun: 1_000_000 },
  logLines: { what: "log lines", perCall: 1, perRun: 10_000 },
} as const;

export type Spent = keyof typeof scriptLimits;

/** Runs whose sums are remembered: more than ever run at a time. */
const rememberedRuns = 2_000;

/** Adds up what runs of scripts take, and refuses what is over a limit. */
export class Spending {
  readonly #runs = new Map<CallToken, Partial<Record<Spent, number>>>();

  /** What is over a limit, in words; undefined: it was counted, and may be done. */
  refusal(run: CallToken, of: Spent, amount: number): string | undefined {
    const { what, perCall, perRun } = scriptLimits[of];
    if (amount > perCall) return `${amount} ${what} are too many: one call takes at most ${perCall}`;
    const sums = this.#sumsOf(run);
    const sum = (sums[of] ?? 0) + amount;
    if (sum > perRun) return `one run of a script takes at most ${perRun} ${what}`;
    sums[of] = sum;
    return undefined;
  }

  /** @throws ScriptError when it is over a limit: nothing of it is to be done. */
  spend({ name, token }: { readonly name: string; readonly token: CallToken }, of: Spent, amount: number): void {
    const refusal = this.refusal(token, of, amount);
    if (refusal !== undefined) throw new ScriptError("RuntimeError", `${name}: ${refusal}; this was refused`);
  }

  #sumsOf(run: CallToken): Partial<Record<Spent, number>> {
    const sums = this.#runs.get(run) ?? {};
    this.#runs.delete(run);
    this.#runs.set(run, sums);
    for (const oldest of this.#runs.keys()) {
      if (this.#runs.size <= rememberedRuns) break;
      this.#runs.delete(oldest);
    }
    return sums;
  }
}
