import { type Json, numberOf, type PropertyValue, TypedNumber, toJson } from "@sightline/model";
import {
  type CallToken,
  propertyValue,
  type ScriptContext,
  ScriptError,
  type ScriptValue,
  type SystemCall,
  type SystemFunction,
  type SystemParameter,
} from "@sightline/python";
import { Spending, type Spent } from "./Spending.ts";

/** One `system.*` function that lives on the gateway: its signature as data, and what it does [SYS1]. */
export interface GatewayFunction {
  readonly signature: SystemFunction;
  run(args: BoundArguments): ScriptValue | Promise<ScriptValue>;
}

/** Arguments by name, as the signature says, and who called. */
export class BoundArguments {
  readonly name: string;
  readonly context: ScriptContext;
  readonly token: CallToken;
  readonly #values: readonly ScriptValue[];
  readonly #spending: Spending;
  readonly #read = new Set<string>();

  constructor(
    private readonly params: readonly SystemParameter[],
    { name, args, context, token }: SystemCall,
    spending: Spending = new Spending(),
  ) {
    this.#spending = spending;
    this.name = name;
    this.context = context;
    this.token = token;
    this.#values = args;
  }

  /** Counts what the call takes of the gateway. @throws ScriptError over a limit [SYS132] */
  spend(of: Spent, amount: number): void {
    this.#spending.spend(this, of, amount);
  }

  /** Counts it where it may be taken; else says why not. */
  refusal(of: Spent, amount: number): string | undefined {
    return this.#spending.refusal(this.token, of, amount);
  }

  /** True where the function has a parameter of this name. */
  has(name: string): boolean {
    return this.params.some((param) => param.name === name);
  }

  /** The value as it came. */
  raw(name: string): ScriptValue {
    this.#read.add(name);
    return this.#values[this.params.findIndex((param) => param.name === name)] ?? null;
  }

  /** Parameters that were given another value than their default. */
  get given(): readonly SystemParameter[] {
    return this.params.filter((param, index) => (this.#values[index] ?? null) !== (param.default ?? null));
  }

  /** Given parameters that the function has not asked for and that do not say that they have no effect. */
  get unused(): readonly string[] {
    return this.given.filter((param) => !this.#read.has(param.name) && param.noEffect === undefined).map(({ name }) => name);
  }

  /** All values beyond the named ones, of a variadic function. */
  get rest(): readonly ScriptValue[] {
    return this.#values.slice(this.params.length);
  }

  plain(name: string): PropertyValue {
    return propertyValue(this.raw(name));
  }

  /** The value as it stands in a file of JSON. */
  json(name: string): Json {
    return toJson(this.plain(name));
  }

  /** A text, or undefined where it is None or not given. */
  text(name: string): string | undefined {
    const value = this.plain(name);
    return value === null ? undefined : String(value);
  }

  requiredText(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw this.fault("java.lang.IllegalArgumentException", `'${name}' must not be None`);
    return value;
  }

  flag(name: string): boolean {
    const value = this.plain(name);
    return value !== null && value !== false && value !== "" && numberOf(value) !== 0;
  }

  number(name: string): number | undefined {
    return numberOf(this.plain(name));
  }

  /** A dictionary; empty where it is None. */
  object(name: string): Readonly<Record<string, PropertyValue>> {
    const value = this.plain(name);
    if (value === null) return {};
    if (typeof value === "object" && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof TypedNumber))
      return value as Readonly<Record<string, PropertyValue>>;
    throw this.fault("TypeError", `'${name}' must be a dictionary`);
  }

  /** A list as it came: bytes and floats are what they were. */
  values(name: string): readonly ScriptValue[] {
    const value = this.raw(name);
    if (!Array.isArray(value)) throw this.fault("TypeError", `'${name}' must be a list`);
    return value as readonly ScriptValue[];
  }

  list(name: string): readonly PropertyValue[] {
    const value = this.plain(name);
    if (!Array.isArray(value)) throw this.fault("TypeError", `'${name}' must be a list`);
    return value as readonly PropertyValue[];
  }

  fault(type: string, message: string): ScriptError {
    return new ScriptError(type, `${this.name}: ${message}`);
  }
}

/** A parameter that must be given. */
export function required(name: string, type: string): SystemParameter {
  return { name, type };
}

/** A parameter with a default. */
export function optional(name: string, type: string, value: PropertyValue = null): SystemParameter {
  return { name, type, default: value };
}

/** A parameter of the original that this gateway cannot honour: a value given for it is refused with the reason [SYS93]. */
export function refusedParameter(name: string, type: string, refused: string): SystemParameter {
  return { name, type, default: null, refused };
}

/** Declares a function: name, one sentence, parameters in order, and what it does. */
export function define(
  { name, doc, params = [] }: { readonly name: string; readonly doc: string; readonly params?: readonly SystemParameter[] },
  run: (args: BoundArguments) => ScriptValue | Promise<ScriptValue> | undefined,
): GatewayFunction {
  return { signature: { name, doc, params, where: "gateway" }, run: (args) => run(args) ?? null };
}

/** Looks functions up by name and runs them; an argument that a function was given and never asked for is reported [SYS93]. */
export class FunctionTable {
  readonly #functions: ReadonlyMap<string, GatewayFunction>;
  readonly #spending = new Spending();

  constructor(
    functions: readonly GatewayFunction[],
    private readonly unused: (args: BoundArguments) => void,
  ) {
    this.#functions = new Map(functions.map((each) => [each.signature.name, each]));
  }

  get signatures(): readonly SystemFunction[] {
    return [...this.#functions.values()].map((each) => each.signature);
  }

  call(request: SystemCall): ScriptValue | Promise<ScriptValue> {
    const found = this.#functions.get(request.name);
    if (!found) throw new ScriptError("AttributeError", `${request.name} is not a function of this gateway`);
    const args = new BoundArguments(found.signature.params, request, this.#spending);
    refuseGiven(args);
    const answer = found.run(args);
    if (answer instanceof Promise) return answer.finally(() => this.#report(args));
    this.#report(args);
    return answer;
  }

  #report(args: BoundArguments): void {
    if (args.unused.length > 0) this.unused(args);
  }
}

/** @throws ScriptError for an argument that this gateway cannot honour: it must not be taken for one that was [SYS93] */
function refuseGiven(args: BoundArguments): void {
  for (const { name, refused } of args.given)
    if (refused !== undefined && !isEmptyList(args.raw(name)))
      throw args.fault("java.lang.UnsupportedOperationException", `'${name}' is not supported: ${refused}`);
}

function isEmptyList(value: ScriptValue): boolean {
  return Array.isArray(value) && value.length === 0;
}
