import {
  formatPath,
  isObject,
  type PropertyObject,
  type PropertyPath,
  type PropertyValue,
  parsePath,
  readAt,
  readJson,
  writeAt,
  writeJson,
} from "@sightline/model";
import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { describe, ExpressionFault, toText, type Value, type Zone } from "../values/values.ts";

/** JSON functions on text or objects; the result has the form of the first argument [EXP10]. */
export const jsonFunctions: readonly FunctionDefinition[] = [
  simple(["jsonGet(json: any, path: string): any", "The value at a path of a JSON text or object."], (args, zone) =>
    found(document(at(args, 0), zone), path(args, 1, zone)),
  ),
  simple(["jsonSet(json: any, path: string, value: any): any", "The JSON with a value set at a path."], (args, zone) =>
    inFormOf(at(args, 0), written(args, zone, at(args, 2))),
  ),
  simple(["jsonDelete(json: any, path: string): any", "The JSON without the value at a path."], (args, zone) =>
    inFormOf(at(args, 0), written(args, zone, undefined)),
  ),
  simple(["jsonFormat(json: any): string", "The JSON as indented text."], (args, zone) =>
    writeJson(document(at(args, 0), zone), 2),
  ),
  simple(["jsonKeys(json: any, [path: string]): list", "The keys of the object at a path, by default the root."], (args, zone) =>
    keys(below(args, zone)),
  ),
  simple(
    ["jsonLength(json: any, [path: string]): integer", "The number of items or keys at a path, by default the root."],
    (args, zone) => size(below(args, zone)),
  ),
  simple(
    ["jsonMerge(json: any, other: any, ...others: any): any", "JSON objects merged; later keys replace earlier ones."],
    (args, zone) => inFormOf(at(args, 0), merged(args, zone)),
  ),
  simple(["jsonValueByKey(json: any, key: string): any", "The value of a key at the root of the JSON."], (args, zone) =>
    found(document(at(args, 0), zone), [toText(at(args, 1), zone)]),
  ),
];

function document(value: Value, zone: Zone): PropertyValue {
  if (typeof value !== "string") return value;
  try {
    return parseLoosely(value);
  } catch {
    throw new ExpressionFault(`${describe(toText(value, zone))} is not valid JSON`);
  }
}

/** Matches text in double quotes (kept), text in single quotes, or an unquoted key. */
const loose = /"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'|([{,]\s*)([A-Za-z_]\w*)(\s*:)/g;

/** The original also accepts unquoted keys and single quotes. */
function parseLoosely(text: string): PropertyValue {
  try {
    return readJson(text);
  } catch {
    const strict = text.replace(loose, (...match: (string | undefined)[]) => {
      const [whole = "", single, lead = "", name, colon = ""] = match;
      if (single !== undefined) return JSON.stringify(single.replaceAll("\\'", "'"));
      return name === undefined ? whole : `${lead}"${name}"${colon}`;
    });
    return readJson(strict);
  }
}

/** The value at a path; a path that leads nowhere is an error, which `try` answers [EXP31]. */
function found(root: PropertyValue, place: PropertyPath): PropertyValue {
  const value = readAt(root, place);
  if (value === undefined) throw new ExpressionFault(`the JSON has nothing at "${formatPath(place)}"`);
  return value;
}

/** A place in a list is written in brackets; a number after a dot is malformed. */
function path(args: readonly Value[], index: number, zone: Zone): PropertyPath {
  const text = toText(at(args, index), zone).replace(/^\$\.?/, "");
  if (/\.\d+(?=$|[.[])/.test(text.replace(/\['[^']*'\]|\["[^"]*"\]/g, "")))
    throw new ExpressionFault(`"${text}" is no JSON path: write a place in a list in brackets, as [1]`);
  try {
    return parsePath(text);
  } catch (error) {
    throw new ExpressionFault(error instanceof Error ? error.message : String(error));
  }
}

/** Writes a value; the model refuses dangerous keys and indices. */
function written(args: readonly Value[], zone: Zone, value: PropertyValue | undefined): PropertyValue | undefined {
  const place = path(args, 1, zone);
  try {
    return writeAt(document(at(args, 0), zone), place, 0, value);
  } catch (error) {
    throw error instanceof ExpressionFault ? error : new ExpressionFault(error instanceof Error ? error.message : String(error));
  }
}

function inFormOf(source: Value, result: PropertyValue | undefined): Value {
  return typeof source === "string" ? writeJson(result ?? null) : (result ?? null);
}

function below(args: readonly Value[], zone: Zone): PropertyValue {
  const root = document(at(args, 0), zone);
  return args.length > 1 ? found(root, path(args, 1, zone)) : root;
}

function keys(value: PropertyValue): PropertyValue {
  return isObject(value) ? Object.keys(value) : [];
}

function size(value: PropertyValue): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function merged(args: readonly Value[], zone: Zone): PropertyObject {
  const objects = args.map((arg) => {
    const value = document(arg, zone);
    if (!isObject(value)) throw new ExpressionFault(`jsonMerge needs objects but got ${describe(value)}`);
    return value as PropertyObject;
  });
  return Object.assign({}, ...objects) as PropertyObject;
}
