/** What a running test offers to end itself as skipped: Vitest's test context. */
export interface RunningTest {
  skip(reason: string): never;
}

/**
 * Ends a test whose tool is missing on this machine: reported as skipped with the reason, and failed where CI is set, since CI has all
 * tools. The only way a test may be skipped.
 * @param missing what is missing and how to get it; undefined where nothing is.
 */
export function needsTool(context: RunningTest, missing: string | undefined): void {
  if (missing === undefined) return;
  if (isCi(process.env.CI)) throw new Error(`this test must not be skipped in CI: ${missing}`);
  context.skip(missing);
}

function isCi(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value.toLowerCase());
}
