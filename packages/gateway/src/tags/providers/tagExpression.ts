import { type ExpressionScope, parseExpression, Suspended } from "@sightline/expression";
import { type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import { translate } from "../../base/translate.ts";
import type { RolesOf } from "../../base/users/rolesOf.ts";

/** The poll rate of expressions whose inputs are known only during evaluation. */
const dynamicPollMs = 1000;

/** What expression tags need of the gateway; they have no session. */
export interface TagExpressionPlace {
  readonly timeZone: string;
  readonly locale: string;
  readonly rolesOf: RolesOf;
}

/** The compiled expression of a tag. */
export interface TagExpression {
  /** The tag paths in braces. */
  readonly references: readonly string[];
  /** The poll rate in milliseconds, which an evaluation may change; 0 when it is evaluated on changes only. */
  readonly pollMs: number;
  evaluate(scope: { read(path: string): QualifiedValue; readonly now: Date }): QualifiedValue;
}

/**
 * Compiles the expression of a tag.
 * @throws ExpressionSyntaxError when the expression is invalid.
 */
export function compileTagExpression(source: string, place: TagExpressionPlace): TagExpression {
  const expression = parseExpression(source);
  const memories: Memories = new Map();
  const configuredMs = expression.pollMs || (expression.dynamic ? dynamicPollMs : 0);
  let computedMs = 0;
  const pollEvery = (ms: number) => {
    computedMs = ms;
  };
  return {
    references: expression.references,
    get pollMs() {
      return computedMs || configuredMs;
    },
    evaluate: (tags) => {
      const result = expression.evaluate({ ...scopeOf(tags, place, memories), pollEvery });
      if (!(result instanceof Suspended)) return result;
      return {
        value: null,
        quality: quality("Bad_Unsupported", "runScript is not supported in expression tags."),
        timestamp: tags.now.getTime(),
      };
    },
  };
}

function noSession(what: string): Quality {
  return quality("Error_ExpressionEval", `${what} needs a session; expression tags have none`);
}

type Memories = Map<number, { value?: PropertyValue; known: boolean }>;

function scopeOf(
  tags: Parameters<TagExpression["evaluate"]>[0],
  place: TagExpressionPlace,
  memories: Memories,
): Omit<ExpressionScope, "pollEvery"> {
  return {
    ...place,
    reference: (path) => tags.read(path),
    tag: (path) => tags.read(path),
    now: () => tags.now,
    scriptResult: () => undefined,
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
