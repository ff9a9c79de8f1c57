import type { Corpus, DistinctScript } from "./scripts.ts";

/** What became of one script: why each side refuses it. `jython` is absent where there is none. */
export interface CompiledScript {
  readonly script: DistinctScript;
  readonly here: string | undefined;
  readonly jython?: string | undefined;
}

export interface CompileReport {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

/** The part of all scripts that must compile. */
const demanded = 0.995;

/** Counts by kind, what is refused here and whether Jython refuses it too, and what only Jython refuses. */
export function reportCompile(corpus: Corpus, compiled: readonly CompiledScript[], withJython: boolean): CompileReport {
  const refused = compiled.filter(({ here }) => here !== undefined);
  const unjust = withJython ? refused.filter(({ jython }) => jython === undefined) : [];
  const lenient = compiled.filter(({ here, jython }) => here === undefined && jython !== undefined);
  const share = compiled.length === 0 ? 1 : (compiled.length - refused.length) / compiled.length;
  const repositories = new Set(compiled.flatMap(({ script }) => script.places.map((place) => place.repository)));
  return {
    passed: share >= demanded && unjust.length === 0,
    lines: [
      `${corpus.projects.length} projects, ${compiled.length} distinct scripts of ${repositories.size} repositories`,
      ...corpus.unreadable.map((line) => `not read: ${line}`),
      ...kindLines(compiled),
      `${compiled.length - refused.length} of ${compiled.length} compile here: ${percent(share)} (demanded: ${percent(demanded)})`,
      ...(withJython ? [] : ["Jython is not installed: whether it refuses the same was not asked"]),
      `refused here: ${refused.length}${withJython ? `, accepted by Jython: ${unjust.length}` : ""}`,
      ...refused.flatMap((each) => refusalLines(each, withJython)),
      ...(withJython
        ? [`refused by Jython alone: ${lenient.length}`, ...lenient.flatMap((each) => refusalLines(each, true))]
        : []),
    ],
  };
}

function kindLines(compiled: readonly CompiledScript[]): readonly string[] {
  const kinds = [...new Set(compiled.map(({ script }) => script.kind))].sort();
  return kinds.map((kind) => {
    const own = compiled.filter(({ script }) => script.kind === kind);
    const good = own.filter(({ here }) => here === undefined).length;
    return `  ${kind.padEnd(18)} ${String(own.length).padStart(6)}   compile ${String(good).padStart(6)}   ${percent(good / own.length)}`;
  });
}

function refusalLines({ script, here, jython }: CompiledScript, withJython: boolean): readonly string[] {
  const [place] = script.places;
  return [
    `  ${script.kind}: ${place?.project} ${place?.resource}`,
    `    here:   ${here ?? "compiles"}`,
    ...(withJython ? [`    jython: ${jython ?? "compiles"}`] : []),
  ];
}

function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}
