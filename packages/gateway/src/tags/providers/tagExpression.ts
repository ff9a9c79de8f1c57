import { type ExpressionScope, parseExpression, Suspended } from "@sightline/expression";
import { type PropertyValue, type QualifiedValue, quality } from "@sightline/model";

/** Time zone and locale of expression tags: the gateway's, since they belong to no session. */
export interface TagExpressionPlace {
  readonly timeZone: string;
  readonly locale: string;
}

/** The compiled expression of a tag. */
export interface TagExpression {
  /** Tag paths in braces, as written. */
  readonly references: readonly string[];
  /** Milliseconds between evaluations when no input changes; 0: evaluated on changes only. */
  readonly pollMs: number;
  evaluate(scope: { read(path: string): QualifiedValue; readonly now: Date }): QualifiedValue;
}

/**
 * Compiles the expression of a tag.
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
