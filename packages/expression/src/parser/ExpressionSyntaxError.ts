/** Why an expression cannot be read; `offset` is the character where it went wrong. */
export class ExpressionSyntaxError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}
