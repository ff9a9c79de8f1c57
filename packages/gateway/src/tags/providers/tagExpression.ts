import { type ExpressionScope, parseExpression, Suspended } from "@sightline/expression";
import { type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import { translate } from "../../base/translate.ts";
import type { RolesOf } from "../../base/users/rolesOf.ts";

/** How often an expression is evaluated whose inputs are known only while evaluating. */
const dynamicPollMs = 1000;

/** What expression tags get from the gateway, since they belong to no session. */
export interface TagExpressionPlace {
  readonly timeZone: string;
  readonly locale: string;
  readonly rolesOf: RolesOf;
}

/** The compiled expression of a tag. */
export interface TagExpression {
  /** Tag paths in braces, as written. */
  readonly references: readonly string[];
  /** Milliseconds between evaluations when no input changes; 0: evaluated on changes only. An evaluation may change it. */
  readonly pollMs: number;
  evaluate(scope: { read(path: string): QualifiedValue; readonly now: Date }): QualifiedValue;
}

/**
 * Compiles the expression of a tag.
 * @throws ExpressionSyntaxError when the expression cannot be read.
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
  return quality("Error_ExpressionEval", `${what} asks about the user of a session, which expression tags do not have`);
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
    hasRole: () => noSession("hasRole(role) without a user name"),
    isAuthorized: () => noSession("isAuthorized"),
    translate,
  };
}
