import type { Dice } from "./Dice.ts";

/** What an expression is meant to be; one in some is another, as in scripts that go wrong. */
export type Kind = "int" | "float" | "str" | "unicode" | "list" | "dict" | "bool" | "tuple" | "set" | "none";

const kinds: readonly Kind[] = ["int", "float", "str", "unicode", "list", "dict", "bool", "tuple", "set", "none"];
const often: readonly Kind[] = ["int", "int", "str", "str", "unicode", "list", "list", "dict", "float", "tuple", "bool"];

const literals: Readonly<Record<Kind, readonly string[]>> = {
  int: [
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "10",
    "-5",
    "255",
    "010",
    "0x1F",
    "2147483647",
    "-2147483648",
    "2147483648L",
    "5L",
    "1000000007",
  ],
  float: ["0.0", "1.5", "-2.25", "0.1", "1e3", "1e-7", "3.0", "1e20", "2.675", "-0.5"],
  str: [
    "''",
    "'a'",
    "'abc'",
    "'Hello World'",
    "'12'",
    "' x '",
    "'a,b,,c'",
    "'%s=%d'",
    "'{0}-{1}'",
    "'line\\nnext'",
    "'A1'",
    "'-3.5'",
  ],
  unicode: ["u''", "u'a'", "u'\\xe9t\\xe9'", "u'\\u20ac5'", "u'12'", "u'ab cd'"],
  list: ["[]", "[1, 2, 3]", "['b', 'a']", "[3, 1, 2]", "[1, 'a', None]", "[[1], [2, 3]]", "range(4)", "[0.5, 1, True]"],
  dict: ["{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1, 2]}", "{u'u': None}", "dict(a=1, b=2)"],
  bool: ["True", "False"],
  tuple: ["()", "(1,)", "(1, 'a')", "('x', 'y', 'z')", "(2, 3)"],
  set: ["set()", "set([1, 2])", "set(['a'])", "frozenset([3])"],
  none: ["None"],
};

/** Templates: `$int` and the like stand for further expressions. */
const templates: Readonly<Record<Kind, readonly string[]>> = {
  int: [
    ...[
      "$int + $int",
      "$int - $int",
      "$int * ($int % 100)",
      "$int / $int",
      "$int // $int",
      "$int % $int",
      "$int ** 2",
      "-$int",
      "abs($int)",
    ],
    ...[
      "len($str)",
      "len($list)",
      "int($str)",
      "int($float)",
      "$list[$int]",
      "$str.find($str)",
      "$str.count($str)",
      "sum($list)",
      "max($list)",
    ],
    ...[
      "min($tuple)",
      "cmp($any, $any)",
      "ord($str)",
      "$int & $int",
      "$int | $int",
      "$int ^ $int",
      "~$int",
      "$int << 2",
      "$int >> 1",
    ],
    ...[
      "$list.index($any)",
      "$list.count($any)",
      "round($float)",
      "int($str, 16)",
      "divmod($int, $int)[0]",
      "pow($int, 3, 7)",
      "hash($int)",
    ],
    ...[
      "$dict.get($str, $int)",
      "reduce(lambda a, b: a + b, $list)",
      "long($int)",
      "$str.index($str)",
      "bool($any) + 1",
      "coerce($int, $int)[0]",
    ],
  ],
  float: [
    ...[
      "$float + $int",
      "$float * 2.5",
      "$float / $int",
      "float($str)",
      "float($int)",
      "round($float, 2)",
      "abs($float)",
      "$int / 2.0",
    ],
    ...[
      "$float % 3",
      "$float ** 2",
      "$float // 1",
      "math.sqrt($int)",
      "math.floor($float)",
      "math.fmod($float, 3)",
      "sum([$float, $int])",
    ],
  ],
  str: [
    ...[
      "$str + $str",
      "$str * 2",
      "$str[$int]",
      "$str[$int:$int]",
      "$str[::-1]",
      "$str.upper()",
      "$str.strip()",
      "$str.replace($str, $str)",
    ],
    ...[
      "str($any)",
      "repr($any)",
      "'%s' % $int",
      "'%5.2f|%-4d|%x' % ($float, $int, $int)",
      "'%s %r' % ($any, $any)",
      "','.join($list)",
    ],
    ...[
      "$str.title()",
      "$str.center(9, '*')",
      "$str.zfill(5)",
      "$str.join(['a', 'b'])",
      "'{0:>6}|{1:.1f}'.format($str, $float)",
      "chr($int % 256)",
    ],
    ...[
      "hex($int)",
      "oct($int)",
      "bin($int)",
      "$str.partition(',')[2]",
      "$str.swapcase()",
      "$str % $tuple",
      "$str.format($any, $any)",
      "`$any`",
    ],
    ...[
      "$str.translate(None, 'a')",
      "$str.expandtabs()",
      "$str.lstrip('a')",
      "$str.encode('hex')",
      "string.capwords($str)",
      "json.dumps($any)",
    ],
    ...[
      "re.sub('[a-c]', 'x', $str)",
      "type($any).__name__",
      "'%05d' % $int",
      "'%+.3e' % $float",
      "'%%%s' % $str",
      "'%(a)s' % $dict",
      "base64.b64encode($str)",
    ],
  ],
  unicode: [
    "$unicode + $str",
    "unicode($any)",
    "u'%s' % $any",
    "$unicode.upper()",
    "$unicode[$int]",
    "$str.decode('utf-8')",
    "unichr($int % 300)",
    "u','.join([$unicode, $str])",
  ],
  list: [
    ...[
      "$list + $list",
      "$list * 2",
      "$list[$int:]",
      "$list[::2]",
      "sorted($list)",
      "sorted($list, reverse=True)",
      "list($tuple)",
      "list($str)",
    ],
    ...[
      "[x for x in $list if x]",
      "[x * 2 for x in $list]",
      "map(str, $list)",
      "filter(None, $list)",
      "zip($list, $str)",
      "$str.split(',')",
    ],
    ...[
      "$str.split()",
      "range($int % 7)",
      "sorted($dict.keys())",
      "sorted($dict.items())",
      "list(reversed($list))",
      "re.findall('\\\\w', $str)",
    ],
    ...[
      "list(enumerate($list))",
      "[(a, b) for a in $list for b in 'xy']",
      "sorted($set)",
      "map(None, $list, $tuple)",
      "sorted($list, key=lambda x: str(x))",
    ],
    ...[
      "sorted($list, cmp=lambda a, b: cmp(b, a))",
      "list(itertools.chain($list, $tuple))",
      "$str.splitlines()",
      "json.loads(json.dumps($list))",
    ],
  ],
  dict: [
    "dict($list)",
    "dict(zip($str, $list))",
    "{x: 1 for x in $str}",
    "$dict.copy()",
    "dict($dict, z=$int)",
    "json.loads(json.dumps($dict))",
    "dict.fromkeys($str, $int)",
  ],
  bool: [
    ...[
      "$any == $any",
      "$any != $any",
      "$int < $int",
      "$str < $str",
      "$any < $any",
      "$any in $list",
      "$str in $str",
      "not $any",
      "$any is None",
    ],
    ...[
      "isinstance($any, int)",
      "isinstance($any, basestring)",
      "$str.startswith($str)",
      "$str.isdigit()",
      "bool($any)",
      "all($list)",
      "any($list)",
    ],
    ...[
      "$dict.has_key($str)",
      "$int <= $int < $int",
      "$any >= $any",
      "callable($any)",
      "hasattr($any, 'append')",
      "$list > $tuple",
      "$set <= $set",
      "$any <> $any",
    ],
  ],
  tuple: [
    "$tuple + $tuple",
    "$tuple[$int:]",
    "tuple($list)",
    "divmod($int, $int)",
    "tuple($str)",
    "($any, $any)",
    "$str.partition($str)",
    "os.path.splitext($str)",
    "math.modf($float)",
  ],
  set: ["set($list)", "set($str)", "$set | $set", "$set & $set", "$set - $set", "$set ^ $set", "{x for x in $str}"],
  none: ["None", "[].sort()", "{}.get(1)", "getattr($any, 'nothing', None)", "re.match('z', 'a')"],
};

/** Makes expressions of names that are defined, literals and one another. */
export class Expressions {
  constructor(
    private readonly dice: Dice,
    /** Names of the program by kind. */
    readonly names: ReadonlyMap<string, Kind>,
  ) {}

  kind(): Kind {
    return this.dice.pick(often);
  }

  make(kind: Kind, depth: number): string {
    const meant = this.dice.once(14) ? this.dice.pick(kinds) : kind;
    const named = [...this.names].filter(([, each]) => each === meant);
    if (named.length > 0 && this.dice.once(3)) return this.dice.pick(named)[0];
    if (depth <= 0 || this.dice.once(3)) return this.dice.pick(literals[meant]);
    return `(${this.#filled(this.dice.pick(templates[meant]), depth - 1)})`;
  }

  #filled(template: string, depth: number): string {
    return template.replace(/\$(\w+)/g, (_, word: string) => this.make(word === "any" ? this.kind() : (word as Kind), depth));
  }
}
