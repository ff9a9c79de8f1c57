import vm from "node:vm";
import { GatewayError } from "../../base/errors.ts";

const longestPattern = 200;
const budgetMs = 100;

/**
 * A test by a regular expression somebody outside wrote. Some take exponential time, so each list request has a budget
 * after which it is refused; the engine can be stopped only inside a `vm` context. Throws BAD_FILTER.
 */
export function safePattern(source: string): (text: string) => boolean {
  if (source.length > longestPattern) throw refused(`a regular expression has at most ${longestPattern} characters`);
  const context = vm.createContext({ source, text: "" });
  let left = budgetMs;
  run("pattern = new RegExp(source, 'u')", context, left);
  return (text) => {
    const started = performance.now();
    context.text = text;
    const matches = run("pattern.test(text)", context, left) === true;
    left -= performance.now() - started;
    return matches;
  };
}

function run(code: string, context: vm.Context, budget: number): unknown {
  if (budget < 1) throw refused("the regular expression takes too long");
  try {
    return vm.runInContext(code, context, { timeout: Math.ceil(budget) });
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
