import { gunzipSync, gzipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { beansOf } from "../binaryXml/beans.ts";
import { decodeBinaryXml } from "../binaryXml/binaryXml.ts";
import type { ProjectProblem } from "../definitions/types.ts";
import { parseNamedQuery } from "../queries/parseNamedQuery.ts";
import { binaryXml, element, setter, text, type XmlNode } from "./testBinaryXml.ts";

const choice = (name: string) => element("enum", { cls: "a.B", n: name });
const parameter = (name: string, sqlType: string, type: string) =>
  element("o", { cls: "x.NamedQuery$Parameter" }, [
    setter("setIdentifier", text(name)),
    setter("setSqlType", choice(sqlType)),
    setter("setType", choice(type)),
  ]);
const query = (...setters: XmlNode[]) => element("objects", {}, [element("o", { cls: "x.y.NamedQuery" }, setters)]);

function parse(files: Record<string, Uint8Array>, attributes = {}) {
  const problems: ProjectProblem[] = [];
  const resource = { path: "q", files: new Map(Object.entries(files)), manifest: { attributes } };
  const parsed = parseNamedQuery("Plant/Pumps", resource, (finding) => problems.push({ resource: "q", ...finding }));
  return { parsed, problems };
}

describe("the binary form of XML", () => {
  test("[DB10] elements, attributes of every type, payloads and references", () => {
    const shared = { ...element("o", { cls: "a.Shared" }, [setter("setName", text("once"))]), id: 7 };
    const root = element("objects", { list: ["a", "b"], small: 5, large: 70_000 }, [shared, { reference: 7 }, "plain"]);
    const decoded = decodeBinaryXml(binaryXml(root));
    expect(decoded.attributes).toEqual({ list: ["a", "b"], small: 5, large: 70_000 });
    expect(decoded.children[0]).toBe(decoded.children[1]);
    expect(decoded.children[2]).toBe("plain");
    expect(beansOf(decoded)[1]).toEqual({ class: "a.Shared", entries: [], fields: { name: "once" } });
  });

  test("[DB10] texts longer than 65,535 bytes, payloads in the table and raw", () => {
    const long = "ä".repeat(50_000);
    const decoded = decodeBinaryXml(binaryXml({ ...element("str", {}, [long]), payload: "known" }));
    expect([decoded.children[0], decoded.payload]).toEqual([long, "known"]);
    const raw = decodeBinaryXml(binaryXml({ ...element("bytes"), payload: new Uint8Array([1, 2, 3]) }));
    expect([...(raw.payload as Uint8Array)]).toEqual([1, 2, 3]);
  });

  test.each([
    ["other bytes", new Uint8Array(80), "first bytes are others"],
    [
      "an end in the middle",
      gunzipSync(binaryXml(query(setter("setQuery", text("select 1"))))).subarray(0, -3),
      "ends too early, at byte",
    ],
    ["a reference to nothing", binaryXml(element("a", {}, [{ reference: 3 }])), "element 3 is referred to before it stands"],
    ["too much depth", binaryXml(deep(300)), "more than 200 deep"],
    ["an archive that unpacks to too much", gzipSync(new Uint8Array(40 << 20)), "unpacks to more than 33554432 bytes"],
  ])("[DB10] %s is refused", (_, bytes, message) => {
    const { parsed, problems } = parse({ "data.bin": bytes });
    expect(parsed).toBeUndefined();
    expect(problems[0]?.message).toContain(message);
  });
});

describe("named queries", () => {
  test("[DB9] query.sql with attributes", () => {
    const attributes = {
      type: "ScalarQuery",
      database: "{db}",
      enabled: true,
      useMaxReturnSize: true,
      maxReturnSize: 50,
      cacheEnabled: true,
      cacheAmount: 2,
      cacheUnit: "MIN",
      fallbackEnabled: true,
      fallbackValue: "0",
      parameters: [
        { type: "Parameter", identifier: "since", sqlType: 8 },
        { type: "QueryString", identifier: "order", sqlType: 7 },
        { type: "Database", identifier: "db", sqlType: 7 },
      ],
    };
    expect(parse({ "query.sql": strToU8("select :since") }, attributes).parsed).toEqual({
      path: "Plant/Pumps",
      sql: "select :since",
      type: "ScalarQuery",
      database: "{db}",
      enabled: true,
      maximumRows: 50,
      cacheMs: 120_000,
      fallback: "0",
      parameters: [
        { name: "since", type: "Parameter", dataType: "DateTime" },
        { name: "order", type: "QueryString", dataType: "String" },
        { name: "db", type: "Database", dataType: "String" },
      ],
    });
  });

  test("[DB9] attributes that are missing mean a plain query", () => {
    const { parsed } = parse({ "query.sql": strToU8("select 1") });
    expect(parsed).toEqual({ path: "Plant/Pumps", sql: "select 1", type: "Query", database: "", enabled: true, parameters: [] });
  });

  test("[DB10] data.bin", () => {
    const bytes = binaryXml(
      query(
        setter("setQuery", text("update pump set level = :level")),
        setter("setType", choice("UpdateQuery")),
        setter("setDatabase", text("plant")),
        setter("setUseMaxReturnSize", "false"),
        setter("setParameters", element("arraylist", { len: 1 }, [parameter("level", "Float8", "Parameter")])),
      ),
    );
    expect(parse({ "data.bin": bytes }).parsed).toEqual({
      path: "Plant/Pumps",
      sql: "update pump set level = :level",
      type: "UpdateQuery",
      database: "plant",
      enabled: true,
      parameters: [{ name: "level", type: "Parameter", dataType: "Float8" }],
    });
  });
});

function deep(levels: number): XmlNode {
  let node = element("a", {});
  for (let level = 0; level < levels; level++) node = element("a", {}, [node]);
  return node;
}
