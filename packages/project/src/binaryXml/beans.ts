import { errorText, type Report } from "../definitions/problems.ts";
import { decodeBinaryXml, type XmlElement } from "./binaryXml.ts";

/** A value of a stored Java bean: text and numbers are texts, enums their names, lists lists, other objects their setters' values. */
export type BeanValue = string | null | readonly BeanValue[] | Bean;

/** An object and what its setters are called with: `setQuery("…")` is `query`; a map's entries are what was put into it. */
export interface Bean {
  readonly class: string;
  readonly fields: Readonly<Record<string, BeanValue>>;
  readonly entries: readonly (readonly [key: BeanValue, value: BeanValue])[];
}

/** The first object of a class in a binary resource; undefined, with a problem, where there is none. */
export function readBean(bytes: Uint8Array, className: string, report: Report): Bean | undefined {
  try {
    const bean = beansOf(decodeBinaryXml(bytes)).find((each) => each.class.endsWith(`.${className}`));
    if (!bean) report({ severity: "warning", message: `This file holds no ${className} and was left out.` });
    return bean;
  } catch (error) {
    const message = `This file cannot be read: ${errorText(error)}. Save the resource again in the Designer.`;
    report({ severity: "error", message });
    return undefined;
  }
}

/** The objects a document holds: `<objects>` at its root, each an `<o cls=…>` with one `<c m=…>` for a call. */
export function beansOf(root: XmlElement): readonly Bean[] {
  return root.children.map(beanValue).filter(isBean);
}

/** True for an object with setters. */
export function isBean(value: BeanValue | undefined): value is Bean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A setter's text; the fallback where it was not called with one. */
export function beanText(bean: Bean, field: string, fallback = ""): string {
  const value = bean.fields[field];
  return typeof value === "string" ? value : fallback;
}

/** The objects of a list a setter was called with. */
export function beanList(bean: Bean, field: string): readonly Bean[] {
  const value = bean.fields[field];
  return Array.isArray(value) ? (value as readonly BeanValue[]).filter(isBean) : [];
}

/** The entries of a map a setter was called with. */
export function beanEntries(bean: Bean, field: string): Bean["entries"] {
  const value = bean.fields[field];
  return isBean(value) ? value.entries : [];
}

function beanValue(node: XmlElement | string): BeanValue {
  if (typeof node === "string") return node;
  if (node.name === "null") return null;
  if (node.name === "enum") return textOf(node.attributes.n);
  if (node.name === "o") return { class: textOf(node.attributes.cls), fields: fieldsOf(node), entries: entriesOf(node) };
  if (node.name === "lng") return longText(node);
  if (node.children.length > 0 && node.name !== "str") return node.children.map(beanValue);
  if (node.attributes.len !== undefined) return [];
  return payloadText(node);
}

function fieldsOf(object: XmlElement): Bean["fields"] {
  const fields: Record<string, BeanValue> = {};
  for (const call of object.children) {
    if (typeof call === "string" || call.name !== "c") continue;
    const setter = /^set([A-Z])(\w*)$/.exec(textOf(call.attributes.m));
    const argument = call.children[0];
    if (setter && argument !== undefined) fields[`${setter[1]?.toLowerCase()}${setter[2]}`] = beanValue(argument);
  }
  return fields;
}

function entriesOf(object: XmlElement): Bean["entries"] {
  return object.children.flatMap((call) => {
    if (typeof call === "string" || call.attributes.m !== "put") return [];
    const [key, value] = call.children;
    return key === undefined || value === undefined ? [] : [[beanValue(key), beanValue(value)] as const];
  });
}

/** A long is one byte, or 0xff and eight bytes. */
function longText(node: XmlElement): string {
  const { payload } = node;
  if (!(payload instanceof Uint8Array)) return payloadText(node);
  if (payload.length < 9) return String(payload[0] ?? 0);
  return String(new DataView(payload.buffer, payload.byteOffset).getBigInt64(1));
}

function payloadText({ payload, children }: XmlElement): string {
  const [first] = children;
  if (typeof first === "string") return first;
  return typeof payload === "string" ? payload : new TextDecoder().decode(payload ?? new Uint8Array());
}

function textOf(value: XmlElement["attributes"][string] | undefined): string {
  return value === undefined ? "" : String(value);
}
