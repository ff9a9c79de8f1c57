export { parseExpression } from "./compile.ts";
export { type DateStyle, formatDate, formatDateStyle } from "./format/formatDate.ts";
export { formatNumber } from "./format/formatNumber.ts";
export { functionNames } from "./functions/registry.ts";
export { type ProjectExpression, projectExpressions } from "./projectExpressions.ts";
export { compileTagExpression } from "./tagExpression.ts";
export { type Expression, type ExpressionScope, type ExpressionScriptCall, ExpressionSyntaxError, Suspended } from "./types.ts";
