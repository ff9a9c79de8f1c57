import { expect, test } from "vitest";
import { type Counts, coverageOf, coverageReport, isMissing } from "./conformanceCoverage.ts";

const counts: Counts = {
  python2_only: {
    rows: [
      ["print statement (no paren)", 9, 4],
      ["<> operator", 2, 3],
      ["except X, e", 2, 3],
      [".has_key(", 2, 3],
      ["never heard of", 2, 3],
      ["exec statement", 1, 2],
    ],
  },
  python_builtins: {
    rows: [
      ["len", 9, 5],
      ["open", 3, 3],
    ],
  },
  stdlib_imports: { rows: [["os", 3, 3]] },
  java_imports: {
    rows: [
      ["java.util.Date", 3, 3],
      ["java.lang", 3, 3],
      ["com.inductiveautomation.ignition.common.BasicDataset", 3, 3],
    ],
  },
  java_inline_refs: { rows: [["java.lang.Exception", 3, 3]] },
  ignition_imports: { rows: [["system.date", 3, 3]] },
};

const script = `import os.path as p; from java.util import (Date,
    Calendar)
x = "a <> b"  # len(x) <> 1
try:
    print x.open(1), d.has_key(1)
except java.lang.Exception, e:
    def len(): pass
`;

/** Keys of the rows that have no user. */
const missing = (text: string, tests: string) =>
  coverageOf(counts, [{ name: "a.py", text }], [{ name: "t.test.ts", text: tests }])
    .filter(isMissing)
    .map((row) => row.key);

test("[SCR87] a row of three or more families is used by what a script says, not by its strings, comments and definitions", () => {
  const found = missing(script, "from com.inductiveautomation.ignition.common import BasicDataset\nimport system.date");
  expect(found).toEqual(["<> operator", "never heard of", "len", "open", "java.lang"]);
  expect(missing(`${script}if len(x) <> 1: import java.lang`, "")).toEqual([
    "never heard of",
    "open",
    "com.inductiveautomation.ignition.common.BasicDataset",
    "system.date",
  ]);
});

test("[SCR87] the report names users, keeps what needs a gateway apart and repeats what is missing", () => {
  const rows = coverageOf(counts, [{ name: "a.py", text: script }], [{ name: "t.test.ts", text: "import system.date" }]);
  const report = coverageReport(rows);
  expect(report).toContain("ok      python2_only | .has_key( | 1 | a.py");
  expect(report).toMatch(
    /Needs a gateway.*\nMISSING java_imports \| com\..*\nok {6}ignition_imports \| system.date \| 1 \| t.test.ts/,
  );
  expect(report).toContain("7 of 13 rows");
  expect(report).toContain("missing: python2_only never heard of (3 families): no criterion");
});
