import { readFileSync } from "node:fs";

// A comment, a string (three quotes first), or one of either that the file never closes.
const quoted = /#[^\n]*|("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|$)|(["'])(?:\\[\s\S]|(?!\2)[^\n\\])*(?:\2|(?=\n)|$)/g;

/**
 * A Python file as statements, enough to see imports and lengths: `{ lines, statements }`, where a statement is
 * `{ line, last, indent, text }` on one logical line. Comments are cut off and strings are empty.
 */
export function readPython(path) {
  const source = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const code = source.replace(quoted, (found) => (found.startsWith("#") ? "" : blank(found)));
  return { path, lines: source.split("\n").length - 1, statements: statementsOf(code) };
}

/** A string without its text, as many lines long as before: lines in it begin no statement. */
function blank(string) {
  return `""${"\\\n".repeat(string.split("\n").length - 1)}`;
}

function statementsOf(code) {
  const found = [];
  let open;
  code.split("\n").forEach((text, at) => {
    open ??= { line: at + 1, indent: text.length - text.trimStart().length, text: "", depth: 0 };
    const continued = text.endsWith("\\");
    open.text += ` ${(continued ? text.slice(0, -1) : text).trim()}`;
    open.depth += count(text, /[([{]/g) - count(text, /[)\]}]/g);
    if (open.depth > 0 || continued) return;
    if (open.text.trim() !== "") found.push({ line: open.line, last: at + 1, indent: open.indent, text: open.text.trim() });
    open = undefined;
  });
  return found;
}

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/** Every function: `{ name, line, lines }`, from its `def` to its last statement. */
export function functionsOf({ statements }) {
  return statements.flatMap((statement, at) => {
    const name = /^(?:async +)?def +(\w+)/.exec(statement.text)?.[1];
    if (!name) return [];
    const after = statements.findIndex((next, index) => index > at && next.indent <= statement.indent);
    const last = statements.at(after < 0 ? -1 : after - 1).last;
    return [{ name, line: statement.line, lines: last - statement.line + 1 }];
  });
}

/**
 * Every import, those inside functions too: `{ line, dots, module, names }`. `import a.b` has no names,
 * `from ..a import b as c` has two dots and the name `b`.
 */
export function pythonImportsOf({ statements }) {
  return statements.flatMap(({ line, text }) =>
    text
      .split(/;|(?<=^(?:try|else|finally|if [^:]*|with [^:]*)):/)
      .flatMap((part) => importsIn(part.trim()).map((each) => ({ line, ...each }))),
  );
}

function importsIn(text) {
  const plain = /^import\s+(.+)$/.exec(text);
  if (plain) return namesIn(plain[1]).map((module) => ({ dots: 0, module, names: undefined }));
  const from = /^from\s*(\.*)\s*([\w.]*)\s*import\s*(.+)$/.exec(text);
  if (!from) return [];
  return [{ dots: from[1].length, module: from[2], names: namesIn(from[3]) }];
}

function namesIn(list) {
  const names = list.replace(/[()]/g, "").split(",");
  return names.map((name) => name.trim().split(/\s+/)[0]).filter((name) => name !== "");
}
