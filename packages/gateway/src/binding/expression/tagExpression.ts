import { type PropertyValue, quality } from "@sightline/model";
import type { TagExpression } from "../../tags/types.ts";
import { parseExpression } from "./compile.ts";
import { type ExpressionScope, Suspended } from "./types.ts";

/** Where expression tags stand: no session, no user, the clocks of the gateway. */
export interface TagExpressionPlace {
  readonly timeZone: string;
  readonly locale: string;
}

/**
 * Compiles an expression tag for the tag manager.
 * @throws ExpressionSyntaxError when the expression cannot be read.
 */
export function compileTagExpression(source: string, place: TagExpressionPlace): TagExpression {
  const expression = parseExpression(source);
  const memories = new Map<number, { value?: PropertyValue; known: boolean }>();
  return {
    references: expression.references,
    pollMs: expression.pollMs || (expression.dynamic ? 1000 : 0),
    evaluate: (tags) => {
      const result = expression.evaluate(scopeOf(tags, place, memories));
      if (!(result instanceof Suspended)) return result;
      return {
        value: null,
        quality: quality("Bad_Unsupported", "runScript is not supported in expression tags."),
        timestamp: tags.now.getTime(),
      };
    },
  };
}

type Memories = Map<number, { value?: PropertyValue; known: boolean }>;

function scopeOf(tags: Parameters<TagExpression["evaluate"]>[0], place: TagExpressionPlace, memories: Memories): ExpressionScope {
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
    hasRole: () => false,
    isAuthorized: () => false,
    translate: (term) => term,
  };
}
