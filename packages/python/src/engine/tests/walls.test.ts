import { afterAll, expect, test } from "vitest";
import { native, TestEngine } from "../testing/testEngine.ts";

/**
 * Every wall by name, with an attempt that it holds and that goes on without it: `docs/decisions/script-hosts.md` lists the same
 * names. `base` are walls in front of it, left out in both halves so that the attempt reaches the one that is tried.
 */
interface Wall {
  readonly wall: string;
  readonly base?: readonly string[];
  readonly attempt: string;
  readonly code: string;
  /** What the wall says, and what comes of the attempt without it. */
  readonly closed: RegExp;
  readonly open: RegExp;
}

const js = ["imports", "audit"];

const walls: readonly Wall[] = [
  // Two walls against one attempt: each holds without the other, and both gone let it through.
  {
    wall: "imports",
    base: ["audit"],
    attempt: "import js",
    code: "import js; raise RuntimeError(type(js).__name__)",
    closed: /js: closed to scripts/,
    open: /JsProxy/,
  },
  {
    wall: "audit",
    base: ["imports"],
    attempt: "import js",
    code: "import js; raise RuntimeError(type(js).__name__)",
    closed: /js: closed to scripts/,
    open: /JsProxy/,
  },
  {
    wall: "builtin_modules",
    attempt: "_ctypes made by hand",
    code: "import _imp, importlib.machinery as m; raise RuntimeError(str(_imp.create_builtin(m.ModuleSpec('_ctypes', None))))",
    closed: /_ctypes: closed to scripts/,
    open: /<module '_ctypes'>/,
  },
  {
    wall: "builtin_modules",
    attempt: "_socket made by hand",
    code: "import _imp, importlib.machinery as m; raise RuntimeError(str(_imp.create_builtin(m.ModuleSpec('_socket', None))))",
    closed: /_socket: closed to scripts/,
    open: /<module '_socket'>/,
  },
  {
    wall: "builtin_modules",
    base: js,
    attempt: "import ctypes",
    code: "import ctypes; raise RuntimeError('imported')",
    closed: /_ctypes: closed to scripts/,
    open: /imported/,
  },
  {
    wall: "os_functions",
    base: ["audit"],
    attempt: "os.kill",
    code: "import os; os.kill(1, 0)",
    closed: /os\.kill is closed/,
    open: /Operation not permitted/,
  },
  {
    wall: "audit",
    base: ["os_functions"],
    attempt: "os.kill",
    code: "import os; os.kill(1, 0)",
    closed: /os\.kill is closed/,
    open: /Operation not permitted/,
  },
  {
    wall: "permission",
    base: ["os_functions", "audit"],
    attempt: "os.system",
    code: "import os; raise RuntimeError('answered %s' % os.system('true'))",
    closed: /interpreter|restricted|died/,
    open: /answered/,
  },
  {
    wall: "permission",
    base: [...js, "members"],
    attempt: "a file of the machine",
    code: "import js; raise RuntimeError('read %d' % len(js.process.getBuiltinModule('fs').readFileSync('/etc/passwd', 'utf8')))",
    closed: /Access to this API has been restricted/,
    open: /read \d+/,
  },
  {
    wall: "introspection",
    attempt: "all objects",
    code: "import gc; raise RuntimeError('found %d' % len(gc.get_objects()))",
    closed: /gc\.get_objects is closed/,
    open: /found \d+/,
  },
  {
    wall: "introspection",
    attempt: "who refers to an object",
    code: "import gc; raise RuntimeError('found %s' % type(gc.get_referrers(gc)))",
    closed: /gc\.get_referrers is closed/,
    open: /found/,
  },
  {
    wall: "introspection",
    attempt: "a trace function",
    code: "import sys; sys.settrace(None); raise RuntimeError('set')",
    closed: /sys\.settrace is closed/,
    open: /set/,
  },
  {
    wall: "introspection",
    attempt: "a profile function",
    code: "import sys; sys.setprofile(None); raise RuntimeError('set')",
    closed: /sys\.setprofile is closed/,
    open: /RuntimeError: set/,
  },
  {
    wall: "introspection",
    attempt: "monitoring",
    code: "import sys; sys.monitoring.use_tool_id(1, 'x'); sys.monitoring.register_callback(1, 2, None); raise RuntimeError('set')",
    closed: /sys\.monitoring\.register_callback is closed/,
    open: /RuntimeError: set/,
  },
  {
    wall: "introspection",
    attempt: "other code in a function",
    code: "f = lambda: 1\nf.__code__ = (lambda: 2).__code__\nraise RuntimeError('answers %d' % f())",
    closed: /code of a function is closed/,
    open: /answers 2/,
  },
  {
    wall: "introspection",
    attempt: "code made of bytes",
    code: "(lambda: 1).__code__.replace(co_stacksize=5); raise RuntimeError('made')",
    closed: /code\.__new__ is closed/,
    open: /made/,
  },
  {
    wall: "device",
    attempt: "the device of the host",
    code: "import os; raise RuntimeError('%s' % os.path.exists('/dev/sightline'))",
    closed: /False/,
    open: /True/,
  },
  {
    wall: "files",
    attempt: "40 MB of files",
    code: "f = open('/tmp/x', 'wb')\nfor i in range(40): f.write(b'x' * 1000000)\nraise RuntimeError('written')",
    closed: /No space left on device/,
    open: /written/,
  },
  {
    wall: "files",
    attempt: "a file made long",
    code: "f = open('/tmp/y', 'wb'); f.truncate(40000000); raise RuntimeError('written')",
    closed: /No space left on device/,
    open: /written/,
  },
  {
    wall: "frozen_files",
    attempt: "a shim that is loaded later",
    code: "with open('/sightline/java/pump.py', 'w') as f: f.write('x = 1')\nimport java.pump; raise RuntimeError('loaded')",
    closed: /Read-only file system/,
    open: /loaded/,
  },
  {
    wall: "frozen_files",
    attempt: "the folder of a shim, by a link and a new name",
    code: "import os\nos.symlink('/sightline', '/tmp/s')\nwith open('/tmp/p.py', 'w') as f: f.write('x = 1')\nos.rename('/tmp/p.py', '/tmp/s/java/pump2.py'); raise RuntimeError('moved')",
    closed: /Read-only file system/,
    open: /moved/,
  },
  {
    wall: "frozen_files",
    attempt: "removing a module",
    code: "import os; os.unlink('/sightline/java/math/__init__.py'); raise RuntimeError('removed')",
    closed: /Read-only file system/,
    open: /removed/,
  },
  {
    wall: "environment",
    base: js,
    attempt: "the gateway's environment",
    code: "import js; raise RuntimeError('%d names' % min(1, len(list(js.Object.keys(js.process.env)))))",
    closed: /0 names/,
    open: /1 names/,
  },
  {
    wall: "intrinsics",
    base: js,
    attempt: "a prototype",
    code: "import js; js.Object.prototype.x = 1; raise RuntimeError('rewritten')",
    closed: /not extensible/,
    open: /rewritten/,
  },
  {
    wall: "code",
    base: js,
    attempt: "a function made of text",
    code: "import js; raise RuntimeError('made %s' % js.Function.new('return 7')())",
    closed: /Code generation from strings disallowed/,
    open: /made 7/,
  },
  {
    wall: "code",
    base: js,
    attempt: "eval",
    code: "import js; raise RuntimeError('made %s' % js.eval('7'))",
    closed: /Code generation from strings disallowed/,
    open: /made 7/,
  },
  {
    wall: "members",
    base: js,
    attempt: "a signal to a process",
    code: "import js; raise RuntimeError('answered %s' % js.process.kill(js.process.pid, 0))",
    closed: /callable|NoneType/,
    open: /answered True/,
  },
  {
    wall: "members",
    base: js,
    attempt: "a request",
    code: "import js; raise RuntimeError('%s' % (js.fetch is None))",
    closed: /True/,
    open: /False/,
  },
];

/** One engine at a time, and the sealed one: each holds two processes. */
let current: { readonly key: string; readonly engine: TestEngine } | undefined;
async function engineWithout(without: readonly string[]): Promise<TestEngine> {
  const key = [...without].sort().join("+");
  if (current?.key === key) return current.engine;
  await current?.engine.engine.close();
  const engine = await TestEngine.start({}, { walls: without.length ? { without } : "all" });
  current = { key, engine };
  return engine;
}
afterAll(() => current?.engine.engine.close());

async function says(without: readonly string[], code: string): Promise<string> {
  const engine = await engineWithout(without);
  const { type, message } = await engine.failure(native(code));
  return `${type}: ${message}`;
}

test.each(walls)(
  "[SCR92, SCR108] $wall holds $attempt, which goes on without it",
  async ({ wall, base = [], code, closed, open }) => {
    expect(await says(base, code)).toMatch(closed);
    expect(await says([...base, wall], code)).toMatch(open);
  },
);

const seventh = "\tfrom decimal import Decimal\n\treturn str(Decimal('1.00') / 7)";

/** What a script leaves changed, and what the next one sees of it: `clean` with the seal. */
const changes: readonly (readonly [string, string, string, unknown])[] = [
  [
    "len by __builtin__",
    "\timport __builtin__\n\t__builtin__.len = lambda x: 99\n\tglobals()['__builtins__']['len'] = lambda x: 99",
    "\treturn len([])",
    0,
  ],
  ["a name taken from __builtins__", "\tdel globals()['__builtins__']['isinstance']", "\treturn isinstance(1, int)", true],
  ["all of __builtins__", "\tglobals()['__builtins__'].clear()", "\treturn str(5)", "5"],
  [
    "a name added to __builtins__",
    "\tglobals()['__builtins__']['pump'] = 1",
    "\ttry: return pump\n\texcept NameError: return 'none'",
    "none",
  ],
  ["a helper of the dialect", "\tglobals()['__builtins__']['__fmt__'] = lambda *a: 'x'", "\treturn '%d' % 5", "5"],
  ["a function of system", "\tsystem.test.echo = lambda *a: 66", "\treturn system.test.echo(4)", 4],
  ["a module of system", "\tsystem.test = None", "\treturn system.test.echo(4)", 4],
  ["json.dumps", "\timport json\n\tjson.dumps = lambda *a, **k: 'gotcha'", "\timport json\n\treturn json.dumps({})", "{}"],
  ["time.time", "\timport time\n\ttime.time = lambda: 0", "\timport time\n\treturn time.time() > 0", true],
  [
    "re.sub of a module imported just now",
    "\timport re\n\tre.sub = lambda *a: 'zz'",
    "\timport re\n\treturn re.sub('a', 'b', 'aa')",
    "bb",
  ],
  ["a class of self", "\tself.__class__.name = 'x'", "\treturn self.name", "Button"],
  [
    "a class of java",
    "\timport java.util.Date\n\tjava.util.Date.getTime = lambda self: 0",
    "\timport java.util.Date\n\treturn java.util.Date(5).getTime()",
    5,
  ],
  ["Python's own builtins", native("import builtins; builtins.zip = lambda *a: []"), "\treturn zip([1], [2])", [[1, 2]]],
  [
    "a module's place",
    native("import sys; sys.modules['warnings'] = None"),
    "\timport warnings\n\treturn callable(warnings.warn)",
    true,
  ],
  [
    "the host's globals by its frames",
    "\timport sys\n\tf = sys._getframe()\n\twhile f:\n\t\tif 'host/main' in f.f_code.co_filename.replace('sightline_host', 'host'): f.f_globals['Run'] = None\n\t\tf = f.f_back",
    "\treturn 1",
    1,
  ],
  [
    "the recursion limit",
    native("import sys; sys.setrecursionlimit(60)"),
    "\tdef f(n): return n and f(n - 1)\n\treturn f(300)",
    0,
  ],
  [
    "the filters of warnings",
    "\timport warnings\n\twarnings.simplefilter('error')",
    "\timport warnings\n\ttry: warnings.warn('x')\n\texcept UserWarning: return 'raised'\n\treturn 'told'",
    "told",
  ],
  [
    "the limit of csv",
    "\timport csv\n\tcsv.field_size_limit(2)",
    "\timport csv\n\treturn [r for r in csv.reader(['abc,d'])]",
    [["abc", "d"]],
  ],
  [
    "the context of decimal",
    "\timport decimal\n\tdecimal.setcontext(decimal.Context(prec=5))",
    seventh,
    "0.1428571428571428571428571429",
  ],
  ["the precision of decimal", "\timport decimal\n\tdecimal.getcontext().prec = 3", seventh, "0.1428571428571428571428571429"],
  ["logging as a whole", "\timport logging\n\tlogging.disable(50)", "\timport logging\n\treturn logging.root.manager.disable", 0],
  [
    "the root logger",
    "\timport logging\n\tlogging.getLogger().addHandler(logging.StreamHandler())",
    "\timport logging\n\treturn len(logging.getLogger().handlers)",
    0,
  ],
  ["the cache of re", "\timport re\n\tre._cache = None", "\timport re\n\treturn re.match('a', 'a') is not None", true],
  ["string.digits", "\timport string\n\tstring.digits = 'x'", "\timport string\n\treturn string.digits", "0123456789"],
  ["math.pi", "\timport math\n\tmath.pi = 3", "\timport math\n\treturn math.pi > 3.1", true],
  ["sys.maxint", "\timport sys\n\tsys.maxint = 5", "\timport sys\n\treturn sys.maxint > 5", true],
  ["sys.path", "\timport sys\n\tsys.path.insert(0, '/x')", "\timport sys\n\treturn '/x' in sys.path", false],
  [
    "the first day of calendar",
    "\timport calendar\n\tcalendar.setfirstweekday(6)",
    "\timport calendar\n\treturn calendar.firstweekday()",
    0,
  ],
  ["sys.stdout", "\timport sys\n\tsys.stdout = None", "\tprint 'x'\n\treturn 1", 1],
];

test.each(changes)(
  "[SCR90] case: python 11, what a script does to %s, the next one does not see",
  async (_name, change, look, clean) => {
    const sealed = await engineWithout([]);
    await sealed.run(change);
    expect(await sealed.value(look)).toEqual(clean);
    expect(await sealed.value(look)).toEqual(clean);
  },
);

test.each(changes)("[SCR90] without the seal the next script sees what was done to %s", async (_name, change, look, clean) => {
  const open = await engineWithout(["seal"]);
  await open.run(change);
  const outcome = await open.run(look);
  expect(outcome.ok ? outcome.value : outcome.failure.kind).not.toEqual(clean);
  await open.run(native("import os; os._exit(3)"));
});

test("[SCR113] case: python 7, named tuples are made behind all walls", async () => {
  const sealed = await engineWithout([]);
  const body =
    "\tfrom collections import namedtuple\n\tP = namedtuple('P', 'x y')\n\tp = P(1, y=2)\n\treturn [p.x, p.y, str(p), p._replace(x=5).x]";
  expect(await sealed.value(body)).toEqual([1, 2, "P(x=1, y=2)", 5]);
});

test("[SCR90] a script that is seen to change names is changed back every time it runs", async () => {
  const sealed = await engineWithout([]);
  for (let turn = 0; turn < 5; turn++) {
    await sealed.run("\timport json\n\tjson.loads = lambda *a: 'gotcha'");
    expect(await sealed.value("\timport json\n\treturn json.loads('[]')")).toEqual([]);
  }
});

test("[SCR90] what modules of the library do to others while they load is kept, and nothing is logged of honest scripts", async () => {
  const logged: string[] = [];
  const engine = await TestEngine.start({ log: (level, message) => void (level === "debug" || logged.push(message)) });
  const honest = "\timport logging, string, json, copy, csv, random, datetime, re, threading\n\treturn";
  expect(await engine.value(`${honest} string.Template('$a').substitute(a=1) + json.dumps([1], sort_keys=True)`)).toBe("1[1]");
  for (let turn = 0; turn < 3; turn++) {
    const body = `${honest} [json.dumps(copy.deepcopy({'a': 1})), re.sub('a', 'b', 'a'), logging.getLogger('x').name]`;
    expect(await engine.value(body)).toEqual(['{"a": 1}', "b", "x"]);
  }
  expect(logged).toEqual([]);
  await engine.engine.close();
});

test("[SCR91] the gateway's log names what was put back and the scripts", async () => {
  const logged: object[] = [];
  const engine = await TestEngine.start({ log: (_level, _message, details) => void logged.push(details ?? {}) });
  await engine.run("\timport json\n\tjson.dumps = None");
  await engine.value("\treturn 1");
  expect(logged).toContainEqual(
    expect.objectContaining({
      project: "Plant",
      names: ["json.dumps"],
      scripts: [{ label: "function:runAction", view: "Area/Tank", component: "Button" }],
    }),
  );
  await engine.engine.close();
});
