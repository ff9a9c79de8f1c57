import { afterAll, beforeAll, expect, test } from "vitest";
import { ScriptDataset, type SystemFunction } from "../../index.ts";
import { TestEngine } from "../testing/testEngine.ts";

const functions: readonly SystemFunction[] = [
  {
    name: "system.db.createSProcCall",
    where: "gateway",
    doc: "Makes a call.",
    params: [{ name: "procedureName", type: "String" }],
  },
  { name: "system.db.execSProcCall", where: "gateway", doc: "Runs it.", params: [{ name: "callContext", type: "Object" }] },
];

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start({ functions });
  host.gateway.answer = ({ name, args }) => {
    if (name === "system.db.createSProcCall") return { procedure: args[0] ?? null, database: "plant", tx: "" };
    const { number } = args[0] as { readonly number: number };
    const rows = new ScriptDataset([{ name: "a", type: "Integer" }], [[1], [2]], "PyDataSet");
    return { number, rows, affected: 3, out: [8, "x"], returned: 43 };
  };
});
afterAll(() => host.engine.close());

test("[DB25] a call brings its parameters, and is asked for rows, counts, out values and what a function returned", async () => {
  const body = `
	call = system.db.createSProcCall("work")
	other = system.db.createSProcCall("other")
	call.registerReturnParam(system.db.INTEGER)
	call.registerInParam(1, system.db.INTEGER, 4)
	call.registerOutParam("doubled", system.db.INTEGER)
	call.registerOutParam(3, system.db.VARCHAR)
	answered = system.db.execSProcCall(call)
	return [answered, [row["a"] for row in call.getResultSet()], call.getUpdateCount(), call.getReturnValue(), call.returnValue,
		call.getOutParamValue("doubled"), call.getOutParamValue(3)]`;
  expect(await host.value(body)).toEqual([null, [1, 2], 3, 43, 43, 8, "x"]);
  const sent = host.gateway.calls.find(({ name }) => name === "system.db.execSProcCall")?.args[0];
  const parameters = [
    [1, false, true, 4],
    ["doubled", true, false, null],
    [3, true, false, null],
  ];
  expect(sent).toMatchObject({ procedure: "work", parameters });
});

test.each([
  ["call.getOutParamValue(1)", "IllegalState", "no out parameter 1"],
  ["call.getReturnValue()", "IllegalState", "registerReturnParam"],
  ["call.registerInParam([], 4, 1)", "TypeError", "a number or a text"],
])("[DB25] %s raises %s", async (expression, type, message) => {
  const failure = await host.failure(
    `\tcall = system.db.createSProcCall("work")\n\tsystem.db.execSProcCall(call)\n\t${expression}`,
  );
  expect(failure.type).toContain(type);
  expect(failure.message).toContain(message);
});
