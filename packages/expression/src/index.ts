export { parseExpression } from "./compile.ts";
export type { FunctionParameter, FunctionSignature, ValueType } from "./define/signature.ts";
export { type Answer, type Expression, type ExpressionScope, type ExpressionScriptCall, Suspended } from "./evaluation/types.ts";
export { type DateStyle, formatDate, formatDateStyle } from "./format/formatDate.ts";
export { formatNumber } from "./format/formatNumber.ts";
export { parseDate } from "./format/parseDate.ts";
export { type FunctionDescription, functionDescriptions } from "./functions/registry.ts";
export { ExpressionSyntaxError } from "./parser/ExpressionSyntaxError.ts";
export { equal, tryDate, tryNumber } from "./values/values.ts";
