import { Float, float, isObject, type Json, type JsonObject, type PropertyValue } from "@sightline/model";
import { numberProperties } from "./numeric.ts";

/** The values that names in braces stand for: the parameters of a UDT instance, and the built-in ones. */
export type Parameters = Readonly<Record<string, PropertyValue>>;

/** Merges parameters by name: what is not stated anew keeps the data type or the value it has. */
export function mergeParameters(base: Json | undefined, over: Json | undefined): JsonObject {
  const merged: Record<string, Json> = isObject(base) ? { ...(base as JsonObject) } : {};
  for (const [name, parameter] of Object.entries(isObject(over) ? (over as JsonObject) : {})) {
    if (name !== "__proto__") merged[name] = { ...declared(merged[name]), ...declared(parameter) };
  }
  return merged;
}

/** `{dataType, value}`, `{value}` and the bare value are forms of the same. */
function declared(parameter: Json | undefined): JsonObject {
  if (parameter === undefined) return {};
  if (!isObject(parameter)) return { value: parameter };
  const object = parameter as JsonObject;
  return object.bindType === undefined ? object : { value: object };
}

/** The values of parameters; their bindings are filled in from those around the instance, then from each other. */
export function parameterValues(json: Json | undefined, outer: Parameters): Parameters {
  const values: Record<string, PropertyValue> = {};
  for (const [name, parameter] of Object.entries(isObject(json) ? (json as JsonObject) : {})) {
    if (name === "__proto__") continue;
    const { dataType, value = null } = declared(parameter);
    values[name] = typed(boundValue(value, { ...values, ...outer }), dataType);
  }
  return values;
}

/** A number of a parameter of a float type is a float even where it is whole; texts stay texts. */
function typed(value: PropertyValue, dataType: Json | undefined): PropertyValue {
  return typeof value === "number" && typeof dataType === "string" && /^(float[48]?|double)$/i.test(dataType)
    ? float(value)
    : value;
}

/** The configured properties of a tag with their parameters filled in. */
export interface FilledProperties {
  readonly properties: JsonObject;
  /** Those that could not be followed, as they are configured. */
  readonly omitted: JsonObject;
  readonly problems: readonly string[];
}

/** Fills in the parameters of the configured properties of a tag [TAG21, TAG22]. */
export function fillProperties(configured: JsonObject, parameters: Parameters): FilledProperties {
  const properties: Record<string, Json> = {};
  const omitted: Record<string, Json> = {};
  const problems: string[] = [];
  const report: ReportProperty = (property, message) => problems.push(`${property}: ${message}`);
  for (const [name, value] of Object.entries(configured)) {
    const found = fillProperty(name, value, { parameters, report });
    if (found === undefined) omitted[name] = value;
    else properties[name] = found;
  }
  return { properties, omitted, problems };
}

type ReportProperty = (property: string, message: string) => void;

interface Filling {
  readonly parameters: Parameters;
  readonly report: ReportProperty;
}

function fillProperty(name: string, value: Json, { parameters, report }: Filling): Json | undefined {
  if (isBinding(value)) {
    const found = boundValue(value, parameters);
    return jsonOf(found);
  }
  if (isObject(value) && (value as JsonObject).bindType !== undefined) {
    report(name, `A binding of the type ${JSON.stringify((value as JsonObject).bindType)} has no effect here; it was left out.`);
    return undefined;
  }
  if (typeof value !== "string") return fillInside(value, parameters);
  if (name === "query") return fillText(value, parameters);
  if (numberProperties.includes(name) && value.includes("{")) {
    report(name, `Text in braces is not a number and was left out: ${bindingAdvice(value)}`);
    return undefined;
  }
  if (!expressions.has(name) && mentions(value, parameters))
    report(name, `Braces in a text stay as they are: ${bindingAdvice(value)}`);
  return value;
}

/** Their braces are references: they are values while the expression runs, not text. */
const expressions = new Set(["expression", "deriveExpressionGetter", "deriveExpressionSetter"]);

function bindingAdvice(text: string): string {
  return `to fill in parameters write {"bindType": "parameter", "binding": ${JSON.stringify(text)}}.`;
}

function mentions(text: string, parameters: Parameters): boolean {
  return [...text.matchAll(inBraces)].some(([, name = ""]) => Object.hasOwn(parameters, name));
}

/** Lists and objects, such as alarms, with their bindings filled in; their texts stay as they are. */
function fillInside(json: Json, parameters: Parameters): Json {
  if (Array.isArray(json)) return json.map((item: Json) => fillInside(item, parameters));
  if (!isObject(json)) return json;
  if (isBinding(json)) return jsonOf(boundValue(json, parameters));
  return Object.fromEntries(Object.entries(json as JsonObject).map(([key, value]) => [key, fillInside(value, parameters)]));
}

interface Binding {
  readonly bindType: "parameter";
  readonly binding: string;
}

function isBinding(json: Json): json is JsonObject & Binding {
  return isObject(json) && (json as JsonObject).bindType === "parameter" && typeof (json as JsonObject).binding === "string";
}

/** A binding that consists of one parameter has the value of that parameter, with its type. */
function boundValue(json: Json, parameters: Parameters): PropertyValue {
  if (!isBinding(json)) return json as PropertyValue;
  const whole = /^\{([^{}]+)\}$/.exec(json.binding)?.[1];
  const value = whole === undefined ? undefined : parameterOf(whole, parameters);
  return value === undefined ? fillText(json.binding, parameters) : value;
}

const inBraces = /\{([^{}]+)\}/g;

/** Puts the texts of parameters where their names stand in braces. */
export function fillText(text: string, parameters: Parameters): string {
  return text.replace(inBraces, (written, name: string) => {
    const value = parameterOf(name, parameters);
    return value === undefined ? written : String(value ?? "");
  });
}

/** The value of a parameter; undefined where there is none of that name. */
export function parameterOf(name: string, parameters: Parameters): PropertyValue | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

function jsonOf(value: PropertyValue): Json {
  return value instanceof Float ? value.value : (value as Json);
}
