import { causeOf, causeOfSmall, type Difference } from "./causes.ts";
import { type Program, programOf, textOf } from "./programs.ts";
import type { Side } from "./sides.ts";

/** Both sides of a comparison. */
export interface Sides {
  readonly here: Side;
  readonly jython: Side;
}

/** What a run found. */
export interface FuzzReport {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

/** Runs random programs on both sides; differences are made small and told by their cause. */
export async function fuzz(
  sides: Sides,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<FuzzReport> {
  const programs = Array.from({ length: count }, (_, at) => programOf(seed * 1_000_003 + at));
  const found = await differing(sides, programs);
  const differences: Difference[] = [];
  for (const each of found) differences.push(causeOf(each) === undefined ? await smallest(sides, each) : each);
  return report(differences, { seed, count });
}

interface Differing extends Difference {
  readonly statements: Program;
}

async function differing(sides: Sides, programs: readonly Program[]): Promise<Differing[]> {
  const texts = programs.map(textOf);
  const [here, jython] = await Promise.all([sides.here.run(texts), sides.jython.run(texts)]);
  return programs
    .map((statements, at) => ({ statements, program: texts[at] ?? "", here: here[at] ?? "", jython: jython[at] ?? "" }))
    .filter((each) => each.here !== each.jython);
}

/** Leaves out statements as long as the sides still differ for no known reason. */
async function smallest(sides: Sides, difference: Differing): Promise<Difference> {
  let least = difference;
  for (;;) {
    const { statements } = least;
    const shorter = statements
      .map((_, at) => statements.filter((_each, other) => other !== at))
      .filter((each) => each.length > 0);
    const found = (await differing(sides, shorter)).find((each) => causeOf(each) === undefined);
    if (!found) return least;
    least = found;
  }
}

function report(
  differences: readonly Difference[],
  { seed, count }: { readonly seed: number; readonly count: number },
): FuzzReport {
  const known = new Map<string, number>();
  const unknown: Difference[] = [];
  for (const difference of differences) {
    const cause = causeOfSmall(difference);
    if (cause === undefined) unknown.push(difference);
    else known.set(cause, (known.get(cause) ?? 0) + 1);
  }
  const lines = [
    `${count} programs of seed ${seed}: ${count - differences.length} print the same here and in Jython`,
    ...[...known].sort((a, b) => b[1] - a[1]).map(([cause, times]) => `${String(times).padStart(6)}  ${cause}`),
    ...unknown.flatMap(({ program, here, jython }) => [
      "",
      "differs for no known reason:",
      program.trimEnd(),
      `here:   ${here}`,
      `jython: ${jython}`,
    ]),
    ...(unknown.length > 0 ? ["", `${unknown.length} differ for no known reason`] : []),
  ];
  return { lines, passed: unknown.length === 0 };
}
