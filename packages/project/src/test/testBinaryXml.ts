import { gzipSync, strToU8 } from "fflate";

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
  const strings = [...writer.strings].flatMap(([value, key]) => [u32(key), ...textBytes(value)]);
  const parts = [magic, u32(2), new Uint8Array(8 + 20), u32(writer.strings.size), ...strings, ...body];
  return gzipSync(Uint8Array.from(parts.flatMap((part) => [...part])));
}

const magic = Uint8Array.from([0x98, 0x29, 0x8f, 0xaa, 0x43, 0xf7, 0x4a, 0x4f, 0xb2, 0x8d, 0xca, 0x3c, 0x48, 0x96, 0xaf, 0xc9]);

class Writer {
  readonly strings = new Map<string, number>();

  node(node: XmlNode): Uint8Array[] {
    if (typeof node === "string") return [u8(0), this.#key(node)];
    if ("reference" in node) return [u8(1), u32(node.reference)];
    return this.#element(node);
  }

  #element({ name, attributes, children, id, payload }: XmlElementNode): Uint8Array[] {
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

  #attribute(value: Attribute): Uint8Array[] {
    if (typeof value === "string") return [u8(8), this.#key(value)];
    if (typeof value === "number") return value < 0xff ? [u8(2), u8(value)] : [u8(2), u8(0xff), u32(value)];
    return [u8(10), u8(value.length), ...value.map((each) => this.#key(each))];
  }

  #payload(payload: string | Uint8Array): Uint8Array[] {
    return typeof payload === "string" ? [u32(4), this.#key(payload)] : [u32(payload.length), payload];
  }

  #key(value: string): Uint8Array {
    const known = this.strings.get(value) ?? this.strings.size + 1_000;
    this.strings.set(value, known);
    return u32(known);
  }
}

function textBytes(value: string): Uint8Array[] {
  const bytes = strToU8(value);
  return bytes.length > 0xffff ? [u8(1), u32(bytes.length), bytes] : [u8(0), u16(bytes.length), bytes];
}

function u8(value: number): Uint8Array {
  return Uint8Array.of(value);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value >> 24, value >> 16, value >> 8, value);
}
