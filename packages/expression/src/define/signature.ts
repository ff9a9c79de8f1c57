/** The types that signatures name. `number` is a float or an integer, `color` a CSS color. */
export const valueTypes = [
  "any",
  "boolean",
  "color",
  "dataset",
  "date",
  "float",
  "integer",
  "list",
  "number",
  "object",
  "string",
] as const;

/** The type of a parameter or result, as documentation and completion show it. */
export type ValueType = (typeof valueTypes)[number];

/** One parameter of a function. A `rest` parameter takes any number of arguments, none included. */
export interface FunctionParameter {
  readonly name: string;
  readonly type: ValueType;
  readonly kind: "required" | "optional" | "rest";
}

/** The name, parameters and result of a function. */
export interface FunctionSignature {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result: ValueType;
}

/** Parses `round(value: number, [decimals: integer]): number`; `...values: any` is a rest parameter. */
export function parseSignature(text: string): FunctionSignature {
  const match = /^(\w+)\((.*)\): (\w+)$/.exec(text);
  if (!match) throw new Error(`"${text}" is not a function signature`);
  const [, name = "", list = "", result = ""] = match;
  const parameters = list === "" ? [] : list.split(", ").map((part) => parseParameter(part, text));
  return { name, parameters, result: typeOf(result, text) };
}

function parseParameter(part: string, signature: string): FunctionParameter {
  const match = /^(\[|\.\.\.|)(\w+): (\w+)(\]|)$/.exec(part);
  if (!match) throw new Error(`"${part}" is not a parameter in the signature "${signature}"`);
  const [, mark, name = "", type = ""] = match;
  const kind = mark === "[" ? "optional" : mark === "..." ? "rest" : "required";
  return { name, type: typeOf(type, signature), kind };
}

function typeOf(word: string, signature: string): ValueType {
  const type = valueTypes.find((each) => each === word);
  if (!type) throw new Error(`"${word}" is not a type in the signature "${signature}"`);
  return type;
}

/** The least and the most arguments a call takes. */
export function argumentLimits({ parameters }: FunctionSignature): { readonly least: number; readonly most: number } {
  const least = parameters.filter(({ kind }) => kind === "required").length;
  const most = parameters.some(({ kind }) => kind === "rest") ? Number.POSITIVE_INFINITY : parameters.length;
  return { least, most };
}
