import { Dice } from "./Dice.ts";
import { Expressions, type Kind } from "./expressions.ts";

/** A program as its statements: any of them may be left out. */
export type Program = readonly string[];

const attempt = (statement: string) => `try:\n${indent(statement)}\nexcept Exception, e: failed(e)`;
const indent = (text: string) => text.replace(/^/gm, "    ");

/** Statements; `$x` are expressions, `#name` a new name of that kind. */
const shapes: readonly string[] = [
  ...[
    "show($any)",
    "show($any)",
    "show($any, $any)",
    "#int = $int",
    "#str = $str",
    "#list = $list",
    "#dict = $dict",
    "#float = $float",
    "#unicode = $unicode",
  ],
  ...[
    "for i, x in enumerate($list): show(i, x)",
    "for c in $str: show(c)",
    "for k in sorted($dict): show(k)",
    "if $bool: show(1)\nelse: show($any)",
  ],
  ...[
    "#int = 0\nfor x in $list: #int += x\nshow(#int)",
    "def f(a, b=$int, *c): return a + b, c\nshow(f($any))\nshow(f($int, $int, $any))",
  ],
  ...[
    "def g(n):\n    for i in range(n): yield i * $int\nshow(list(g($int % 5)))",
    "f = lambda a, (b, c)=(1, 2): (a, b, c)\nshow(f($any))\nshow(f($int, $tuple))",
  ],
  ...[
    "class C(object):\n    x = $any\n    def __init__(self, a): self.a = a\n    def __repr__(self): return 'C(%s)' % shown(self.a)\nshow(C($any), C.x, C($int).a)",
  ],
  ...[
    "class O:\n    def __len__(self): return 3\n    def __getitem__(self, i): return $list[i]\nshow(len(O()))\nshow(O()[$int])\nshow([x for x in O()])",
  ],
  ...[
    "class N(object):\n    def __init__(self, n): self.n = n\n    def __cmp__(self, other): return cmp(self.n, other.n)\nshow(N($any) < N($any), max(N(1), N(2)).n)",
  ],
  ...[
    "class D(dict):\n    def __missing__(self, key): return key\nshow(D(a=1)['a'], D()[$any])",
    "try: raise ValueError, $any\nexcept ValueError, e: show(e.args, str(e))",
  ],
  ...[
    "try: raise KeyError($any)\nfinally: show('finally')",
    "x, (y, z) = $any, $tuple\nshow(x, y, z)",
    "a = b = $list\na.append($any)\nshow(b)",
    "a = $list\na[1:2] = $list\nshow(a)",
  ],
  ...[
    "a = $list\na.sort()\nshow(a)",
    "a = $list\na.insert($int, $any)\nshow(a.pop(), a)",
    "d = $dict\nd[$any] = $any\nshow(d, len(d))",
    "d = $dict\nd.update($dict)\nshow(d.pop($str, 9), d)",
  ],
  ...[
    "d = $dict\nd.setdefault($str, []).append($any)\nshow(d)",
    "del $list[$int]",
    "a = $list\ndel a[0]\nshow(a)",
    "print $any, $any,\nprint",
    "print '%s' % ($any,)",
    "exec 'w = %r' % $any\nshow(w)",
  ],
  ...[
    "show(eval(repr($any)))",
    "i = $int % 6\nwhile i > 0:\n    i -= 1\n    if i == 3: continue\n    show(i)\nelse: show('done')",
    "show(*$list)",
    "show(**$dict)",
    "a = $int\na **= 2\na /= 3\na %= 7\nshow(a)",
  ],
  ...[
    "s = $str\ns += $any\nshow(s)",
    "show(sorted(($any, $any, $any)))",
    "show(datetime.date(2024, 1 + $int % 12, 1) + datetime.timedelta($int % 1000))",
    "show(datetime.datetime(2024, 2, 29).strftime('%Y-%m-%d %H:%M %j %a'))",
  ],
  ...[
    "m = re.match('(\\\\w+)(,)?', $str)\nshow(m and m.groups())",
    "show(json.loads(json.dumps($any)))",
    "show(json.dumps($dict, sort_keys=True, indent=2))",
    "show(copy.deepcopy($any))",
    "show(collections.Counter($str))",
  ],
  ...[
    "def outer():\n    n = [$int]\n    def inner():\n        n[0] += 1\n        return n\n    return inner\nshow(outer()())",
    "def r(n): return n if n < 2 else r(n - 1) + r(n - 2)\nshow(r(abs($int) % 9))",
  ],
  ...[
    "assert $bool, $any",
    "show([[y for y in range(x)] for x in range($int % 4)])",
    "show(struct.unpack('>hB', struct.pack('>hB', $int, $int % 256)))",
    "global q\nq = $any\nshow(q)",
    "import $missing",
  ],
];

/** A program that follows from its seed. */
export function programOf(seed: number): Program {
  const dice = new Dice(seed);
  const names = new Map<string, Kind>();
  const expressions = new Expressions(dice, names);
  return Array.from({ length: 3 + dice.below(6) }, (_, at) => attempt(statementOf(dice, { names, expressions, at })));
}

interface Place {
  readonly names: Map<string, Kind>;
  readonly expressions: Expressions;
  readonly at: number;
}

function statementOf(dice: Dice, { names, expressions, at }: Place): string {
  const made = new Map<string, Kind>();
  const statement = dice
    .pick(shapes)
    .replace("$missing", "nowhere_%d" as string)
    .replace("nowhere_%d", `nowhere${at}`)
    .replace(/\$(\w+)/g, (_, word: string) => expressions.make(word === "any" ? expressions.kind() : (word as Kind), 2))
    .replace(/#(\w+)/g, (_, kind: string) => {
      made.set(`${kind}${at}`, kind as Kind);
      return `${kind}${at}`;
    });
  for (const [name, kind] of made) names.set(name, kind);
  return statement;
}

/** The text of a program. */
export function textOf(program: Program): string {
  return `${program.join("\n")}\n`;
}
