import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { ExpressionFault, toInteger, toNumber, toText, type Value, type Zone } from "../values/values.ts";

interface Rgba {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  lime: "#00ff00",
  blue: "#0000ff",
  yellow: "#ffff00",
  cyan: "#00ffff",
  magenta: "#ff00ff",
  orange: "#ffa500",
  purple: "#800080",
  pink: "#ffc0cb",
  brown: "#a52a2a",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  darkgray: "#a9a9a9",
  darkgrey: "#a9a9a9",
  navy: "#000080",
  teal: "#008080",
  olive: "#808000",
  maroon: "#800000",
  silver: "#c0c0c0",
  gold: "#ffd700",
  transparent: "#00000000",
};

/** Color functions; they return CSS colors, `#rrggbb` or with alpha `#rrggbbaa` [EXP19]. */
export const colorFunctions: readonly FunctionDefinition[] = [
  simple(
    ["color(red: integer, green: integer, blue: integer, [alpha: integer]): color", "A color of components from 0 to 255."],
    (args) => hex({ ...rgb(args), alpha: args.length > 3 ? toInteger(at(args, 3)) : 255 }),
  ),
  simple(["brighter(color: color): color", "A brighter shade of a color."], (args, zone) =>
    scaled(colorAt(args, 0, zone), 1 / 0.7),
  ),
  simple(["darker(color: color): color", "A darker shade of a color."], (args, zone) => scaled(colorAt(args, 0, zone), 0.7)),
  simple(
    [
      "gradient(value: number, low: number, high: number, lowColor: color, highColor: color): color",
      "The color between two colors that corresponds to a value between two limits.",
    ],
    gradient,
  ),
];

function rgb(args: readonly Value[]): Omit<Rgba, "alpha"> {
  return { red: toInteger(at(args, 0)), green: toInteger(at(args, 1)), blue: toInteger(at(args, 2)) };
}

function colorAt(args: readonly Value[], index: number, zone: Zone): Rgba {
  return parseColor(toText(at(args, index), zone));
}

/** Converts a color name, `#hex` or `r,g,b` to a CSS color. */
export function cssColor(text: string): string {
  return hex(parseColor(text));
}

function parseColor(text: string): Rgba {
  const word = text.trim().toLowerCase();
  const known = Object.hasOwn(named, word) ? (named[word] as string) : word;
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(known);
  const long = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/.exec(known);
  if (short) return fromHex(short.slice(1, 4).map((digit) => digit + digit));
  if (long) return fromHex(long.slice(1));
  const numbers = known.match(/^(?:rgba?|color)?\(?\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)?$/);
  if (!numbers) throw new ExpressionFault(`"${text}" is not a color`);
  const [red = 0, green = 0, blue = 0] = numbers.slice(1, 4).map(Number);
  const alpha =
    numbers[4] === undefined ? 255 : Number(numbers[4]) <= 1 ? Math.round(Number(numbers[4]) * 255) : Number(numbers[4]);
  return { red, green, blue, alpha };
}

function fromHex([red = "0", green = "0", blue = "0", alpha]: readonly (string | undefined)[]): Rgba {
  const value = (text: string) => Number.parseInt(text, 16);
  return { red: value(red), green: value(green), blue: value(blue), alpha: alpha === undefined ? 255 : value(alpha) };
}

function hex({ red, green, blue, alpha }: Rgba): string {
  const parts = alpha >= 255 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${parts
    .map((part) =>
      Math.min(255, Math.max(0, Math.trunc(part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function scaled({ red, green, blue, alpha }: Rgba, factor: number): string {
  return hex({ red: red * factor, green: green * factor, blue: blue * factor, alpha });
}

function gradient(args: readonly Value[], zone: Zone): string {
  const [value, low, high] = [toNumber(at(args, 0)), toNumber(at(args, 1)), toNumber(at(args, 2))];
  const part = high === low ? 0 : Math.min(1, Math.max(0, (value - low) / (high - low)));
  const from = colorAt(args, 3, zone);
  const to = colorAt(args, 4, zone);
  const mix = (key: keyof Rgba) => Math.round(from[key] + (to[key] - from[key]) * part);
  return hex({ red: mix("red"), green: mix("green"), blue: mix("blue"), alpha: mix("alpha") });
}
