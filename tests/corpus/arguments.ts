/** How a function uses a parameter, as `analyse.py` tells it. */
export interface ParameterUse {
  readonly methods?: readonly string[];
  readonly keys?: readonly string[];
  readonly indices?: readonly number[];
  readonly constants?: readonly (string | number)[];
  readonly calls?: readonly string[];
  readonly number?: boolean;
  readonly elements?: ParameterUse | null;
  /** The elements are unpacked into two or more names. */
  readonly pair?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly use: ParameterUse;
}

const integers = [
  "0",
  "1",
  "-1",
  "2",
  "3",
  "7",
  "10",
  "12",
  "24",
  "60",
  "100",
  "255",
  "3600",
  "-5",
  "2024",
  "86400",
  "2147483648",
  "10L",
];
const floats = ["0.0", "0.5", "-2.75", "3.14159", "99.95", "1e10", "1234567.891", "-0.001", "1.0"];
const texts = [
  "''",
  "'a'",
  "'abc'",
  "'Hello World'",
  "'  padded '",
  "'12'",
  "'3.5'",
  "'-7'",
  "'1,2,3'",
  "'a/b/c'",
  "'[default]Area/Tag_1'",
  "'key=value;other=1'",
  "'#FF8800'",
  "'a_b-c.d'",
  "'user@example.com'",
  "'<b>x</b> & \"y\"'",
  "'{\"a\": [1, 2.5, null]}'",
  "'line1\\nline2'",
  "'camelCaseText'",
  "u'abc'",
  "u'12'",
  "u'Area/Pump 1'",
  "u'\\xe9t\\xe9'",
  "u'\\u20ac 5'",
];
const dateTexts = ["'2024-01-15'", "'2024-02-29 10:30:00'", "'01/31/2024'", "u'2023-12-31T23:59:59'", "'10:30'"];
const dates = [
  "datetime.datetime(2024, 1, 15, 10, 30, 5)",
  "datetime.datetime(2023, 12, 31, 23, 59, 59, 250000)",
  "datetime.date(2024, 2, 29)",
  "java.util.Date(1705314605000L)",
  "datetime.timedelta(1, 3661)",
];
const lists = [
  "[]",
  "[1, 2, 3]",
  "[3, 1, 2, 2]",
  "['b', 'a', 'C']",
  "[u'x', 'y']",
  "[1.5, None, 2]",
  "[[1, 2], [3, 4]]",
  "[['h1', 'h2'], ['a', 1]]",
  "[{'name': 'a', 'value': 1}, {'name': 'b', 'value': 2.5}]",
  "(1, 2)",
  "['12', 12, 12.0]",
];
const dicts = ["{}", "{'a': 1}", "{'name': 'x'}", "{u'id': 5}", "{'a': {'b': {'c': 1}}}", "{'values': [1, 2, 3]}", "{1: 'one'}"];
const odd = ["None", "True", "False"];

const textMethods = new Set(
  "split strip lower upper replace startswith endswith join find rfind encode decode isdigit title capitalize lstrip rstrip splitlines format zfill".split(
    " ",
  ),
);
const dictMethods = new Set("keys values items get has_key iteritems update setdefault iterkeys itervalues".split(" "));
const listMethods = new Set("append extend insert sort reverse remove".split(" "));
const dateMethods = new Set(
  "year month day hour minute second strftime isoformat weekday total_seconds getTime date time days timetuple".split(" "),
);
const numberCalls = new Set(["float", "int", "round", "abs", "range", "xrange", "chr", "hex", "bin", "divmod", "pow", "long"]);

/** Numbers from 0 to 1 that follow from a seed alone. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes argument tuples of a function as Python 2.7 expressions: mostly what its use and names suggest, sometimes anything. */
export class ArgumentMaker {
  constructor(private readonly random: () => number) {}

  /** Different tuples, at most `count`; the first ones are the likeliest. Functions without parameters have one. */
  tuples(parameters: readonly Parameter[], count: number): readonly string[] {
    const made = new Set<string>();
    for (let turn = 0; made.size < count && turn < count * 3; turn++) made.add(this.#tuple(parameters, turn));
    return [...made];
  }

  #tuple(parameters: readonly Parameter[], turn: number): string {
    const given = parameters.filter((each, at) => !each.optional || (turn + at) % 3 !== 0);
    const firstLeftOut = parameters.findIndex((each) => !given.includes(each));
    const used = firstLeftOut < 0 ? parameters : parameters.slice(0, firstLeftOut);
    const values = used.map((each) => (this.random() < 0.88 ? this.#fitting(each) : this.#any()));
    return `(${values.map((value) => `${value}, `).join("")})`;
  }

  #fitting({ name, use }: Parameter): string {
    const byUse = this.#byUse(use, 0);
    if (byUse !== undefined && this.random() < 0.85) return byUse;
    return this.#byName(name.toLowerCase()) ?? byUse ?? this.#any();
  }

  #byUse(use: ParameterUse, depth: number): string | undefined {
    if (use.constants?.length && this.random() < 0.6) return literal(this.#pick(use.constants));
    const methods = use.methods ?? [];
    if (use.keys?.length || methods.some((each) => dictMethods.has(each))) return this.#dict(use, depth);
    if (use.pair) return `(${this.#pick(texts)}, ${this.#number()})`;
    if (use.elements) return this.#list(use.elements, depth);
    if (methods.some((each) => dateMethods.has(each))) return this.#pick(dates);
    if (methods.some((each) => textMethods.has(each))) return this.#text();
    if (use.indices?.length || methods.some((each) => listMethods.has(each)))
      return this.random() < 0.8 ? this.#pick(lists) : this.#text();
    if (use.number || use.calls?.some((each) => numberCalls.has(each)))
      return this.random() < 0.8 ? this.#number() : this.#pick(["'12'", "'3.5'", "u'7'"]);
    if (use.calls?.includes("len")) return this.random() < 0.6 ? this.#pick(lists) : this.#text();
    return undefined;
  }

  #dict(use: ParameterUse, depth: number): string {
    const keys = [...new Set(use.keys)].filter(() => this.random() < 0.9);
    if (keys.length === 0) return this.#pick(dicts);
    return `{${keys.map((key) => `${literal(key)}: ${this.#inner(depth)}`).join(", ")}}`;
  }

  #list(elements: ParameterUse, depth: number): string {
    if (this.random() < 0.1 || depth > 2) return this.#pick(lists);
    const length = Math.floor(this.random() * 4);
    const kind = this.random();
    const one = () =>
      this.#byUse(elements, depth + 1) ?? (kind < 0.45 ? this.#text() : kind < 0.9 ? this.#number() : this.#inner(depth));
    return `[${Array.from({ length }, one).join(", ")}]`;
  }

  #inner(depth: number): string {
    const kind = this.random();
    if (kind < 0.35) return this.#text();
    if (kind < 0.75) return this.#number();
    return depth > 1 || kind > 0.93 ? this.#pick(odd) : this.#pick(this.random() < 0.5 ? lists : dicts);
  }

  #byName(name: string): string | undefined {
    if (/date|time|timestamp|start|end|dt$/.test(name) && this.random() < 0.7)
      return this.#pick(this.random() < 0.6 ? dates : dateTexts);
    if (/dict|params|config|payload|json|obj|props|kwargs|mapping/.test(name)) return this.#pick(dicts);
    if (/list|items|rows|data|values|array|arr|args|elements|[^s]s$/.test(name)) return this.#pick(lists);
    if (/str|name|path|text|tag|key|label|url|title|format|word|prefix|suffix|color|type|unit/.test(name)) return this.#text();
    if (/num|count|idx|index|val|min|max|hour|sec|day|year|month|size|len|rate|amount|^[abnxyijk]$/.test(name))
      return this.#number();
    return undefined;
  }

  #number(): string {
    return this.#pick(this.random() < 0.6 ? integers : floats);
  }

  #text(): string {
    return this.#pick(this.random() < 0.92 ? texts : dateTexts);
  }

  #any(): string {
    return this.#pick(this.#pick([integers, floats, texts, lists, dicts, odd, dates]));
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }
}

/** A constant as a Python 2.7 literal; text outside ASCII is unicode. */
function literal(value: string | number): string {
  if (typeof value === "number") return String(value);
  const escaped = value.replace(/[\\']|[^ -~]/g, (c) =>
    c === "\\" || c === "'" ? `\\${c}` : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${/\\u/.test(escaped) ? "u" : ""}'${escaped}'`;
}
