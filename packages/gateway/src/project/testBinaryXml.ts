import { gzipSync } from "node:zlib";

type Attribute = string | number | readonly string[];

export interface XmlElementNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly children: readonly XmlNode[];
  readonly id?: number;
  readonly payload?: string | Uint8Array;
}

/** What a test writes: elements, texts, references to an element's id. */
export type XmlNode = string | { readonly reference: number } | XmlElementNode;

export function element(
  name: string,
  attributes: XmlElementNode["attributes"] = {},
  children: readonly XmlNode[] = [],
): XmlElementNode {
  return { name, attributes, children };
}

/** A bean's call of a setter. */
export const setter = (method: string, argument: XmlNode) => element("c", { m: method, s: ["str"] }, [argument]);
export const text = (value: string) => element("str", {}, [value]);

/** Bytes as the Designer stores them; the counterpart of the decoder, for tests. */
export function binaryXml(root: XmlNode): Uint8Array {
  const writer = new Writer();
  const body = writer.node(root);
  const strings = [...writer.strings].map(([value, key]) => [u32(key), ...textBytes(value)]);
  const head = [Buffer.from("98298faa43f74a4fb28dca3c4896afc9", "hex"), u32(2), Buffer.alloc(8 + 20)];
  return gzipSync(Buffer.concat([...head, u32(strings.length), ...strings.flat(), ...body]));
}

class Writer {
  readonly strings = new Map<string, number>();

  node(node: XmlNode): Buffer[] {
    if (typeof node === "string") return [u8(0), this.#key(node)];
    if ("reference" in node) return [u8(1), u32(node.reference)];
    return this.#element(node);
  }

  #element({ name, attributes, children, id, payload }: XmlElementNode): Buffer[] {
    const entries = Object.entries(attributes);
    const flags =
      (id === undefined ? 0 : 4) | (entries.length && 8) | (payload === undefined ? 0 : 0x20) | (children.length && 0x10);
    return [
      u8(flags || 0x40),
      this.#key(name),
      ...(id === undefined ? [] : [u32(id)]),
      ...(entries.length > 0 ? [u8(entries.length)] : []),
      ...entries.flatMap(([key, value]) => [this.#key(key), ...this.#attribute(value)]),
      ...(payload === undefined ? [] : this.#payload(payload)),
      ...(children.length > 0 ? [u32(children.length)] : []),
      ...children.flatMap((child) => this.node(child)),
    ];
  }

  #attribute(value: Attribute): Buffer[] {
    if (typeof value === "string") return [u8(8), this.#key(value)];
    if (typeof value === "number") return value < 0xff ? [u8(2), u8(value)] : [u8(2), u8(0xff), u32(value)];
    return [u8(10), u8(value.length), ...value.map((each) => this.#key(each))];
  }

  #payload(payload: string | Uint8Array): Buffer[] {
    return typeof payload === "string" ? [u32(4), this.#key(payload)] : [u32(payload.length), Buffer.from(payload)];
  }

  #key(value: string): Buffer {
    const known = this.strings.get(value) ?? this.strings.size + 1_000;
    this.strings.set(value, known);
    return u32(known);
  }
}

function textBytes(value: string): Buffer[] {
  const bytes = Buffer.from(value);
  return bytes.length > 0xffff ? [u8(1), u32(bytes.length), bytes] : [u8(0), u16(bytes.length), bytes];
}

function u8(value: number): Buffer {
  return Buffer.from([value]);
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16BE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}
