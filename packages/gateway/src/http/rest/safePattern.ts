import vm from "node:vm";
import { GatewayError } from "../../base/errors.ts";

const longestPattern = 200;
const budgetMs = 100;

/** For each list of texts, whether one of them matches. */
export type PatternTest = (texts: readonly (readonly string[])[]) => readonly boolean[];

/**
 * A test by a regular expression somebody outside wrote. Some take exponential time, so all texts of a list together have
 * a budget after which the request is refused; the engine can be stopped only inside a `vm` context. Throws BAD_FILTER.
 */
export function safePattern(source: string): PatternTest {
  if (source.length > longestPattern) throw refused(`a regular expression has at most ${longestPattern} characters`);
  const context = vm.createContext({ source, texts: [] });
  run("pattern = new RegExp(source, 'u')", context);
  return (texts) => {
    context.texts = texts;
    return run("texts.map((some) => some.some((text) => pattern.test(text)))", context) as readonly boolean[];
  };
}

function run(code: string, context: vm.Context): unknown {
  try {
    return vm.runInContext(code, context, { timeout: budgetMs });
  } catch (error) {
    throw refused(
      tookTooLong(error) ? "the regular expression takes too long" : `not a regular expression: ${(error as Error).message}`,
    );
  }
}

function tookTooLong(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

function refused(why: string): GatewayError {
  return new GatewayError("BAD_FILTER", { parameter: "filter", why });
}
