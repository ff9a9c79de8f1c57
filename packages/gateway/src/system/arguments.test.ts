import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ScriptFunction, type ScriptValue, type SystemParameter } from "@sightline/python";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatewayFunctions, type SystemNeeds } from "./createSystem.ts";
import { BoundArguments, define, FunctionTable, type GatewayFunction, optional, refusedParameter, required } from "./define.ts";

/** What must not be truthy, and the caller's own session. */
const answers: Readonly<Record<string, unknown>> = {
  id: "s",
  ended: false,
  refusal: () => undefined,
  closePopup: () => false,
  run: async () => [{ ok: true, value: 1 }],
};

/** A gateway that answers everything with itself: functions go on as far as their arguments lead them. */
const anything: SystemNeeds = new Proxy(() => anything, {
  get: (_, key) => {
    if (key === "then") return undefined;
    if (key in answers) return answers[key as string];
    return key === Symbol.toPrimitive ? () => "x" : anything;
  },
  apply: (_, _this, args) => {
    for (const each of args) if (typeof each === "function" && each !== anything) each(anything);
    return anything;
  },
}) as never;

const nowhere = "127.0.0.1:1";
const objects: readonly ScriptValue[] = [
  nowhere,
  new ScriptFunction("host", 1),
  [nowhere],
  { fields: { username: "u" }, roles: [], email: "" },
  { url: `http://${nowhere}/`, method: "GET" },
  { procedure: "p", database: "", tx: "", parameters: [] },
  3,
];

/** Values of the type a signature names, different enough to get past what a function checks first. */
const samples: Readonly<Record<string, readonly ScriptValue[]>> = {
  String: [nowhere, "page", "i", "json", "client", "MEMORY"],
  Boolean: [true, false],
  Integer: [7],
  List: [[nowhere]],
  Paths: [[nowhere]],
  Function: [new ScriptFunction("host", 1)],
  Dictionary: [{ a: 1 }],
};

function samplesOf({ type }: SystemParameter): readonly ScriptValue[] {
  return samples[type] ?? objects;
}

/** Calls that reach what no general call reaches. */
const examples: Readonly<Record<string, Readonly<Record<string, ScriptValue>>>> = {
  "system.net.sendEmail": { smtp: nowhere, fromAddr: "a@example.org", to: ["b@example.org"], username: "u", password: "p" },
  "system.perspective.navigate": { view: "Main", params: { a: 1 } },
};

/** Argument lists that between them give every parameter, alone beside the required ones and together with all others. */
function* callsOf(params: readonly SystemParameter[], name: string): Generator<readonly ScriptValue[]> {
  const example = examples[name];
  if (example) yield params.map((param) => example[param.name] ?? param.default ?? null);
  if (name.startsWith("system.net.http")) yield params.map((param) => answering[param.name] ?? param.default ?? null);
  for (let round = 0; round < objects.length; round++) {
    const pick = (param: SystemParameter) => samplesOf(param)[round % samplesOf(param).length] ?? null;
    const usual = (param: SystemParameter) => (param.default === undefined ? pick(param) : param.default);
    yield params.map((param) => (param.refused === undefined ? pick(param) : null));
    for (const given of params) yield params.map((param) => (param === given ? pick(param) : usual(param)));
  }
}

/** Parameters that no call makes the function ask for, that it does not refuse, and that do not say that they have no effect. */
async function ignoredBy({ signature, run }: GatewayFunction): Promise<string[]> {
  const ignored = new Set(signature.params.filter((each) => each.refused === undefined && each.noEffect === undefined));
  for (const values of callsOf(signature.params, signature.name)) {
    if (ignored.size === 0) break;
    const context = { project: "p", session: "s", page: "1", view: "v1" };
    const args = new BoundArguments(signature.params, { name: signature.name, args: values, context, token: "t" });
    await attempt(() => run(args));
    for (const param of ignored) if (args.given.includes(param) && !args.unused.includes(param.name)) ignored.delete(param);
  }
  return [...ignored].map(({ name }) => `${signature.name}: ${name}`);
}

/** What a function answers or raises does not matter here: only what it asks for. */
async function attempt(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {}
}

/** Arguments of requests to a server that answers 404. */
const answering: Record<string, ScriptValue> = { throwOnError: false };
const server = createServer((_, response) => response.writeHead(404).end());
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  answering.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

describe("[SYS93] arguments", () => {
  test("every parameter of every function on the gateway is used, refused, or said to have no effect", async () => {
    const ignored: string[] = [];
    for (const each of gatewayFunctions(anything)) ignored.push(...(await ignoredBy(each)));
    expect(ignored).toEqual([]);
  });

  test("a parameter that a function never asks for is found", async () => {
    const careless = define({ name: "system.x.f", doc: "", params: [required("a", "String"), optional("b", "String")] }, (args) =>
      args.text("a"),
    );
    expect(await ignoredBy(careless)).toEqual(["system.x.f: b"]);
  });

  const call = (args: readonly ScriptValue[]) => ({ name: "system.x.f", args, context: { project: "p" }, token: "t" });

  test("a refused argument is refused by its name with the reason; its default and an empty list pass", () => {
    const params = [refusedParameter("remoteServers", "List", "there is no gateway network")];
    const table = new FunctionTable([define({ name: "system.x.f", doc: "", params }, () => "done")], () => undefined);
    expect(() => table.call(call([["other"]]))).toThrow(
      "system.x.f: 'remoteServers' is not supported: there is no gateway network",
    );
    expect(table.call(call([null]))).toBe("done");
    expect(table.call(call([[]]))).toBe("done");
  });

  test("an argument that a call was given and did not use is reported, also after the function failed later", async () => {
    const reported: string[] = [];
    const params = [optional("a", "Integer", 1), { ...optional("b", "Integer", 1), noEffect: "nothing to do" }];
    const table = new FunctionTable(
      [define({ name: "system.x.f", doc: "", params }, async () => Promise.reject(new Error("no")))],
      (args) => reported.push(...args.unused),
    );
    await expect(table.call(call([2, 2]))).rejects.toThrow("no");
    expect(reported).toEqual(["a"]);
    await expect(table.call(call([1, 2]))).rejects.toThrow("no");
    expect(reported).toEqual(["a"]);
  });
});
