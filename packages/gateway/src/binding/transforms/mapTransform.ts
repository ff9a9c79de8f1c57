import { type Expression, type ExpressionScope, equal, parseExpression, Suspended, tryNumber } from "@sightline/expression";
import { isObject, type PropertyObject, type PropertyValue, type QualifiedValue, sameValue } from "@sightline/model";
import type { TransformDefinition } from "@sightline/project";
import type { SyncTransform } from "./types.ts";

type MapDefinition = Extract<TransformDefinition, { type: "map" }>;
/** Tells whether a row matches; an expression that fails does not match. */
type Match = (value: PropertyValue, scope: ExpressionScope) => boolean | Suspended;
type Output = Expression | { readonly value: PropertyValue };

/** Compiles a map transform: the output of the first matching row, else the fallback [EXP22]. */
export function compileMap(definition: MapDefinition): SyncTransform {
  const expressions: Expression[] = [];
  const parse = (text: PropertyValue): Expression => {
    const expression = parseExpression(String(text));
    expressions.push(expression);
    return expression;
  };
  const outputOf = (output: PropertyValue): Output => {
    return definition.outputType === "expression" && isText(output) ? parse(output) : { value: output };
  };
  const rows = definition.mappings.map(({ input, output }) => ({
    matches: matchOf(definition.inputType, input, parse),
    output: outputOf(output),
  }));
  const fallback = outputOf(definition.fallback);
  return {
    kind: "sync",
    references: [...new Set(expressions.flatMap((expression) => expression.references))],
    expressions,
    apply: (value, scope) => {
      for (const { matches, output } of rows) {
        const matched = matches(value.value, scope);
        if (matched instanceof Suspended) return matched;
        if (matched) return produce(output, value, scope);
      }
      return produce(fallback, value, scope);
    },
  };
}

function isText(value: PropertyValue): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** The output has the quality of the input. */
function produce(output: Output, value: QualifiedValue, scope: ExpressionScope): QualifiedValue | Suspended {
  if ("value" in output) return { value: output.value, quality: value.quality, timestamp: value.timestamp };
  return output.evaluate(scope);
}

function matchOf(inputType: string, input: PropertyValue, parse: (text: PropertyValue) => Expression): Match {
  if (inputType === "expression" && isText(input)) return expressionMatch(parse(input));
  if (inputType === "range" && isObject(input)) return rangeMatch(input as PropertyObject);
  return (value) => sameInput(value, input);
}

/** Numbers and booleans equal their text forms, true and false also 1 and 0; objects are compared deeply [EXP22]. */
function sameInput(value: PropertyValue, input: PropertyValue): boolean {
  if (typeof value === "boolean" && typeof input === "string") return String(value) === input.toLowerCase();
  if (typeof value === "string" && typeof input === "boolean") return value.toLowerCase() === String(input);
  return typeof value === "object" && typeof input === "object" ? sameValue(value, input) : equal(value, input);
}

function expressionMatch(expression: Expression): Match {
  return (value, scope) => {
    const found = expression.evaluate(scope);
    return found instanceof Suspended ? found : sameInput(value, found.value);
  };
}

/** Ends are inclusive unless excluded; a missing end is open. */
function rangeMatch(range: PropertyObject): Match {
  const min = limit(range.min);
  const max = limit(range.max);
  const aboveMin =
    range.exclusiveMin === true ? (number: number) => number > (min as number) : (number: number) => number >= (min as number);
  const belowMax =
    range.exclusiveMax === true ? (number: number) => number < (max as number) : (number: number) => number <= (max as number);
  return (value) => {
    const number = value === null ? undefined : tryNumber(value);
    return number !== undefined && (min === undefined || aboveMin(number)) && (max === undefined || belowMax(number));
  };
}

function limit(value: PropertyValue | undefined): number | undefined {
  return value === undefined || value === null ? undefined : tryNumber(value);
}
