import { good } from "@sightline/model";
import { type Closure, Evaluation, level, NeedsScript } from "./evaluation/Evaluation.ts";
import type { FunctionCompiler } from "./evaluation/FunctionCompiler.ts";
import { type Expression, type ExpressionScope, Suspended } from "./evaluation/types.ts";
import { withOwnQuality } from "./evaluation/withOwnQuality.ts";
import { findFunction, isMissing } from "./functions/registry.ts";
import type { Node } from "./parser/ast.ts";
import { ExpressionSyntaxError } from "./parser/ExpressionSyntaxError.ts";
import { parse } from "./parser/parser.ts";
import { elementAt, member } from "./values/access.ts";
import { complement, negate, operations } from "./values/operators.ts";
import { ExpressionFault, toBoolean, type Value } from "./values/values.ts";

const cache = new Map<string, Expression>();
const cacheLimit = 20_000;
const maximumDepth = 2000;

/**
 * Compiles an expression; equal sources share one compiled expression.
 * @throws ExpressionSyntaxError when the source is invalid.
 */
export function parseExpression(source: string): Expression {
  const known = cache.get(source);
  if (known) return known;
  const expression = compileExpression(source);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(source, expression);
  return expression;
}

function compileExpression(source: string): Expression {
  if (source.trim() === "") throw new ExpressionSyntaxError("empty expression", 0);
  const compiler = new Compiler();
  const closure = compiler.compile(parse(source), 0);
  return {
    source,
    references: [...compiler.references],
    pollMs: Number.isFinite(compiler.pollMs) ? compiler.pollMs : 0,
    callsScripts: compiler.callsScripts,
    dynamic: compiler.dynamic,
    missing: [...compiler.missing],
    functions: compiler.functions,
    evaluate: (scope) => evaluate(closure, scope),
  };
}

function evaluate(closure: Closure, scope: ExpressionScope): ReturnType<Expression["evaluate"]> {
  const evaluation = new Evaluation(scope);
  try {
    const value = closure(evaluation);
    evaluation.end();
    return { value, quality: evaluation.quality, timestamp: Date.now() };
  } catch (error) {
    if (error instanceof NeedsScript) return new Suspended(error.call);
    if (!(error instanceof ExpressionFault)) throw error;
    evaluation.end();
    const isWorse = level(evaluation.quality) > level(error.quality);
    return { value: null, quality: isWorse ? evaluation.quality : error.quality, timestamp: Date.now() };
  }
}

class Compiler implements FunctionCompiler {
  readonly references = new Set<string>();
  readonly missing = new Set<string>();
  readonly functions: string[] = [];
  pollMs = Number.POSITIVE_INFINITY;
  callsScripts = false;
  dynamic = false;
  #sites = 0;

  nextSite(): number {
    return this.#sites++;
  }

  poll(ms: number): void {
    if (ms > 0) this.pollMs = Math.min(this.pollMs, ms);
  }

  usesScripts(): void {
    this.callsScripts = true;
  }

  isDynamic(): void {
    this.dynamic = true;
  }

  compile(node: Node, depth: number): Closure {
    if (depth > maximumDepth) throw new ExpressionSyntaxError("expression nested too deeply", 0);
    switch (node.kind) {
      case "literal":
        return literal(node.value);
      case "reference":
        return this.#reference(node.reference);
      case "call":
        this.functions.push(node.name);
        if (isMissing(node.name)) this.missing.add(node.name);
        return findFunction(node.name)({ name: node.name, args: node.args, depth: depth + 1, compiler: this });
      case "unary":
        return unary(node.operator, this.compile(node.operand, depth + 1));
      case "binary":
        return this.#binary(node, depth + 1);
      case "index":
        return this.#index(node, depth + 1);
      case "member": {
        const target = this.compile(node.target, depth + 1);
        return (evaluation) => member(target(evaluation), node.name);
      }
    }
  }

  #reference(reference: string): Closure {
    this.references.add(reference);
    return (evaluation) => evaluation.take(evaluation.scope.reference(reference));
  }

  #binary({ operator, left, right }: Extract<Node, { kind: "binary" }>, depth: number): Closure {
    const a = this.compile(left, depth);
    const b = this.compile(right, depth);
    if (operator === "&&") return (evaluation) => toBoolean(a(evaluation)) && toBoolean(b(evaluation));
    if (operator === "||") return (evaluation) => toBoolean(a(evaluation)) || toBoolean(b(evaluation));
    const operation = operations[operator];
    return (evaluation) => operation(a(evaluation), b(evaluation), evaluation);
  }

  #index({ target, indices }: Extract<Node, { kind: "index" }>, depth: number): Closure {
    const from = this.compile(target, depth);
    const keys = indices.map((index) => this.compile(index, depth));
    return (evaluation) => {
      const { value, quality } = withOwnQuality(from, evaluation);
      if (value === null && quality !== good) return null;
      return elementAt(
        value,
        keys.map((key) => key(evaluation)),
      );
    };
  }
}

function literal(value: Value): Closure {
  return () => value;
}

function unary(operator: "-" | "!" | "~", operand: Closure): Closure {
  if (operator === "-") return (evaluation) => negate(operand(evaluation));
  if (operator === "!") return (evaluation) => !toBoolean(operand(evaluation));
  return (evaluation) => complement(operand(evaluation));
}
