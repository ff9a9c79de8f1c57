import type { Node } from "../parser/ast.ts";
import type { Closure } from "./Evaluation.ts";

/** What a function that is compiled specially asks of the compiler. */
export interface FunctionCompiler {
  compile(node: Node, depth: number): Closure;
  /** A number for one place in the source, for what is remembered between evaluations. */
  nextSite(): number;
  poll(ms: number): void;
  usesScripts(): void;
  /** Its inputs or its poll rate are known only while evaluating. */
  isDynamic(): void;
}

/** A function call as it stands in an expression. */
export interface CallSite {
  readonly name: string;
  readonly args: readonly Node[];
  readonly depth: number;
  readonly compiler: FunctionCompiler;
}

/** Makes the closure of one call. */
export type CallCompiler = (call: CallSite) => Closure;
