import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkPython } from "./check-python.mjs";
import { functionsOf, pythonImportsOf, readPython } from "./lib/pythonSource.mjs";

const law = { paths: ["py", "py/host"], rooms: [["base"], ["java"], ["engine"]] };
const made = [];

/** A repository of the given Python files in a temporary folder. */
function repository(files) {
  const root = mkdtempSync(join(tmpdir(), "sightline-python-"));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe("Python files", () => {
  const allowed = {
    "py/base/__init__.py": "",
    "py/base/texts.py": "def text(s):\n    return s\n",
    "py/java/__init__.py": "",
    "py/java/lists.py": "from base.texts import text\n",
    "py/java/maps.py": "from . import lists\nfrom .lists import text\n",
    "py/host/engine/__init__.py": "import java.maps\n",
  };
  const check = (more) => checkPython(repository({ ...allowed, ...more }), law);

  test("lets pass what the law allows", () => {
    expect(check({})).toEqual([]);
  });

  const cycles = [
    ["at the top", "from .maps import m\n"],
    ["inside a function", "def late():\n    from .maps import m\n    return m\n"],
    ["over several lines", "from .maps import (\n    m,  # why\n    n,\n)\n"],
    ["with a backslash", "from .maps \\\n    import m\n"],
    ["behind a condition", "if True: from .maps import m\n"],
    ["after another statement", "x = 1; from . import maps\n"],
    ["by its full name", "import java.maps as maps\n"],
    ["of everything", "from java.maps import *\n"],
  ];
  test.each(cycles)("refuses a cycle of imports %s", (_what, text) => {
    expect(check({ "py/java/lists.py": text })).toEqual(["import cycle: java.lists → java.maps → java.lists"]);
  });

  test("refuses a cycle by way of a package that gathers its modules", () => {
    const offence = {
      "py/java/util/__init__.py": "from .dates import date\n",
      "py/java/util/dates.py": "from ..text.formats import format\n",
      "py/java/text/__init__.py": "",
      "py/java/text/formats.py": "from ..util.names import names\n",
      "py/java/util/names.py": "names = []\n",
    };
    expect(check(offence)).toEqual(["import cycle: java.text.formats → java.util → java.util.dates → java.text.formats"]);
  });

  test("takes no import from texts and comments", () => {
    const text = '"""Not this:\nfrom .maps import m\n"""\n# from .maps import m\ns = \'import java.maps\'\n';
    expect(check({ "py/java/lists.py": text })).toEqual([]);
  });

  const law1 = "py/base/x.py:1: base may not import java.maps; it may import no other room";
  const rooms = [
    ["a room above", "py/base/x.py", "import java.maps\n", law1],
    ["a room above, when needed", "py/base/x.py", "def f():\n    from java import maps\n", law1.replace(":1:", ":2:")],
    ["a room that the law does not name", "py/misc/x.py", "", 'py/misc/x.py: no room "misc"; name it in scripts/import-law.json'],
  ];
  test.each(rooms)("refuses %s", (_what, path, text, message) => {
    expect(check({ [path]: text }).join("\n")).toContain(message);
  });

  test("refuses functions over 60 lines, nested ones and those with texts of many lines too", () => {
    const body = (lines, indent) => `${indent}x = 1\n`.repeat(lines);
    const text = `class A:\n    def long(\n        self,\n    ):\n${body(57, "        ")}        return """\ntext"""\n\n\ndef short():\n${body(59, "    ")}`;
    expect(check({ "py/java/lists.py": text })).toEqual(["py/java/lists.py:2: long has 62 lines; a function has at most 60"]);
  });

  test("refuses files over 500 lines", () => {
    expect(check({ "py/java/lists.py": "x = 1\n".repeat(500) })).toEqual([]);
    expect(check({ "py/java/lists.py": "x = 1\n".repeat(501) })).toEqual(["py/java/lists.py: 501 lines; a file has at most 500"]);
  });

  test("reads imports and functions with their lines", () => {
    const file = readPython(
      join(repository({ "a.py": "import os, re as r\n\nasync def f(a=')', b=\"#\"):\n    from .. import x\n" }), "a.py"),
    );
    expect(pythonImportsOf(file)).toEqual([
      { line: 1, dots: 0, module: "os", names: undefined },
      { line: 1, dots: 0, module: "re", names: undefined },
      { line: 4, dots: 2, module: "", names: ["x"] },
    ]);
    expect(functionsOf(file)).toEqual([{ name: "f", line: 3, lines: 2 }]);
  });
});
