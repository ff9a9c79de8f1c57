import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExpression } from "../compile.ts";
import { Suspended } from "../evaluation/types.ts";
import { functionDescriptions } from "../functions/registry.ts";
import { ExpressionSyntaxError } from "../parser/ExpressionSyntaxError.ts";
import { testScope } from "./testScope.ts";

const functionNames = functionDescriptions.map(({ name }) => name);
const words = fc.constantFrom(
  ..."+ - * / % ^ & | xor << >> < > <= >= = != like && || ! ~ ( ) [ ] , . and or not true null {a} {b} {c} {d} {none} 'text' 5 2.5 0x1F -".split(
    " ",
  ),
  ...functionNames.filter((name) => name !== "repeat").map((name) => `${name}(`),
);
const references = { a: 5, b: "x", c: [1, { k: null }], d: new Date(0) };

test("[EXP1, EXP15] any source is either a syntax error or evaluated without throwing", () => {
  const sources = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.array(words, { maxLength: 25 }).map((list) => list.join(" ")),
    fc
      .array(words, { maxLength: 12 })
      .map((list) => list.map((word) => (word.endsWith("(") ? `${word}{a}, {b})` : word)).join(" ")),
  );
  let evaluated = 0;
  fc.assert(
    fc.property(sources, (source) => {
      const expression = read(source);
      if (!expression) return;
      evaluated++;
      const result = expression.evaluate(testScope({ references }));
      if (!(result instanceof Suspended)) expect(result).toHaveProperty("quality.name");
    }),
    { numRuns: 5000 },
  );
  expect(evaluated).toBeGreaterThan(50);
});

/** Every function with every kind of argument. */
test("[EXP11] every function returns a value or an error for arguments of any type", () => {
  const args = ["{a}", "{b}", "{c}", "{d}", "{none}", "null", "true", "-1", "2.5", "''"];
  for (const name of functionNames) {
    for (let count = 0; count <= 5; count++) {
      for (let shift = 0; shift < args.length; shift++) {
        const list = Array.from({ length: count }, (_, index) => args[(shift + index * 3) % args.length]);
        const result = parseExpression(`${name}(${list.join(", ")})`).evaluate(testScope({ references }));
        if (!(result instanceof Suspended)) expect(result).toHaveProperty("quality.name");
      }
    }
  }
});

function read(source: string): ReturnType<typeof parseExpression> | undefined {
  try {
    return parseExpression(source);
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionSyntaxError);
    return undefined;
  }
}
