/** A small program that prints something else here than in Jython. */
export interface Difference {
  readonly program: string;
  readonly here: string;
  readonly jython: string;
}

type Cause = readonly [cause: string, applies: (difference: Difference) => boolean];

/** A cause that shows in what both sides print. */
function seen(cause: string, here: RegExp, jython: RegExp): Cause {
  return [cause, (difference) => here.test(difference.here) && jython.test(difference.jython)];
}

/** Why programs differ, in the order in which they are tried; each is a decision or a limit of the dialect (docs/guide/python.md). */
const causes: readonly Cause[] = [
  ["words of an error", ({ here, jython }) => withoutWords(here) === withoutWords(jython)],
  ["a long that became small again shows no L", ({ here, jython }) => withoutLongs(here) === withoutLongs(jython)],
  ["the order of a dictionary or set", ({ here, jython }) => sorted(here) === sorted(jython)],
  seen("a character beyond 255 where Jython has bytes", /^/, /!! IllegalArgumentException/),
  seen("a character from 128 to 255 that is no UTF-8 is kept as it was typed", /^/, /! UnicodeDecodeError: .*utf-8/),
  seen("Jython runs out of memory", /^/, /!! OutOfMemoryError/),
  seen("a slice as a key of a dictionary", /KeyError: .{0,3}slice|'slice\(/, /unhashable type: 'slice'/),
  [
    "math.modf keeps the sign of zero",
    ({ program, here, jython }) =>
      program.includes("modf") && here.replaceAll("-0.0", "0.0") === jython.replaceAll("-0.0", "0.0"),
  ],
  ["the last digits of a float: Java's are not the shortest", ({ here, jython }) => shortFloats(here) === shortFloats(jython)],
  seen("an error of Jython's own", /!/, /!! ArrayIndexOutOfBoundsException/),
  ["escapes in the message of int()", ({ here, jython }) => here.replaceAll("\\", "") === jython.replaceAll("\\", "")],
  seen("os.path given what is no text: TypeError", /expected str, bytes or os\.PathLike/, /has no attribute 'rfind'/),
  seen("an index beyond 64 bits: OverflowError", /! OverflowError: .*(ssize_t|index-sized)/, /! (TypeError|IndexError)/),
  seen(
    "an item deleted from or set in a text or tuple: TypeError",
    /! TypeError: .*(item deletion|item assignment|immutable)/,
    /! (IndexError|TypeError): .*(assignment|indices)/,
  ),
  seen("a number for unichr has to be an integer", /! TypeError: 'an integer is required'/, /^/),
  ["text is str where Jython has unicode", ({ here, jython }) => sorted(withoutKinds(here)) === sorted(withoutKinds(jython))],
  [
    "a method that is missing: its arguments are evaluated first",
    ({ here, jython }) => /has no attribute '\w+'/.test(jython) && /! \w+Error/.test(here),
  ],
];

/** Causes that only the program tells: asked once all that it does not need is left out. */
const causesOfSmall: readonly Cause[] = [
  ["hashes of None, tuples and other objects", ({ program }) => /hash\(/.test(program)],
  ["what is made of a set in its order", ({ program }) => /\bset\(|\{x for/.test(program)],
  [
    "letters from 128 to 255 of a str have cases",
    ({ program, here, jython }) =>
      /case\(|upper\(|lower\(|title\(|capwords/.test(program) && /\\+x[89a-f]|\\+u0/.test(here + jython),
  ],
];

/** The known cause of a difference that shows in what both sides print. */
export function causeOf(difference: Difference): string | undefined {
  return causes.find(([, applies]) => applies(difference))?.[0];
}

/** The known cause of a difference of a program of which nothing can be left out. */
export function causeOfSmall(difference: Difference): string | undefined {
  return causeOf(difference) ?? causesOfSmall.find(([, applies]) => applies(difference))?.[0];
}

function withoutWords(printed: string): string {
  return printed.replace(/! (\w+): .*/g, "! $1");
}

/** Floats by fourteen digits. */
function shortFloats(printed: string): string {
  return printed.replace(/\d+\.\d+(?:e[+-]?\d+)?/g, (number) => String(Number(Number(number).toPrecision(14))));
}

function withoutKinds(printed: string): string {
  return withoutWords(printed).replace(/\bu(?=\\*['"])/g, "");
}

function withoutLongs(printed: string): string {
  return withoutWords(printed)
    .replace(/(\d)L\b/g, "$1")
    .replace(/\blong\b/g, "int");
}

function sorted(printed: string): string {
  return [...withoutLongs(printed)].sort().join("");
}
