import { type ExpressionScope, type ExpressionScriptCall, parseExpression, Suspended } from "@sightline/expression";
import { good, type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import { translate } from "../../base/translate.ts";
import type { RolesOf } from "../../base/users/rolesOf.ts";
import { fillText, type Parameters, parameterOf } from "../model/parameters.ts";
import { type RunScript, ScriptResults } from "./ScriptResults.ts";

/** The poll rate of expressions whose inputs are known only during evaluation. */
const dynamicPollMs = 1000;

/** What expression tags need of the gateway; they have no session. */
export interface TagExpressionPlace {
  readonly timeZone: string;
  readonly locale: string;
  readonly rolesOf: RolesOf;
  readonly runScript: RunScript;
}

/** The compiled expression of a tag. */
export interface TagExpression {
  /** The tag paths in braces; parameters are none. */
  readonly references: readonly string[];
  /** The poll rate in milliseconds, which an evaluation may change; 0 when it is evaluated on changes only. */
  readonly pollMs: number;
  /** True when it calls `runScript`. */
  readonly callsScripts: boolean;
  /** Undefined while a script is waited for; the scope is told when its result is there. */
  evaluate(scope: EvaluationScope): QualifiedValue | undefined;
  /** The scripts of one evaluation that others do not share. */
  newScripts(): ScriptResults;
}

interface EvaluationScope {
  read(path: string): QualifiedValue;
  readonly now: Date;
  /** Called when a script has run that the evaluation waits for. */
  ready(): void;
  /** The scripts of this evaluation, where they are its own. */
  readonly scripts?: ScriptResults;
  /** What `{value}` and `{source}` mean in the expressions of a derived tag. */
  readonly named?: Readonly<Record<string, QualifiedValue>>;
}

/**
 * Compiles the expression of a tag. A parameter in braces is a value with its type [TAG20].
 * @throws ExpressionSyntaxError when the expression is invalid.
 */
export function compileTagExpression(source: string, place: TagExpressionPlace, parameters: Parameters = {}): TagExpression {
  const expression = parseExpression(fillPaths(source, parameters));
  const memories: Memories = new Map();
  const newScripts = () => new ScriptResults(place.runScript);
  const shared = newScripts();
  const configuredMs = expression.pollMs || (expression.dynamic ? dynamicPollMs : 0);
  let computedMs = 0;
  const pollEvery = (ms: number) => {
    computedMs = ms;
  };
  return {
    references: expression.references.filter((name) => !Object.hasOwn(parameters, name)),
    get pollMs() {
      return computedMs || configuredMs;
    },
    callsScripts: expression.callsScripts,
    newScripts,
    evaluate: (tags) => {
      const { scripts = shared } = tags;
      const scriptResult = (call: ExpressionScriptCall) => scripts.find(call);
      const result = expression.evaluate({ ...scopeOf({ tags, parameters }, place, memories), pollEvery, scriptResult });
      if (result instanceof Suspended) return void scripts.ask(result.call, tags.ready);
      scripts.forget();
      return { ...result, timestamp: tags.now.getTime() };
    },
  };
}

function noSession(what: string): Quality {
  return quality("Error_ExpressionEval", `${what} needs a session; expression tags have none`);
}

type Memories = Map<number, { value?: PropertyValue; known: boolean }>;

interface Inputs {
  readonly tags: EvaluationScope;
  readonly parameters: Parameters;
}

function scopeOf(
  { tags, parameters }: Inputs,
  place: TagExpressionPlace,
  memories: Memories,
): Omit<ExpressionScope, "pollEvery" | "scriptResult"> {
  return {
    ...place,
    reference: (name) => {
      const value = parameterOf(name, parameters);
      if (value !== undefined) return { value, quality: good, timestamp: tags.now.getTime() };
      return tags.named && Object.hasOwn(tags.named, name) ? (tags.named[name] as QualifiedValue) : tags.read(name);
    },
    tag: (path) => (/[{}]/.test(path) ? literalBraces(path, tags.now) : tags.read(path)),
    now: () => tags.now,
    memory: (site) => {
      const memory = memories.get(site) ?? { known: false };
      memories.set(site, memory);
      return memory;
    },
    hasRole: () => noSession("hasRole without a username"),
    isAuthorized: () => noSession("isAuthorized"),
    translate,
  };
}

/** `tag("{Path}")`: in quotes, braces are text. */
function literalBraces(path: string, now: Date): QualifiedValue {
  const message = `"${path}" is not a tag path: a parameter is written without quotes, as in tag({Path}).`;
  return { value: null, quality: quality("Error_ExpressionEval", message), timestamp: now.getTime() };
}

/** Braces inside of a path in braces, as in `{[~]Line {Nr}/Speed}`, are part of the path: there a parameter is text. */
function fillPaths(source: string, parameters: Parameters): string {
  return source.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\{[^{}"']*(?:\{[^{}]*\}[^{}"']*)+\}/g, (part) =>
    part.startsWith("{") ? `{${fillText(part.slice(1, -1), parameters)}}` : part,
  );
}
