// packages/python/conformance/runConformance.ts
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

// packages/python/src/dialect/lexer.ts
var LexicalError = class extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
  offset;
};
var stringStart = /(?:[uU][rR]?|[bB][rR]?|[rR])?("""|'''|"|')/y;
var name = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
var numberToken = /(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[jJlL]?/y;
var operator = /\*\*=|\/\/=|>>=|<<=|<>|!=|->|:=|==|<=|>=|\*\*|\/\/|<<|>>|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|[-+*/%@&|^~<>()[\]{},:.`=;]/y;
var closers = { ")": "(", "]": "[", "}": "{" };
function lex(source) {
  return new Lexer(source).run();
}
var Lexer = class {
  constructor(source) {
    this.source = source;
  }
  source;
  at = 0;
  lines = [];
  comments = [];
  brackets = [];
  tokens = [];
  run() {
    while (this.at < this.source.length) this.logicalLine();
    return { lines: this.lines, comments: this.comments };
  }
  logicalLine() {
    const indentStart = this.at;
    const indent = this.indentation();
    const indentEnd = this.at;
    this.tokens = [];
    while (this.at < this.source.length && !this.endOfLine()) this.token();
    const open = this.brackets.at(-1);
    if (open !== void 0) throw new LexicalError(`'${open.text}' was never closed`, open.start);
    if (this.tokens.length > 0) this.lines.push({ indentStart, indentEnd, indent, tokens: this.tokens });
  }
  indentation() {
    let column = 0;
    for (; ; this.at++) {
      const c = this.source[this.at];
      if (c === " ") column++;
      else if (c === "	") column = column - column % 8 + 8;
      else if (c === "\f") column = 0;
      else return column;
    }
  }
  /** Consumes a newline; true where it ends the logical line. */
  endOfLine() {
    if (this.source[this.at] !== "\n") return false;
    this.at++;
    return this.brackets.every((b) => b.text === "`");
  }
  token() {
    const c = this.source[this.at];
    if (c === " " || c === "	" || c === "\f") this.at++;
    else if (c === "#") this.comment();
    else if (c === "\\") this.continuation();
    else if (c === "\n") this.at++;
    else this.realToken();
  }
  comment() {
    const end = this.source.indexOf("\n", this.at);
    const stop = end < 0 ? this.source.length : end;
    this.comments.push({ start: this.at, end: stop });
    this.at = stop;
  }
  continuation() {
    const next = this.source[this.at + 1];
    if (next !== "\n" && next !== void 0) throw new LexicalError("unexpected character after line continuation character", this.at);
    this.at += 2;
  }
  realToken() {
    const start = this.at;
    const quote = this.match(stringStart);
    if (quote !== void 0) return this.string(start, quote[1]);
    const word = this.match(name);
    if (word !== void 0) return this.push("name", start, start + word[0].length);
    const digits = this.match(numberToken);
    if (digits !== void 0) return this.number(start, start + digits[0].length);
    const op = this.match(operator);
    if (op === void 0) throw new LexicalError(`invalid character '${this.source[start]}'`, start);
    this.bracket(op[0], start);
  }
  match(pattern) {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source) ?? void 0;
  }
  number(start, end) {
    if (this.source[end] === "_") throw new LexicalError("invalid syntax: underscores in numbers are Python 3", start);
    this.push("number", start, end);
  }
  string(start, quote) {
    const previous = this.tokens.at(-1);
    if (previous?.kind === "name" && previous.end === start) throw new LexicalError(`invalid string prefix '${previous.text}'`, start);
    let i = this.source.indexOf(quote, start) + quote.length;
    while (!this.source.startsWith(quote, i)) {
      if (i >= this.source.length || quote.length === 1 && this.source[i] === "\n") {
        throw new LexicalError(quote.length === 3 ? "unterminated triple-quoted string literal" : "unterminated string literal", start);
      }
      i += this.source[i] === "\\" ? 2 : 1;
    }
    this.push("string", start, i + quote.length);
  }
  bracket(text, start) {
    const last = this.brackets.at(-1);
    const closesTick = text === "`" && last?.text === "`";
    if (closesTick || text in closers) this.close(text, start);
    this.push("operator", start, start + text.length, closesTick);
    if (text === "`" && !closesTick || text === "(" || text === "[" || text === "{") this.brackets.push({ text, start });
  }
  close(text, start) {
    const open = this.brackets.pop();
    if (open === void 0) throw new LexicalError(`unmatched '${text}'`, start);
    if (text !== "`" && open.text !== closers[text]) {
      throw new LexicalError(`closing '${text}' does not match opening '${open.text}'`, start);
    }
  }
  push(kind, start, end, closes) {
    const text = this.source.slice(start, end);
    const depth = this.brackets.length;
    this.tokens.push(closes === void 0 ? { kind, start, end, text, depth } : { kind, start, end, text, depth, closes });
    this.at = end;
  }
};

// packages/python/src/dialect/literals.ts
var plainEscapes = /* @__PURE__ */ new Set([...`
\\'"abfnrtvx01234567`]);
function number(token) {
  const long = /[lL]$/.test(token.text);
  const digits = long ? token.text.slice(0, -1) : token.text;
  const value = octal(digits, token);
  return long ? `__long__(${value})` : value;
}
function octal(digits, token) {
  if (!/^0\d+$/.test(digits)) return digits;
  if (/[89]/.test(digits)) throw new LexicalError("invalid token", token.start);
  return `0o${digits.slice(1)}`;
}
function string(text, unicodeLiterals) {
  const quoteAt = text.search(/["']/);
  const prefix = text.slice(0, quoteAt).toLowerCase();
  const quote = text.startsWith(text.charAt(quoteAt).repeat(3), quoteAt) && text.length >= quoteAt + 6 ? 3 : 1;
  const delimiter = text.slice(quoteAt, quoteAt + quote);
  const body = text.slice(quoteAt + quote, text.length - quote);
  const isUnicode = prefix.startsWith("u") || unicodeLiterals && !prefix.startsWith("b");
  const mark = isUnicode ? "u" : "";
  if (!prefix.endsWith("r")) return mark + delimiter + escapes(body, isUnicode) + delimiter;
  if (!isUnicode) return `r${delimiter}${body}${delimiter}`;
  return mark + delimiter + rawUnicode(body) + delimiter;
}
function escapes(body, isUnicode) {
  if (!body.includes("\\")) return body;
  return body.replace(/\\([\s\S])/g, (pair, c) => {
    if (plainEscapes.has(c) || isUnicode && "uUN".includes(c)) return pair;
    return `\\${pair}`;
  });
}
function rawUnicode(body) {
  return body.replace(/(\\+)([\s\S]?)/g, (_all, slashes, next) => {
    const odd = slashes.length % 2 === 1;
    if (odd && "uU".includes(next) && next !== "") return `${"\\\\".repeat(slashes.length - 1)}\\${next}`;
    return "\\\\".repeat(slashes.length) + (next === "'" || next === '"' ? `\\${next}` : next);
  });
}

// packages/python/src/dialect/statements.ts
var compound = /* @__PURE__ */ new Set(["if", "elif", "else", "while", "for", "try", "except", "finally", "with", "def", "class"]);
function splitLine(line) {
  const first = line.tokens[0];
  const colon = first?.kind === "name" && compound.has(first.text) ? headerColon(line.tokens) : -1;
  const header = line.tokens.slice(0, colon + 1);
  return { header, simple: splitAt(line.tokens.slice(colon + 1), ";") };
}
function headerColon(tokens) {
  let lambdas = 0;
  return tokens.findIndex((t) => {
    if (t.depth > 0) return false;
    if (t.text === "lambda" && t.kind === "name") lambdas++;
    return t.text === ":" && lambdas-- === 0;
  });
}
function splitAt(tokens, text) {
  const parts = [[]];
  for (const token of tokens) {
    if (token.text === text && token.depth === 0 && token.kind === "operator") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
function indexAtTop(tokens, text) {
  return tokens.findIndex((t) => t.depth === 0 && t.text === text && t.kind !== "string");
}
function listIterables(tokens) {
  const found = [];
  tokens.forEach((token, i) => {
    const isIn = token.text === "in" && token.kind === "name" && token.depth > 0 && followsFor(tokens, i);
    if (!isIn) return;
    const iterable = upToClauseEnd(tokens.slice(i + 1), token.depth);
    if (iterable.some((t) => t.text === "," && t.depth === token.depth)) found.push(iterable);
  });
  return found;
}
function followsFor(tokens, at) {
  const depth = tokens[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0 && (tokens[i]?.depth ?? 0) >= depth; i--) {
    const token = tokens[i];
    if (token.depth !== depth || token.kind !== "name") continue;
    if (token.text === "for") return true;
    if (token.text === "in" || token.text === "if") return false;
  }
  return false;
}
function upToClauseEnd(tokens, depth) {
  const end = tokens.findIndex((t) => t.depth < depth || t.depth === depth && (t.text === "for" || t.text === "if") && t.kind === "name");
  return tokens.slice(0, end < 0 ? tokens.length : end);
}

// packages/python/src/dialect/rewrite.ts
var python3Keywords = /* @__PURE__ */ new Set(["async", "await", "nonlocal"]);
var keywords = new Set(
  "False None True and as assert break class continue def del elif else except finally for from global if import in is lambda not or pass raise return try while with yield async await nonlocal".split(
    " "
  )
);
var futures = (lexed, feature) => lexed.lines.some((l) => l.tokens[0]?.text === "from" && l.tokens[1]?.text === "__future__" && l.tokens.some((t) => t.text === feature));
function rewrite(source, lexed, shift) {
  return new Rewriter(source, lexed, shift).run();
}
var Rewriter = class {
  constructor(source, lexed, shift) {
    this.source = source;
    this.lexed = lexed;
    this.shift = shift;
    this.printFunction = futures(lexed, "print_function");
    this.unicodeLiterals = futures(lexed, "unicode_literals");
  }
  source;
  lexed;
  shift;
  edits = [];
  printFunction;
  unicodeLiterals;
  run() {
    for (const comment of this.lexed.comments) this.edits.push({ ...comment, text: "" });
    for (const line of this.lexed.lines) this.line(line);
    return this.edits;
  }
  line(line) {
    this.replace(line.indentStart, line.indentEnd, " ".repeat(line.indent + this.shift));
    line.tokens.forEach((token, i) => {
      this.token(token, line.tokens, i);
    });
    for (const group of listIterables(line.tokens)) this.parenthesise(group);
    const { header, simple } = splitLine(line);
    if (header[0]?.text === "except") this.exceptClause(header);
    if (header[0]?.text === "def") this.parameters(header, 3, 1);
    for (const statement of simple) this.statement(statement);
  }
  token(token, tokens, i) {
    if (token.kind === "name") this.name(token, tokens, i);
    else if (token.kind === "number") this.changed(token, number(token));
    else if (token.kind === "string") this.changed(token, string(token.text, this.unicodeLiterals));
    else if (token.text === "<>") this.changed(token, "!=");
    else if (token.text === "`") this.changed(token, token.closes === true ? "))" : "__repr__((");
    else if (token.text === ":=" || token.text === "->") throw new LexicalError("invalid syntax", token.start);
  }
  name(token, tokens, i) {
    const isAttribute = tokens[i - 1]?.text === "." && tokens[i - 1]?.kind === "operator" && keywords.has(token.text);
    if (isAttribute && !isRelativeImport(tokens, i)) this.changed(token, asIdentifier(token.text));
    else if (python3Keywords.has(token.text)) this.changed(token, asIdentifier(token.text));
    else if (token.text === "lambda") this.parameters(tokens, i + 1, token.depth);
  }
  statement(tokens) {
    const word = tokens[0]?.text;
    if (word === "print" && !this.printFunction) this.print(tokens);
    else if (word === "exec") this.exec(tokens);
    else if (word === "raise") this.raise(tokens);
  }
  print(tokens) {
    const isTo = tokens[1]?.text === ">>";
    const last = tokens.at(-1);
    const trailing = last.text === "," && last.depth === 0 && (!isTo || indexAtTop(tokens, ",") !== tokens.length - 1);
    const word = `__print${isTo ? "_to" : ""}${trailing ? "_more" : ""}__(`;
    this.wrap(tokens, word, isTo ? tokens[1].end : void 0);
  }
  exec(tokens) {
    this.wrap(tokens, "__exec__(");
    const at = indexAtTop(tokens, "in");
    if (at > 0) this.changed(tokens[at], ",");
  }
  raise(tokens) {
    if (indexAtTop(tokens, ",") < 0) return;
    this.insert(tokens[1].start, "__raise__(");
    this.insert(tokens.at(-1).end, ")");
  }
  /** Replaces the statement's keyword (up to `to`) by an opening call and closes it at the end. */
  wrap(tokens, opening, to) {
    const first = tokens[0];
    this.replace(first.start, to ?? first.end, opening);
    this.insert(tokens.at(-1).end, ")");
  }
  exceptClause(header) {
    const comma = indexAtTop(header, ",");
    if (comma < 0) return;
    const target = header.slice(comma + 1, -1);
    this.changed(header[comma], " as ");
    if (target.length <= 1) return;
    this.encodeRange("__target_", target[0], target.at(-1));
  }
  /** Tuple parameters, from the token at `from` on, at bracket depth `depth`, become names that carry their pattern. */
  parameters(tokens, from, depth) {
    let isStart = true;
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i];
      if (token.depth < depth || token.depth === depth && token.text === ":") return;
      if (isStart && token.text === "(") {
        i = tokens.findIndex((t, j) => j > i && t.text === ")" && t.depth === depth);
        this.encodeRange("__tuple_", token, tokens[i]);
      }
      isStart = token.depth === depth && token.text === ",";
    }
  }
  encodeRange(prefix, first, last) {
    const text = this.source.slice(first.start, last.end);
    const newlines = text.split("\n").length - 1;
    const hex = Buffer.from(text.replace(/\s|\\/g, "")).toString("hex");
    this.replace(first.start, last.end, `${prefix}${hex}__${"\n".repeat(newlines)}`);
  }
  parenthesise(tokens) {
    this.insert(tokens[0].start, "(");
    this.insert(tokens.at(-1).end, ")");
  }
  changed(token, text) {
    if (text !== token.text) this.replace(token.start, token.end, text);
  }
  insert(at, text) {
    this.edits.push({ start: at, end: at, text });
  }
  replace(start, end, text) {
    this.edits.push({ start, end, text });
  }
};
function asIdentifier(keyword) {
  return String.fromCharCode(keyword.charCodeAt(0) + 65248) + keyword.slice(1);
}
function isRelativeImport(tokens, i) {
  return tokens[0]?.text === "from" && tokens[i]?.text === "import" && tokens.slice(1, i).every((t) => t.text === ".");
}

// packages/python/src/dialect/createDialect.ts
function createDialect() {
  return { translate };
}
function translate(source, options) {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    const lexed = lex(text);
    const isFunction = options.form === "function";
    const code = apply(text, rewrite(text, lexed, isFunction ? 1 : 0));
    return { code: isFunction ? asFunction(code, lexed, options) : code };
  } catch (error) {
    if (error instanceof LexicalError) return { syntaxError: describe(error, text, options) };
    throw error;
  }
}
function asFunction(code, lexed, options) {
  const header = `def ${options.name}(${options.params.join(", ")}):
`;
  return lexed.lines.length === 0 ? `${header} pass
` : `${header}${code}
`;
}
function describe(error, source, options) {
  const before = source.slice(0, error.offset).split("\n");
  const text = source.split("\n")[before.length - 1] ?? "";
  const line = before.length + (options.form === "function" ? 1 : 0);
  return { message: error.message, line, column: (before.at(-1)?.length ?? 0) + 1, text };
}
function apply(source, edits) {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || compareAtStart(a.edit, b.edit) || a.order - b.order);
  const out = [];
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) continue;
    out.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  out.push(source.slice(at));
  return out.join("");
}
function compareAtStart(a, b) {
  const insertA = a.end === a.start ? 0 : 1;
  const insertB = b.end === b.start ? 0 : 1;
  return insertA - insertB || b.end - a.end;
}

// packages/python/src/dialect/timeZones.ts
var firstYear = 1970;
var lastYear = 2060;
var day = 864e5;
var cache = /* @__PURE__ */ new Map();
function timeZoneData(id) {
  if (!cache.has(id)) cache.set(id, load(id));
  return cache.get(id);
}
function load(id) {
  try {
    return zone(id, new Intl.DateTimeFormat("en-US", { ...fields, timeZone: id }));
  } catch {
    return void 0;
  }
}
var fields = { hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" };
function zone(id, format) {
  const found = [];
  let at = Date.UTC(firstYear, 0, 1);
  let offset = offsetAt(format, at);
  found.push([at, offset]);
  for (const end = Date.UTC(lastYear, 0, 1); at < end; at += 14 * day) {
    const next = offsetAt(format, at + 14 * day);
    if (next === offset) continue;
    found.push([bisect(format, at, at + 14 * day, offset), next]);
    offset = next;
  }
  return describe2(id, found);
}
function offsetAt(format, instant) {
  const p = {};
  for (const { type, value } of format.formatToParts(instant)) p[type] = Number(value);
  const local = Date.UTC(p["year"] ?? 0, (p["month"] ?? 1) - 1, p["day"] ?? 1, p["hour"] ?? 0, p["minute"] ?? 0, p["second"] ?? 0);
  return local - Math.floor(instant / 1e3) * 1e3;
}
function bisect(format, from, to, offset) {
  let low = from;
  let high = to;
  while (high - low > 1e3) {
    const middle = Math.floor((low + high) / 2e3) * 1e3;
    if (offsetAt(format, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
function describe2(id, found) {
  const last = found.at(-1) ?? [0, 0];
  const transitions = found.map(([at, offset], i) => {
    const before = i === 0 ? found[1]?.[1] ?? offset : found[i - 1]?.[1] ?? offset;
    const daylight = offset > before && (i > 0 || found.length > 1) && offset - before <= 72e5 && isShort(found, i) ? 1 : 0;
    return [at, offset, daylight, shortName(id, at + 36e5, offset)];
  });
  const standard = transitions.findLast((t) => t[2] === 0)?.[0] ?? last[0];
  const summer = transitions.findLast((t) => t[2] === 1)?.[0];
  const standardName = longName(id, standard + 36e5);
  return { id, standardName, daylightName: summer === void 0 ? standardName : longName(id, summer + 36e5), transitions };
}
function isShort(found, i) {
  const next = found[i + 1];
  return next !== void 0 && next[0] - (found[i]?.[0] ?? 0) < 330 * day && next[1] < (found[i]?.[1] ?? 0);
}
function shortName(id, instant, offset) {
  if (id === "UTC" || id === "GMT") return id;
  for (const locale of ["en-US", "en-GB", "en-AU", "en-NZ", "en-ZA", "en-IN"]) {
    const made = name2(locale, id, instant, "short");
    if (!/^(GMT|UTC)[+-]/.test(made) && made !== "") return made;
  }
  const minutes = Math.abs(offset) / 6e4;
  const two = (n) => String(Math.floor(n)).padStart(2, "0");
  return `GMT${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
function longName(id, instant) {
  return name2("en-US", id, instant, "long");
}
function name2(locale, timeZone, instant, timeZoneName) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(instant);
  return parts.find((p) => p.type === "timeZoneName")?.value ?? "";
}

// packages/python/conformance/runConformance.ts
var here = dirname(fileURLToPath(import.meta.url));
function conformanceScripts(group) {
  const groups = readdirSync(here, { withFileTypes: true }).filter((d) => d.isDirectory() && (group === void 0 || d.name === group));
  return groups.flatMap(
    (d) => readdirSync(join(here, d.name)).filter((f) => f.endsWith(".py")).sort().map((f) => ({ id: `${d.name}/${f.slice(0, -3)}`, path: join(here, d.name, f), recording: join(here, d.name, `${f.slice(0, -3)}.out`) }))
  );
}
var setUp = `
import sys, json
sys.path.insert(0, "/dialect")
import sightline_dialect as dialect
dialect.install(time_zone="Europe/Berlin", zone_data=_zone_data, translate=_translate)

class Capture:
    def __init__(self): self.parts = []
    def write(self, data): self.parts.append(str.__str__(data))
    def flush(self): pass

def run(translated, filename):
    saved, sys.stdout = sys.stdout, Capture()
    out = sys.stdout
    try:
        made = json.loads(translated)
        try:
            error = made.get("syntaxError")
            if error: raise SyntaxError(error["message"], (filename, error["line"], error["column"], error["text"]))
            exec(dialect.compile_script(made["code"], filename), dialect.new_globals("__main__", filename))
        except BaseException as e:
            out.write(dialect.format_exception(e))
    finally:
        sys.stdout = saved
    return "".join(out.parts)
run
`;
async function loadRunner() {
  const dialect = createDialect();
  const translate2 = (source, _form, filename) => JSON.stringify(dialect.translate(source, { form: "module", name: "", params: [], filename }));
  const pyodide = await loadPyodide();
  pyodide.mountNodeFS("/dialect", join(here, "..", "python"));
  pyodide.globals.set("_translate", translate2);
  pyodide.globals.set("_zone_data", (id) => JSON.stringify(timeZoneData(id) ?? null));
  const run = pyodide.runPython(setUp);
  return (source, filename) => run(translate2(source, "module", filename), filename);
}
export {
  conformanceScripts,
  loadRunner
};
