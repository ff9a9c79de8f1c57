import { expect, test } from "vitest";
import { componentCatalog, mayWrite } from "./index.ts";

test("[CMP1] every schema stands under its own type and offers style", () => {
  for (const [type, schema] of componentCatalog) {
    expect(schema.type).toBe(type);
    expect(schema.defaults.props).toHaveProperty("style");
  }
});

test("[CMP2] a browser may write what the schema lists and what is below it, nothing that only looks alike", () => {
  const field = componentCatalog.get("ia.input.text-field");
  const table = componentCatalog.get("ia.display.table");
  if (!field || !table) throw new Error("the catalog lacks the text field or the table");
  expect(mayWrite(field, "props.text")).toBe(true);
  expect(mayWrite(field, "props.textual")).toBe(false);
  expect(mayWrite(field, "props.enabled")).toBe(false);
  expect(mayWrite(table, "props.selection.data[0].id")).toBe(true);
});

test("[CMP2] every writable path names a property the schema has", () => {
  for (const schema of componentCatalog.values()) {
    for (const path of schema.writable) expect(readDefault(schema.defaults, path), `${schema.type} ${path}`).not.toBeUndefined();
  }
});

function readDefault(defaults: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], defaults);
}
