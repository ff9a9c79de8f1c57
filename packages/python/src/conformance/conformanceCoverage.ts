import { type Uses, usesOf, usesRow } from "./conformanceUse.ts";

/** Tables of counts; a row is [key, occurrences, project families]. */
export type Counts = Readonly<
  Record<string, { readonly rows: readonly (readonly [string, number | null, number, ...unknown[]])[] }>
>;

/** A file of the suite or a test: its name as shown, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A row that enough families have: which scripts (or tests, where it needs a gateway) use it; undefined: no criterion is known. */
export interface CoveredRow {
  readonly table: string;
  readonly key: string;
  readonly families: number;
  readonly needsGateway: boolean;
  readonly users: readonly string[] | undefined;
}

const tables = ["python2_only", "python_builtins", "stdlib_imports", "java_imports", "java_inline_refs", "ignition_imports"];
const families = 3;
/** What only a gateway has on its class path: its own classes, and the libraries that come with it. */
const gatewayOnly = /^(system(\.|$)|com\.inductiveautomation\.|org\.apache\.poi\.)/;

/** Rows of the tables with three or more families, and the Jython scripts (`suite`) or gateway tests (`tests`) that use them. */
export function coverageOf(counts: Counts, suite: readonly NamedText[], tests: readonly NamedText[]): CoveredRow[] {
  const uses = suite.map(({ name, text }) => ({ name, uses: usesOf(text) }));
  return tables.flatMap((table) =>
    (counts[table]?.rows ?? [])
      .filter((row) => row[2] >= families)
      .map(([key, , count]) => {
        const needsGateway = gatewayOnly.test(key);
        const users = needsGateway ? naming(key, tests) : using(table, key, uses);
        return { table, key, families: count, needsGateway, users };
      }),
  );
}

/** Whether a row has neither script nor test. */
export const isMissing = (row: CoveredRow) => row.users === undefined || row.users.length === 0;

/** One line for each row, those that need a gateway apart, the missing ones again at the end. */
export function coverageReport(rows: readonly CoveredRow[]): string {
  const [jython, gateway] = [rows.filter((r) => !r.needsGateway), rows.filter((r) => r.needsGateway)];
  const missing = rows.filter(isMissing);
  return [
    ...jython.map(line),
    "",
    "Needs a gateway (tests instead of recordings):",
    ...gateway.map(line),
    "",
    `${rows.length - missing.length} of ${rows.length} rows with ${families} or more families are used by a script or a test.`,
    ...missing.map((row) => `missing: ${row.table} ${row.key} (${row.families} families)${row.users ? "" : ": no criterion"}`),
  ].join("\n");
}

function line(row: CoveredRow): string {
  const users = row.users ?? [];
  const shown = users.slice(0, row.needsGateway ? 5 : 2).join(", ");
  return `${isMissing(row) ? "MISSING" : "ok     "} ${row.table} | ${row.key} | ${users.length} | ${shown}`;
}

function using(table: string, key: string, scripts: readonly { name: string; uses: Uses }[]): string[] | undefined {
  const made = scripts.map((s) => ({ name: s.name, uses: usesRow(table, key, s.uses) }));
  if (made.some((each) => each.uses === undefined)) return undefined;
  return made.filter((each) => each.uses).map((each) => each.name);
}

/** Tests in whose text the dotted name stands, or `from package import Name`. */
function naming(key: string, tests: readonly NamedText[]): string[] {
  const escaped = key.replace(/\./g, "\\.");
  const [parent, last] = [key.slice(0, key.lastIndexOf(".")), key.slice(key.lastIndexOf(".") + 1)];
  const from = parent === "" ? "" : `|from ${parent.replace(/\./g, "\\.")} import [^\\n]*\\b${last}\\b`;
  const pattern = new RegExp(
    key.startsWith("system") ? `import ${escaped}\\b|from ${escaped} import${from}` : `\\b${escaped}\\b${from}`,
  );
  return tests.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}
