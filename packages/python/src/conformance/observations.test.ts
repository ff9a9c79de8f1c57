import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostDirectory } from "../engine/testing/testEngine.ts";
import { type ConformanceRunner, startRunner } from "./runConformance.ts";

let runner: ConformanceRunner;
beforeAll(async () => {
  runner = await startRunner(await hostDirectory());
}, 60_000);
afterAll(() => runner.close());

/** What a script prints. */
const printed = async (source: string) => (await runner.run(source, "seen")).trim();

/** Expressions and what they are: `repr`, or the type of the exception. */
async function told(expressions: Readonly<Record<string, string>>): Promise<void> {
  const list = JSON.stringify(Object.keys(expressions));
  const answers = await printed(
    `for e in ${list}:\n    try: print repr(eval(e))\n    except Exception, x: print type(x).__name__`,
  );
  expect(answers.split("\n")).toEqual(Object.values(expressions));
}

test("[SCR117] [OBS-JY-2] syntax of Python 3 is a SyntaxError", async () => {
  const sources = [
    ...[
      "f'x'",
      "async def f(): pass",
      "def f(a: int): pass",
      "def f() -> int: pass",
      "a: int = 1",
      "def f():\n  x = 1\n  def g():\n    nonlocal x",
    ],
    ...[
      "def f():\n  yield from []",
      "def f(*, a): pass",
      "def f(a, /): pass",
      "(a := 1)",
      "match a:\n  case 1: pass",
      "try: pass\nexcept* E: pass",
    ],
    ...["raise E from None", "[*a, 1]", "{**a}", "a, *b = c", "with (open(a) as b, open(c) as d): pass", "a @ b", "1_000"],
  ];
  const script = `for source in ${JSON.stringify(sources)}:\n    try: compile(source, 'x', 'exec')\n    except SyntaxError: pass\n    else: print source`;
  expect(await printed(script)).toBe("");
});

test("[SCR118] [OBS-JY-3] what only Python 2 has is accepted", async () => {
  const script = `from __future__ import print_function
def f((a, b), c=010): return \`a\` + str(b + c)
try: raise ValueError, "x"
except ValueError, e: print(f((1, 2)), e, 1 <> 2, {k: 1 for k in 'a'}, sorted({c for c in 'ab'}))`;
  expect(await printed(script)).toBe("110 x True {'a': 1} ['a', 'b']");
  expect(await printed("print 'a',\nprint >>None, 'b'\nexec 'c = 1'\nprint c")).toBe("a b\n1");
});

test("[SCR118] [OBS-JY-1, OBS-JY-4, OBS-JY-7, OBS-JY-14] numbers, and sys of Jython 2.7.4", async () => {
  await told({
    "5 / 2": "2",
    "5.0 / 2": "2.5",
    "-5 / 2": "-3",
    "isinstance(True, int)": "True",
    "type(5L)": "<type 'long'>",
    "__import__('sys').version_info[:3]": "(2, 7, 4)",
    "__import__('sys').platform[:4]": "'java'",
    "__import__('java.lang').lang.System.getProperty('java.version')": "'17'",
    "hasattr(__import__('sys'), 'setdefaultencoding')": "False",
    "setattr(__import__('sys'), 'exec_prefix', 1)": "TypeError",
    "delattr(__import__('sys'), 'exec_prefix')": "TypeError",
  });
  expect(await printed("import sys\nreload(sys)\nsys.setdefaultencoding('utf8')\nprint sys.getdefaultencoding()")).toBe("utf-8");
});

test("[SCR117] [OBS-JY-6, OBS-JY-8, OBS-JY-9] names and operators of Python 3 are not there", async () => {
  const absent = [
    ...[
      "'a'.removeprefix",
      "'a'.isascii",
      "u'a'.isascii",
      "(5).to_bytes",
      "[].copy",
      "[].clear",
      "__import__('datetime').timezone",
    ],
    ...[
      "__import__('datetime').datetime.fromisoformat",
      "__import__('datetime').datetime.now().timestamp",
      "__import__('os').fspath",
    ],
    ...[
      "__import__('functools').lru_cache",
      "__import__('math').isclose",
      "__import__('math').prod",
      "__import__('subprocess').run",
    ],
    ...["__import__('collections').abc", "__import__('time').monotonic", "__import__('time').perf_counter"],
  ];
  await told(Object.fromEntries(absent.map((name) => [name, "AttributeError"])));
  await told({ "{} | {}": "TypeError", "super().a": "TypeError", "hasattr([], 'copy')": "False", "{1: 2}.copy()": "{1: 2}" });
  expect(await printed("class C(object):\n    def f(self): return super().f()\ntry: C().f()\nexcept TypeError, e: print e")).toBe(
    "super() takes 1-2 arguments (0 given)",
  );
  expect(await printed("def f(a, l=[]):\n    l.append(a)\n    return l\nf(1)\nprint f(2)")).toBe("[1, 2]");
});

describe("[SCR114] case: python 14, imports", () => {
  const imported = (names: string) =>
    printed(
      `for name in '${names}'.split():\n    try: __import__(name)\n    except ImportError, e: print e, hasattr(e, 'name'), hasattr(e, 'path')`,
    );

  test("[OBS-JY-11] Python 2 names import", async () => {
    expect(
      await imported(
        "Queue ConfigParser SocketServer httplib urllib2 urlparse copy_reg thread StringIO xmlrpclib smtplib gc importlib xml.sax.saxutils logging.handlers collections",
      ),
    ).toBe("");
  });

  test("[OBS-JY-12, OBS-JY-13] Python 3 names and what is not installed raise ImportError, which has neither name nor path", async () => {
    const names =
      "asyncio concurrent enum pathlib statistics typing venv dataclasses numpy pandas queue configparser socketserver builtins _thread copyreg";
    expect((await imported(names)).split("\n")).toEqual(names.split(" ").map((name) => `No module named ${name} False False`));
    expect(await imported("http.client urllib.request collections.abc")).toBe(
      "No module named http False False\nNo module named request False False\nNo module named abc False False",
    );
    expect(await imported("ssl")).toMatch(/^No module named ssl: .*system\.net/);
  });
});

test("[SCR116] [OBS-JY-17, OBS-JY-18, OBS-JY-19] text: the default encoding is UTF-8", async () => {
  await told({
    "bytes is str": "True",
    "unicode is str": "False",
    "str(u'\\xe9')": "'\\xc3\\xa9'",
    "unicode('\\xc3\\xa9')": "u'\\xe9'",
    "u'a' + '\\xc3\\xa9'": "u'a\\xe9'",
    "'\\xc3\\xa9' + u'a'": "u'\\xe9a'",
    "u','.join(['\\xc3\\xa9', 'a'])": "u'\\xe9,a'",
    "u'%s' % '\\xc3\\xa9'": "u'\\xe9'",
    "u'%s %d' % ('\\xc3\\xa9', 5)": "u'\\xe9 5'",
    "u'a\\xe9'.replace('\\xc3\\xa9', 'x')": "u'ax'",
    "u'\\xe9'.encode('utf-8').decode('utf-8') == u'\\xe9'": "True",
    "'\\xff\\x80'.decode('utf-8')": "UnicodeDecodeError",
    "unicode('\\xff')": "UnicodeDecodeError",
    "u'' + '\\x80'": "UnicodeDecodeError",
  });
  expect(await printed("print repr(u'21 ' + '°C'), repr(u'%s' % '°C')")).toBe("u'21 \\xb0C' u'\\xb0C'");
});

describe("[SCR119] exceptions", () => {
  test("[OBS-JY-22] except Exception does not catch what only BaseException is", async () => {
    const script = `for kind in (ValueError, SystemExit, KeyboardInterrupt, GeneratorExit):
    try:
        try: raise kind()
        except Exception: print kind.__name__, 'Exception'
    except BaseException: print kind.__name__, 'BaseException'`;
    expect((await printed(script)).split("\n")).toEqual([
      "ValueError Exception",
      "SystemExit BaseException",
      "KeyboardInterrupt BaseException",
      "GeneratorExit BaseException",
    ]);
  });

  test("[OBS-JY-23, OBS-JY-24] exceptions of Java are caught by name, by Throwable, by a bare except and in a tuple", async () => {
    const script = `import java.io.IOException, java.lang.Throwable, java.lang.Error, java.lang.Exception
def fails(kind): raise kind('x')
for kind in (java.io.IOException, java.lang.Error):
    try:
        try: fails(kind)
        except Exception: print 'Exception'
        except BaseException: print 'BaseException'
    except: print 'bare'
    try: fails(kind)
    except (ValueError, java.lang.Throwable), e: print 'Throwable', e.getMessage()
try: fails(java.io.IOException)
except (KeyError, java.io.IOException), e: print 'named'`;
    expect(await printed(script)).toBe("bare\nThrowable x\nbare\nThrowable x\nnamed");
  });
});

test("[SCR121] hashes are Java's, and sets are compared with sets only", async () => {
  await told({
    "hash('abc')": "96354",
    "hash(-1)": "-1",
    "hash(2.5)": "1074003968",
    "hash(10 ** 20)": "1882487352",
    "set([1]) < 5": "TypeError",
    "cmp(None, set())": "TypeError",
    "sorted([set(), 1])": "TypeError",
    "set([1]) <= set([1, 2])": "True",
    "set([1]) == 5": "False",
  });
});

test("[SCR120] [OBS-JY-28, OBS-JY-31] functions for interfaces of Java, and from java.util import *", async () => {
  const script = `from java.util import *
l = ArrayList([3, 1, 2])
Collections.sort(l, lambda a, b: b - a)
print l, TreeMap(lambda a, b: cmp(b, a)).getClass().getSimpleName()
def wrong(a): return 0
try: Collections.sort(l, wrong)
except TypeError, e: print e
from java.lang import Thread
done = []
Thread(lambda: done.append(1)).start()
import threading
t = threading.Thread(target=lambda: None)
t.start()
t.join()
print done`;
  expect((await printed(script)).split("\n")).toEqual(["[3, 2, 1] TreeMap", "wrong() takes exactly 1 argument (2 given)", "[1]"]);
});

test("[SYS100] [OBS-JY-26, OBS-JY-34] JSON: unicode out, a dict in, and a Java exception for what is no JSON", async () => {
  const script = `import org.json.JSONException, json
print type(system.util.jsonEncode({'a': 1})).__name__, system.util.jsonDecode('{"a": 1}') == {'a': 1}, isinstance(system.util.jsonDecode('{}'), dict)
for text in ('{', '', 'nope', '[' * 5000 + ']' * 5000):
    try:
        try: system.util.jsonDecode(text)
        except Exception: print 'Exception'
    except org.json.JSONException, e: print 'JSONException'
    try: json.loads(text)
    except ValueError: print 'ValueError'
    except RuntimeError: print 'RuntimeError'`;
  const lines = (await printed(script)).split("\n");
  expect(lines.slice(0, 7)).toEqual(["unicode True True", ...Array(3).fill(["JSONException", "ValueError"]).flat()]);
  expect(lines[7]).toBe("JSONException");
});

test("[SYS101] [OBS-JY-42, OBS-JY-43] loggers; no system.util.sleep", async () => {
  const script = `l = system.util.getLogger('a')
print l is system.util.getLogger(u'a'), l.isInfoEnabled(), l.isDebugEnabled(), l.isTraceEnabled(), hasattr(system.util, 'sleep')
l.infof('%d of %s, %.2f', 7, 'b', 1.5)`;
  expect(await printed(script)).toBe("True True False False False");
});
