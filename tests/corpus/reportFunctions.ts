import type { FunctionCall, PureFunction } from "./functions.ts";

/** One call of a function and what both sides answered. */
export interface ComparedCall {
  readonly call: FunctionCall;
  readonly here: string;
  readonly jython: string;
}

export interface FunctionReport {
  readonly lines: readonly string[];
  readonly passed: boolean;
  /** Functions that answer a value to some call in Jython, and those of them all of whose calls are equal. */
  readonly withValues: number;
  readonly equal: number;
}

interface Explanation {
  readonly reason: string;
  readonly fits: (compared: ComparedCall) => boolean;
}

/** Functions that must be equal. */
const demanded = 200;
const iterates = /\.(?:iter)?(?:items|keys|values)\(/;
const hasDict = /\{|\bdict\(|\.(?:iter)?(?:items|keys|values)\(/;
/** Calls shown of a function that differs. */
const shownCalls = 2;

/** What is known to differ (docs/decisions/python-dialect.md, "Not the same, knowingly"), each as narrow as it can be told. */
const explanations: readonly Explanation[] = [
  {
    reason: "order of a dict",
    fits: ({ call, here, jython }) => hasDict.test(call.function.text) && sorted(here) === sorted(jython),
  },
  {
    reason: "order of a dict decides which error comes first",
    fits: ({ call, here, jython }) => iterates.test(call.function.text) && areErrors(here, jython),
  },
  {
    reason: "characters outside ASCII in a str literal are bytes there",
    fits: ({ call, jython }) => [...call.function.text].some((c) => c > "\u007f") && /Unicode|\\x[c-f]/.test(jython),
  },
  {
    reason: "a slice of a dict is a KeyError here, a TypeError there",
    fits: ({ here, jython }) => here === "raises KeyError" && jython === "raises TypeError",
  },
  {
    reason: "arguments of a text method are evaluated before the method is looked up: which of two errors comes first",
    fits: ({ here, jython }) => /^raises (?:TypeError|UnicodeEncodeError)$/.test(here) && jython === "raises AttributeError",
  },
  {
    reason: "a range of 2 ** 31 or more is an OverflowError there, here it takes all its time or memory",
    fits: ({ call, here }) =>
      /^(?:raises MemoryError|does not end)$/.test(here) && /x?range\(/.test(call.function.text) && /\d{10}/.test(call.arguments),
  },
];

/** Counts, the differences that are known, and those that are not. */
export function reportFunctions(compared: readonly ComparedCall[], seed: number): FunctionReport {
  const functions = [...new Set(compared.map(({ call }) => call.function))];
  const different = compared.filter(({ here, jython }) => here !== jython);
  const unexplained = different.filter((each) => explanationOf(each) === undefined);
  const differing = new Set(different.map(({ call }) => call.function));
  const { answering, equal } = equalOf(compared, differing, "library");
  const transforms = equalOf(compared, differing, "transform");
  return {
    passed: unexplained.length === 0 && equal >= demanded,
    withValues: answering,
    equal,
    lines: [
      `seed ${seed}: ${functions.length} pure functions (${functions.filter(({ kind }) => kind === "transform").length} of them transforms) of ${repositoriesOf(functions)} repositories, ${compared.length} calls`,
      `  in Jython ${answerCounts(compared)}`,
      `  ${answering} functions of libraries answer a value to some call; all calls of ${equal} of them are equal (demanded: ${demanded})`,
      `  ${transforms.answering} transforms answer a value to some call; all calls of ${transforms.equal} of them are equal`,
      `  ${different.length} calls of ${differing.size} functions differ, ${unexplained.length} of them for no known reason`,
      ...explanations.flatMap(({ reason }) => explainedLine(reason, different)),
      ...shown(unexplained).flatMap(differenceLines),
    ],
  };
}

/** How many functions of a kind answer a value in Jython, and how many of those differ nowhere. */
function equalOf(compared: readonly ComparedCall[], differing: ReadonlySet<PureFunction>, kind: PureFunction["kind"]) {
  const own = compared.filter(({ call, jython }) => call.function.kind === kind && jython.startsWith("value"));
  const answering = new Set(own.map(({ call }) => call.function));
  return { answering: answering.size, equal: [...answering].filter((each) => !differing.has(each)).length };
}

/** The first calls of each function. */
function shown(compared: readonly ComparedCall[]): readonly ComparedCall[] {
  const counts = new Map<PureFunction, number>();
  return compared.filter(({ call }) => {
    const count = (counts.get(call.function) ?? 0) + 1;
    counts.set(call.function, count);
    return count <= shownCalls;
  });
}

function explanationOf(compared: ComparedCall): string | undefined {
  return explanations.find(({ fits }) => fits(compared))?.reason;
}

function explainedLine(reason: string, different: readonly ComparedCall[]): readonly string[] {
  const own = different.filter((each) => explanationOf(each) === reason);
  if (own.length === 0) return [];
  return [`  known: ${reason}: ${own.length} calls of ${new Set(own.map(({ call }) => call.function)).size} functions`];
}

function answerCounts(compared: readonly ComparedCall[]): string {
  const count = (start: string) => compared.filter(({ jython }) => jython.startsWith(start)).length;
  return `${count("value")} calls answer a value, ${count("raises")} raise, ${count("does not end")} do not end, ${count("fails")} fail to load`;
}

function differenceLines({ call, here, jython }: ComparedCall): readonly string[] {
  const [place] = call.function.places;
  return [
    `  different: ${place?.project} ${place?.resource} ${call.function.name}${call.arguments}`,
    `    here:   ${here.slice(0, 400)}`,
    `    jython: ${jython.slice(0, 400)}`,
  ];
}

function repositoriesOf(functions: readonly PureFunction[]): number {
  return new Set(functions.flatMap((each) => each.places.map((place) => place.repository))).size;
}

function areErrors(here: string, jython: string): boolean {
  return here.startsWith("raises ") && jython.startsWith("raises ");
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
