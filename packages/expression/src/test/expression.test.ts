import { Dataset, Float, type QualifiedValue, quality } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { parseExpression } from "../compile.ts";
import { Suspended } from "../evaluation/types.ts";
import { ExpressionSyntaxError } from "../parser/ExpressionSyntaxError.ts";
import { evaluate, goodValue, qualified, testScope } from "./testScope.ts";

function table(rows: readonly (readonly [string, unknown])[]) {
  for (const [source, expected] of rows) test(source, () => expect(goodValue(source)).toEqual(expected));
}

describe("[EXP1] parsing", () => {
  table([
    ["5", 5],
    ["0xFFC2", 65474],
    ["1.3e5", 130000],
    [".5 + 0.25", 0.75],
    [`"a\\n\\t\\"b\\""`, 'a\n\t"b"'],
    [`'it\\'s'`, "it's"],
    ["tRuE && TRUE", true],
    ["isNull(None)", true],
    ["1 + // one\n 2", 3],
    ["/* one */ 1", 1],
  ]);

  test.each(["", "1 +", "(1", "'open", "{open", "{}", "foo", "if(1,2", "1 2", "a.b", "#", "5 = = 5", "[1]"])(
    "refuses %s",
    (source) => {
      expect(() => parseExpression(source)).toThrow(ExpressionSyntaxError);
    },
  );

  test("a syntax error has a position", () => {
    const thrown = (() => {
      try {
        parseExpression("1 + $ * 2");
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ offset: 4 });
  });

  test("references are listed once, trimmed", () => {
    expect(parseExpression("{ view.params.x } + {[default]A/B} + {view.params.x}").references).toEqual([
      "view.params.x",
      "[default]A/B",
    ]);
  });
});

describe("[EXP2] precedence", () => {
  table([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["2 * 3 ^ 2", 18],
    ["10 * 7 % 3", 10],
    ["-2 ^ 2", 4],
    ["10 - 3 - 2", 5],
    ["1 + 1 = 2 && 3 > 2", true],
    ["true || false && false", true],
    ["!true || true", true],
    ["!(true || true)", false],
    ["1 < 2 = true", true],
    ["not false and 1 = 1", true],
    ["1 = 2 or 2 = 2", true],
    ["5 <> 4", true],
    ["5 == 5", true],
    ["2 + 6 & 4", 0],
    ["1 << 2 + 1", 8],
    ["'a' + 'b' = 'ab'", true],
  ]);
});

describe("[EXP3] operators", () => {
  table([
    ["2 + 'Alarms'", "2Alarms"],
    ["'a' + null", "anull"],
    ["true + true", 2],
    ["5 / 2", 2.5],
    ["7 % 3", 1],
    ["12 & 10", 8],
    ["12 | 3", 15],
    ["12 xor 10", 6],
    ["~0", -1],
    ["4294967296 | 1", 4294967297],
    ["-8 >> 1", -4],
    ["'Motor 12' like 'motor%'", true],
    ["'Motor 12' like 'm*1?'", true],
    ["'Motor 12' like 'otor'", false],
    ["false && (1 % 0 = 0)", false],
    ["true || (1 % 0 = 0)", true],
  ]);

  test("modulo zero is an error, division by zero is infinite", () => {
    expect(evaluate("1 % 0").quality.name).toBe("Error_ExpressionEval");
    expect(goodValue("1 / 0 > 100")).toBe(true);
  });

  test("a pattern with many wildcards needs no exponential time", () => {
    expect(goodValue("repeat('a', 5000) like '%a%a%a%a%a%a%b'")).toBe(false);
  });
});

describe("[EXP4] equality", () => {
  table([
    ["5 = '5'", true],
    ["5 = '5.0'", true],
    ["'abc' = 'ABC'", false],
    ["true = 1", true],
    ["true = 2", false],
    ["'true' = true", false],
    ["1 = '1'", true],
    ["true = '1'", false],
    ["null = null", true],
    ["null = 0", false],
    ["null != ''", true],
    ["'x' = 1", false],
    ["toDate('2020-01-01') = toDate('2020-01-01 00:00:00')", true],
    ["'10' > '9'", true],
    ["'b' > 'a'", true],
  ]);
});

describe("[EXP5] floats and integers", () => {
  table([
    ["toStr(10 / 2)", "5.0"],
    ["toStr(4 + 1)", "5"],
    ["'' + 2.0 * 3", "6.0"],
    ["toStr(1 / 3.0)", "0.3333333333333333"],
    ["toStr(10000000.0)", "1.0E7"],
    ["toStr(0.0001)", "1.0E-4"],
    ["toStr(floor(2.72))", "2.0"],
    ["toStr(ceil(2.38))", "3.0"],
    ["toStr(sqrt(64))", "8.0"],
    ["toStr(pow(2, 3))", "8"],
    ["round(3.829839, 2)", 3.83],
    ["toStr(round(3.6))", "4"],
    ["round(-2.5)", -3],
    ["round(1234, -2)", 1200],
    ["round(1.005, 2)", 1.01],
    ["abs(-4)", 4],
  ]);

  test("a float input gives a float result", () => {
    const references = { t: new Float(20) };
    expect(goodValue("'' + {t}", { references })).toBe("20.0");
    expect(parseExpression("{t} * 2").evaluate(testScope({ references }))).toMatchObject({ value: new Float(40) });
  });
});

describe("[EXP6] null", () => {
  table([
    ["null + 1", "Error_ExpressionEval: Expression left operand is null."],
    ["1 + null", "Error_ExpressionEval: Expression right operand is null."],
    ["null * 5", "Error_ExpressionEval: Expression left operand is null."],
    ["-null", "Error_ExpressionEval: Expression operand is null."],
    ["5 > null", "Error_ExpressionEval: Expression right operand is null."],
    ["sqrt(null)", "Error_ExpressionEval: null is not a number"],
    ["null + 'a'", "nulla"],
    ["concat('a', null)", "anull"],
    ["if(null, 1, 2)", 2],
    ["len(null)", 0],
  ]);
});

describe("[EXP7] quality", () => {
  const bad = qualified(7, quality("Bad_Stale", "old"));
  const unsure = qualified(3, quality("Uncertain_LastKnownValue"));
  const references = { bad, unsure, fine: 1 };

  test.each([
    ["{bad} + {fine}", "Bad_Stale"],
    ["{unsure} + {fine}", "Uncertain_LastKnownValue"],
    ["{unsure} + {bad}", "Bad_Stale"],
    ["{fine}", "Good"],
    ["{missing} + 'x'", "Bad_NotFound"],
    ["toInt('boom')", "Error_ExpressionEval"],
    ["toInt('boom' + {bad})", "Error_ExpressionEval"],
    ["{missing} + 1", "Error_ExpressionEval"],
    ["{missing}[0, 'PV']", "Bad_NotFound"],
    ["try({missing}[0, 'PV'], 1)", "Bad_NotFound"],
    ["{bad} + qualifiedValue(1, 'Good')", "Bad_Stale"],
    ["{bad} + forceQuality(1)", "Bad_Stale"],
    ["forceQuality({bad})", "Good"],
    ["forceQuality({fine}, 500)", "Bad_Stale"],
    ["forceQuality({fine}, 410)", "Bad_Disabled"],
    ["forceQuality({fine}, -2147483129)", "Bad_NotFound"],
    ["forceQuality({fine}, 192)", "Good"],
    ["forceQuality({fine}, 12345)", "Error_ExpressionEval"],
    ["forceQuality({fine}, 516)", "Bad_Stale"],
    ["qualifiedValue(1, 'bad', 515, 'New')", "Bad_Disabled"],
  ])("%s is %s", (source, name) => {
    expect(evaluate(source, { references }).quality.name).toBe(name);
  });

  test.each([
    ["isGood({bad})", false],
    ["isBad({bad})", true],
    ["isUncertain({unsure})", true],
    ["isNotGood({unsure})", true],
    ["isError(toInt('boom'))", true],
    ["isBadOrError({missing})", true],
    ["qualityOf({bad})", "Bad_Stale"],
    ["try(toInteger('boom'), -1)", -1],
    ["try(5, -1)", 5],
    ["if(isGood({bad}), {bad}, 'none')", "none"],
  ])("%s is good and %s", (source, expected) => {
    expect(goodValue(source, { references })).toBe(expected);
  });

  test("try passes on a Bad value, which is not an error", () => {
    expect(evaluate("try({bad}, 0)", { references })).toMatchObject({ value: 7, quality: { name: "Bad_Stale" } });
  });

  test("an error has a message", () => {
    expect(evaluate("toInt('boom')").quality.message).toContain("boom");
    expect(evaluate("qualifiedValue(1, 'bad', 515, 'New')", { references }).quality.message).toBe("New");
  });
});

describe("[EXP8] branches", () => {
  table([
    ["if(1, 'Yes', 'No')", "Yes"],
    ["if(true, 1, 1 % 0)", 1],
    ["case(15, 1, 44, 24, 45, 15, 46, -1)", 46],
    ["case(99, 1, 44, -1)", -1],
    ["case(1, 1, 'one', 1 % 0, 'never', 'x')", "one"],
    ["switch(15, 1, 24, 15, 44, 45, 46, -1)", 46],
    ["switch(9, 1, 2, 'a', 'b', 'none')", "none"],
    ["coalesce(null, 'abc')", "abc"],
    ["coalesce(null, null)", null],
  ]);

  test("a branch that is not chosen does not affect the quality", () => {
    const references = { bad: qualified(null, quality("Bad_Stale")) };
    expect(goodValue("if(true, 1, {bad})", { references })).toBe(1);
    expect(goodValue("coalesce({bad}, 2)", { references })).toBe(2);
    expect(goodValue("false && {bad}", { references })).toBe(false);
    expect(evaluate("if({bad}, 1, 2)", { references }).quality.name).toBe("Bad_Stale");
  });
});

describe("[EXP9] elements", () => {
  const data = new Dataset(
    [
      { name: "Name", type: "String" },
      { name: "Count", type: "Integer" },
    ],
    [
      ["Carrots", 3],
      ["Peas", 5],
    ],
  );
  const references = { data, list: [10, { a: [1, 2] }], map: { key: { deep: 7 } } };

  test.each([
    ["{data}['Name']", "Carrots"],
    ["{data}[1, 'count']", 5],
    ["{data}[1, 0]", "Peas"],
    ["{data}[0]", "Carrots"],
    ["{list}[0]", 10],
    ["{list}[1].a[1]", 2],
    ["{list}[1, 'a'][0]", 1],
    ["{map}['key'].deep", 7],
    ["{map}.key['deep']", 7],
    ["isNull({map}['none'])", true],
    ["len({data})", 2],
    ["len({list})", 2],
    ["lookup({data}, 'Peas', -1)", 5],
    ["lookup({data}, 'Beans', -1)", -1],
    ["lookup({data}, 5, 'none', 'Count', 'Name')", "Peas"],
    ["split('a,b', ',')[1, 0]", "b"],
  ])("%s", (source, expected) => {
    expect(goodValue(source, { references })).toBe(expected);
  });

  test("an index out of range is an error", () => {
    expect(evaluate("{list}[5]", { references }).quality.message).toContain("index 5");
    expect(evaluate("{data}[9, 0]", { references }).quality.message).toContain("row 9");
    expect(evaluate("{data}['none']", { references }).quality.message).toContain("none");
  });
});

describe("[EXP11] functions", () => {
  table([
    ["If(1, 2, 3)", 2],
    ["toint('5')", 5],
    ["ISNULL(null)", true],
    ["toInt('x', 9)", 9],
    ["toInt(3.99)", 4],
    ["toInt(null, 4)", 4],
    ["toBoolean(null)", false],
    ["toBoolean(null, true)", true],
    ["toStr(null)", "null"],
    ["toStr(null, 'none')", "none"],
    ["toBoolean('on')", true],
    ["toBoolean('maybe', false)", false],
    ["toFloat('38.772')", 38.772],
    ["toStr(true)", "true"],
    ["toLong('9007199254740991')", 9007199254740991],
  ]);

  test("an unknown function is an error only when it is evaluated", () => {
    expect(evaluate("1 + frobnicate(2)").quality).toMatchObject({
      name: "Error_ExpressionEval",
      message: 'unknown function "frobnicate"',
    });
    expect(goodValue("if(true, 1, frobnicate(2))")).toBe(1);
    expect(parseExpression("frobnicate({view.params.x})").references).toEqual(["view.params.x"]);
  });

  test("a wrong number of arguments is an error with the expected number", () => {
    expect(evaluate("if(1, 2)").quality.message).toBe("if takes 3 arguments but got 2");
  });
});

describe("[EXP15] limits", () => {
  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("%s does not reach inherited members", (name) => {
    const references = { map: {}, list: [] };
    expect(goodValue(`{map}['${name}']`, { references })).toBe(null);
    expect(evaluate(`{list}.${name}`, { references }).quality.name).toBe("Error_ExpressionEval");
    expect(evaluate(`${name}(1)`).quality.name).toBe(name === "toString" ? "Good" : "Error_ExpressionEval");
    expect(evaluate(`jsonGet('{}', '${name}')`).quality.name).toBe("Error_ExpressionEval");
  });

  test("nesting is limited, long sums are not", () => {
    expect(() => parseExpression(`${"(".repeat(5000)}1${")".repeat(5000)}`)).toThrow(/nested/);
    expect(() => parseExpression(`${"-".repeat(5000)}1`)).toThrow(ExpressionSyntaxError);
    expect(() => parseExpression(`1${"[0]".repeat(5000)}`)).toThrow(ExpressionSyntaxError);
    expect(goodValue(Array.from({ length: 1000 }, () => "1").join(" + "))).toBe(1000);
  });

  test("dangerous keys and indices are refused", () => {
    expect(evaluate("jsonSet('{}', '__proto__.x', 1)").quality.message).toContain("__proto__");
    expect(evaluate("jsonSet('{}', 'a[999999999]', 1)").quality.message).toContain("limit");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("functions whose result or run time would explode are refused", () => {
    expect(evaluate("repeat('abc', 1000000000)").quality.message).toContain("characters");
    expect(evaluate("split('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+$')").quality.message).toContain("costly");
  });
});

describe("[EXP16] polling and dynamic inputs", () => {
  test.each([
    ["now()", 1000],
    ["now(250)", 250],
    ["now(0)", 0],
    ["if(1, now(5000), now(2000))", 2000],
    ["runScript('a.b', 3000)", 3000],
    ["runScript('a.b')", 0],
    ["1 + 1", 0],
  ])("%s polls every %d ms", (source, ms) => {
    expect(parseExpression(source).pollMs).toBe(ms);
  });

  test("tag and property read the path they are given", () => {
    const tags = { "[default]Pump 3/Speed": qualified(70) };
    const references = { n: 3, "view.custom.b": "found" };
    expect(goodValue("tag('[default]Pump ' + {n} + '/Speed') + 1", { tags, references })).toBe(71);
    expect(goodValue("property('view.custom.' + 'b')", { references })).toBe("found");
    expect(evaluate("tag('[default]none')").quality.name).toBe("Bad_NotFound");
    expect(parseExpression("tag('x')").dynamic).toBe(true);
    expect(parseExpression("{x}").dynamic).toBe(false);
  });
});

describe("[EXP17] scripts", () => {
  test("the expression is suspended until the result is known", () => {
    const expression = parseExpression("runScript('shared.add', 0, {a}, 2) + 1");
    expect(expression.callsScripts).toBe(true);
    const waiting = expression.evaluate(testScope({ references: { a: 40 } }));
    expect(waiting).toBeInstanceOf(Suspended);
    expect((waiting as Suspended).call).toMatchObject({ code: "shared.add", args: [40, 2] });
    const { key } = (waiting as Suspended).call;
    expect(
      goodValue(expression.source, { references: { a: 40 }, script: (call) => (call.key === key ? qualified(42) : undefined) }),
    ).toBe(43);
  });

  test("try is suspended too, and takes its failover for a failed script", () => {
    expect(parseExpression("try(runScript('a.b'), 0)").evaluate(testScope())).toBeInstanceOf(Suspended);
    expect(goodValue("try(runScript('a.b'), 0)", { script: () => qualified(null, quality("Error_ScriptEval")) })).toBe(0);
  });

  test("any expression of Python is a call of its own, and equal calls have equal keys", () => {
    const callOf = (source: string) => (parseExpression(source).evaluate(testScope()) as Suspended).call;
    expect(callOf(`runScript("a.b(1, 'x, y', 2.5, True)", 0)`)).toMatchObject({ code: "a.b(1, 'x, y', 2.5, True)", args: [] });
    expect(callOf(`runScript(" 1 + 2 ")`).code).toBe("1 + 2");
    expect(callOf("runScript('f', 0, 5)").key).not.toBe(callOf("runScript('f', 0, 5.0)").key);
    expect(callOf("runScript('f', 0, 5)").key).toBe(callOf("runScript('f', 0, 4 + 1)").key);
  });

  test("a script that fails is an error of the expression, which coalesce does not replace", () => {
    const script = () => qualified(null, quality("Error_ScriptEval", "ZeroDivisionError: integer division"));
    expect(evaluate("coalesce(runScript('1/0'), 5)", { script }).quality).toMatchObject({
      name: "Error_ExpressionEval",
      message: "Error executing script for runScript() expression: 1/0: ZeroDivisionError: integer division",
    });
    expect(goodValue("isNull(runScript('None'))", { script: () => qualified(null) })).toBe(true);
  });
});

describe("[EXP18] memory", () => {
  test("each call site of hasChanged and previousValue has its own memory", () => {
    const memories = new Map();
    const source = "toStr(hasChanged({a})) + toStr(hasChanged({b})) + toStr(previousValue({a}))";
    const at = (a: number, b: number) => goodValue(source, { references: { a, b }, memories });
    expect([at(1, 1), at(1, 2), at(5, 2)]).toEqual(["falsefalsenull", "falsetrue1", "truefalse1"]);
  });
});

describe("[EXP18] memory and scripts", () => {
  test("an evaluation that is suspended for a script remembers nothing", () => {
    const memories = new Map();
    const source = "toStr(hasChanged({a})) + toStr(runScript('f'))";
    const at = (a: number, answered: boolean) =>
      parseExpression(source).evaluate(
        testScope({ references: { a }, memories, script: () => (answered ? qualified(7) : undefined) }),
      );
    expect(at(1, false)).toBeInstanceOf(Suspended);
    expect(at(1, true)).toMatchObject({ value: "false7" });
    expect(at(2, false)).toBeInstanceOf(Suspended);
    expect(at(2, true)).toMatchObject({ value: "true7" });
    expect(at(2, true)).toMatchObject({ value: "false7" });
  });
});

describe("[EXP18] [OBS-EXPR-132, OBS-EXPR-133] what hasChanged sees", () => {
  const changes = (source: string, values: readonly QualifiedValue[], tags = {}) => {
    const memories = new Map();
    return values.map((a) => evaluate(source, { references: { a }, memories, tags }).value);
  };

  test.each<[string, readonly QualifiedValue[], readonly unknown[]]>([
    ["hasChanged({a})", [qualified(1), qualified(1, quality("Bad")), qualified(2)], [false, false, true]],
    ["hasChanged({a}, false)", [qualified(1), qualified(1, quality("Bad"))], [false, false]],
    ["hasChanged({a}, true)", [qualified(1), qualified(1, quality("Bad")), qualified(1, quality("Bad"))], [false, true, false]],
    ["hasChanged({a})", [qualified(null), qualified("x"), qualified(null)], [false, true, true]],
    [
      "toStr(hasChanged({a})) + ' ' + toStr(hasChanged({a}))",
      [qualified(1), qualified(2), qualified(2)],
      ["false false", "true true", "false false"],
    ],
  ])("%s of %j", (source, values, expected) => {
    expect(changes(source, values)).toEqual(expected);
  });

  test("a tag() that leads elsewhere", () => {
    const tags = { A: qualified(1), B: qualified(2) };
    expect(changes("hasChanged(tag({a}))", [qualified("A"), qualified("B"), qualified("B")], tags)).toEqual([false, true, false]);
  });
});

describe("[EXP19] colors", () => {
  table([
    ["color(255, 0, 16)", "#ff0010"],
    ["color(255, 0, 16, 128)", "#ff001080"],
    ["gradient(0, 0, 100, toColor('red'), toColor('blue'))", "#ff0000"],
    ["gradient(50, 0, 100, '#000000', '#ffffff')", "#808080"],
    ["darker(color(100, 150, 250))", "#4669af"],
    ["brighter(color(100, 150, 250))", "#8ed6ff"],
    ["toColor('255,0,0')", "#ff0000"],
  ]);
});
