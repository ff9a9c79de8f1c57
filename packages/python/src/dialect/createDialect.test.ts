import { describe, expect, test } from "vitest";
import { createDialect } from "./createDialect.ts";

const dialect = createDialect();
const module = { form: "module", name: "", params: [], filename: "<m>" } as const;
const body = { form: "function", name: "run", params: ["self", "event=None"], filename: "<f>" } as const;

const rewritten: readonly (readonly [string, string])[] = [
  ["print 'a', b", "__print__( 'a', b)"],
  ["print", "__print__()"],
  ["print x,", "__print_more__( x,)"],
  ["print('a') + 'b'", "__print__(('a') + 'b')"],
  ["print >>f, x", "__print_to__(f, x)"],
  ["if x: print 1; print 2", "if x: __print__( 1); __print__( 2)"],
  ["except X, e:", "except X as  e:"],
  ["except (A, B), e:", "except (A, B) as  e:"],
  ["raise E, 'm', tb", "raise __raise__(E, 'm', tb)"],
  ["raise E('a', 1)", "raise E('a', 1)"],
  ["`a, b`", "__repr__((a, b))"],
  ["a <> b", "a != b"],
  ["exec code in ns", "__exec__( code , ns)"],
  ["0777 + 0 + 10L + 0xFFL", "0o777 + 0 + __long__(10) + __long__(0xFF)"],
  ["x.print(1).from.class", "x.print(1).ｆrom.ｃlass"],
  ["async = await", "ａsync = ａwait"],
  ["'\\u0041' u'\\u0041' b'x'", "u'\\\\u0041' u'\\u0041' 'x'"],
  ["ur'\\n\\u0041'", "u'\\\\n\\u0041'"],
  ["[x for x in 1, 2]", "[x for x in (1, 2)]"],
  ["x = 'print >>f' # print y", "x = 'print >>f' "],
];

describe("translating text", () => {
  test.each(rewritten)("[SCR82] %s", (source, code) => {
    expect(dialect.translate(source, module)).toEqual({ code });
  });

  test("[SCR82] tuple parameters become names that carry their pattern", () => {
    const hex = Buffer.from("(b,c)").toString("hex");
    expect(dialect.translate("def f(a, (b, c)=d): pass", module)).toEqual({ code: `def f(a, __tuple_${hex}__=d): pass` });
    expect(dialect.translate("lambda (b, c): b", module)).toEqual({ code: `lambda __tuple_${hex}__: b` });
  });

  test("[SCR82] tabs count to the next multiple of eight", () => {
    expect(dialect.translate("if x:\n\ty\n        z\n    \tw", module)).toEqual({
      code: "if x:\n        y\n        z\n        w",
    });
  });

  test("[SCR83] every line stays where it was", () => {
    const source = "def f((a,\n  b), c):\n  # note\n  print a, \\\n    b\n  s = '''x\ny'''\n";
    const made = dialect.translate(source, module);
    expect("code" in made && made.code.split("\n").length).toBe(source.split("\n").length);
  });

  test.each([
    ["\tx = 1\n\treturn x", "def run(self, event=None):\n        x = 1\n        return x\n"],
    ["x = 1", "def run(self, event=None):\n x = 1\n"],
    ["", "def run(self, event=None):\n pass\n"],
    ["\t# only a comment\n", "def run(self, event=None):\n pass\n"],
    ["\ts = '''a\nb'''", "def run(self, event=None):\n        s = '''a\nb'''\n"],
  ])("[SCR2] a function of the body %j", (source, code) => {
    expect(dialect.translate(source, body)).toEqual({ code });
  });

  test.each([
    ["x = '", "unterminated string literal", 1, 5],
    ['x = 1 "\ny = 2', "unterminated string literal", 1, 7],
    ["x = (1,\n", "'(' was never closed", 1, 5],
    ["x = 08", "invalid token", 1, 5],
    ["y = 1\nx = f'a'", "invalid string prefix 'f'", 2, 6],
    ["if (x := 1): pass", "invalid syntax", 1, 7],
    ["x = 1_000", "invalid syntax: underscores in numbers are Python 3", 1, 5],
  ])("[SCR6] refuses %j", (source, message, line, column) => {
    expect(dialect.translate(source, module)).toMatchObject({ syntaxError: { message, line, column } });
  });

  test("[SCR6] counts the def line in the function form", () => {
    expect(dialect.translate("\tx = f'a'", body)).toMatchObject({ syntaxError: { line: 2, text: "\tx = f'a'" } });
  });

  test("[SCR88] what Jython's lexer passes over is left out, and named in a last line in case the rest is refused", () => {
    const note = (column: number, message: string, text: string) => `\n#? ${JSON.stringify({ message, line: 1, column, text })}`;
    const stray = "if a ! == b: pass";
    expect(dialect.translate(stray, module)).toEqual({ code: `if a  == b: pass${note(6, "invalid character '!'", stray)}` });
    const endless = "unterminated string literal";
    expect(dialect.translate("print 'abc\nx", module)).toEqual({
      code: `__print__(  \\\nx)${note(7, endless, "print 'abc")}`,
    });
    expect(dialect.translate("x = 'abc\n", module)).toEqual({ code: `x =  \n${note(5, endless, "x = 'abc")}` });
    const triple = dialect.translate("x\n'''a\nb", module);
    expect("code" in triple && triple.code).toMatch(/^x\n \n\n#\? .*unterminated triple-quoted/);
  });

  test("[SCR89] lines of a body that begin at the margin stand behind the function", () => {
    expect(dialect.translate("\thelp()\ndef help():\n\tpass", body)).toEqual({
      code: "def run(self, event=None):\n        help()\ndef help():\n        pass\n",
    });
  });
});
