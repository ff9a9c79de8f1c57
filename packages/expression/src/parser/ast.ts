import type { TypedNumber } from "@sightline/model";

/** A node of the syntax tree. */
export type Node =
  | { readonly kind: "literal"; readonly value: null | boolean | number | TypedNumber | string }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "index"; readonly target: Node; readonly indices: readonly Node[] }
  | { readonly kind: "member"; readonly target: Node; readonly name: string };

export type UnaryOperator = "-" | "!" | "~";
export type BinaryOperator =
  | "^"
  | "%"
  | "*"
  | "/"
  | "+"
  | "-"
  | "<<"
  | ">>"
  | "&"
  | "|"
  | "xor"
  | ">"
  | "<"
  | ">="
  | "<="
  | "="
  | "!="
  | "like"
  | "&&"
  | "||";
