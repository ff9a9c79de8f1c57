import { type Expression, type ExpressionScope, parseExpression } from "@sightline/expression";
import { type QualifiedValue, type QualityName, quality } from "@sightline/model";
import type { TransformDefinition } from "@sightline/project";
import { compileFormat } from "./formatTransform.ts";
import { compileMap } from "./mapTransform.ts";
import type { CompiledTransform, SyncTransform } from "./types.ts";

/** Compiles a transform. An invalid one returns null for every value, with the reason as quality [EXP20]. */
export function compileTransform(definition: TransformDefinition): CompiledTransform {
  if (definition.type === "script") return { kind: "script", code: definition.code };
  try {
    return compileSync(definition);
  } catch (error) {
    return failing("Error_Configuration", error instanceof Error ? error.message : String(error));
  }
}

function compileSync(definition: Exclude<TransformDefinition, { type: "script" }>): SyncTransform {
  switch (definition.type) {
    case "map":
      return compileMap(definition);
    case "format":
      return withoutExpressions(compileFormat(definition));
    case "expression":
      return compileExpressionTransform(parseExpression(definition.expression));
    case "unknown":
      return failing("Bad_Unsupported", `Transforms of type "${definition.name}" are not supported.`);
  }
}

/** The quality of the input counts if the expression reads `{value}` [EXP21]. */
function compileExpressionTransform(expression: Expression): SyncTransform {
  return {
    kind: "sync",
    references: expression.references,
    expressions: [expression],
    apply: (_value, scope) => expression.evaluate(scope),
  };
}

function withoutExpressions(apply: (value: QualifiedValue, scope: ExpressionScope) => QualifiedValue): SyncTransform {
  return { kind: "sync", references: [], expressions: [], apply };
}

function failing(name: QualityName, message: string): SyncTransform {
  const reason = quality(name, message);
  return withoutExpressions(({ timestamp }) => ({ value: null, quality: reason, timestamp }));
}
