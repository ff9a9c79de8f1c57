import type { Node } from "../parser/ast.ts";
import type { Closure } from "./Evaluation.ts";

/** What the definition of a function may use of the compiler. */
export interface FunctionCompiler {
  compile(node: Node, depth: number): Closure;
  /** A number that identifies a call site, for values kept between evaluations. */
  nextSite(): number;
  poll(ms: number): void;
  usesScripts(): void;
  /** Marks the expression as having inputs or a poll rate that are known only during evaluation. */
  isDynamic(): void;
}

/** A function call in a syntax tree. */
export interface CallSite {
  readonly name: string;
  readonly args: readonly Node[];
  readonly depth: number;
  readonly compiler: FunctionCompiler;
}

/** Compiles one call. */
export type CallCompiler = (call: CallSite) => Closure;
