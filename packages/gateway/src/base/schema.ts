import { maximumDepth } from "@sightline/model";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { Static, TSchema } from "typebox";

const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: false, verbose: true });
const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong at one place of a document. */
export interface SchemaProblem {
  /** JSON pointer; empty for the whole document. */
  readonly pointer: string;
  /** What was wrong and what to do. */
  readonly message: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Checks outside data against a schema; defaults are filled into a copy. */
export function check<S extends TSchema>(schema: S, data: unknown): Checked<Static<S>> {
  return checkJson(schema, data) as Checked<Static<S>>;
}

/** The same for a schema that stands as plain JSON. */
export function checkJson(schema: object, data: unknown): Checked<unknown> {
  if (!isWithinDepth(data, maximumDepth))
    return { ok: false, problems: [{ pointer: "", message: `is nested more than ${maximumDepth} levels deep` }] };
  const value: unknown = structuredClone(data);
  const validate = validatorOf(schema);
  if (validate(value)) return { ok: true, value };
  return { ok: false, problems: (validate.errors ?? []).filter(tells).map(problemOf) };
}

/** Copying and checking walk the value: what is nested without end would exhaust the stack. */
function isWithinDepth(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.values(value).every((item) => isWithinDepth(item, left - 1));
}

function validatorOf(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** `anyOf` repeats in general what its members said in particular. */
function tells(error: ErrorObject, _index: number, all: ErrorObject[]): boolean {
  return error.keyword !== "anyOf" || all.length === 1;
}

function problemOf(error: ErrorObject): SchemaProblem {
  return { pointer: error.instancePath, message: messageOf(error) };
}

/** What stands at these places never reaches a message, and so no log. */
const secretPlace = /\/(password|sha256)(\/|$)/;

function messageOf(error: ErrorObject): string {
  if (error.keyword === "additionalProperties") {
    const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
    return `unknown key "${error.params.additionalProperty}"; known keys: ${known.join(", ")}`;
  }
  if (error.keyword === "required") return `"${error.params.missingProperty}" is missing; add it`;
  if (error.keyword === "enum")
    return `must be one of ${(error.params.allowedValues as unknown[]).join(", ")}${present(error.data)}`;
  if (error.keyword === "const") return `must be ${JSON.stringify(error.params.allowedValue)}${present(error.data)}`;
  if (secretPlace.test(error.instancePath)) return `cannot be used: ${descriptionOf(error) ?? error.message}`;
  return `${error.message ?? "is not valid"}${present(error.data)}`;
}

function descriptionOf(error: ErrorObject): string | undefined {
  return (error.parentSchema as { readonly description?: string } | undefined)?.description;
}

function present(data: unknown): string {
  return typeof data === "object" ? "" : `, is ${JSON.stringify(data)}`;
}
