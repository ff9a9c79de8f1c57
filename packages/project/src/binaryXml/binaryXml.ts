import { Gunzip } from "fflate";
import { projectLimits } from "../definitions/limits.ts";

/** An element of the gateway's binary form of XML; an element that is the same object as another is the same object here. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | readonly string[] | number>>;
  /** Text or bytes the element holds itself. */
  readonly payload?: string | Uint8Array;
  readonly children: readonly (XmlElement | string)[];
}

const magic = "98298faa43f74a4fb28dca3c4896afc9";
const magicBytes = 16;
const reservedBytes = 20;
const maximumDepth = 200;
const maximumElements = 1_000_000;

/** An element starts with a byte of these. */
const flags = { text: 0, reference: 1, namespace: 0x02, id: 0x04, attributes: 0x08, children: 0x10, payload: 0x20 } as const;

/**
 * Reads a resource the Designer stores as gzipped binary XML: 8.1 named queries, event scripts, global properties [DB10].
 * @throws Error when the bytes are not of that form; the message says where reading stopped.
 */
export function decodeBinaryXml(bytes: Uint8Array): XmlElement {
  const reader = new ByteReader(unpack(bytes));
  if (reader.hex(magicBytes) !== magic) throw new Error("this is not the binary form of XML: its first bytes are others");
  reader.skip(4 + 8 + reservedBytes);
  const strings = readStrings(reader);
  const root = new ElementReader(reader, strings).read(0);
  if (typeof root === "string") throw new Error("the document holds only a text");
  return root;
}

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return gunzip(bytes, projectLimits.fileBytes);
}

/** How many compressed bytes are unpacked at once: what they claim to hold is known only afterwards. */
const gunzipStep = 4096;

function gunzip(bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((part) => {
    length += part.length;
    parts.push(part);
  });
  for (let at = 0; at < bytes.length; at += gunzipStep) {
    stream.push(bytes.subarray(at, at + gunzipStep), at + gunzipStep >= bytes.length);
    if (length > limit) throw new Error(`it unpacks to more than ${limit} bytes`);
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function readStrings(reader: ByteReader): ReadonlyMap<number, string> {
  const strings = new Map<number, string>();
  const count = reader.u32();
  for (let index = 0; index < count; index++) {
    const key = reader.u32();
    const long = reader.u8() !== 0;
    strings.set(key, reader.text(long ? reader.u32() : reader.u16()));
  }
  return strings;
}

class ElementReader {
  readonly #byId = new Map<number, XmlElement>();
  #count = 0;

  constructor(
    private readonly reader: ByteReader,
    private readonly strings: ReadonlyMap<number, string>,
  ) {}

  read(depth: number): XmlElement | string {
    if (depth > maximumDepth) throw new Error(`elements are nested more than ${maximumDepth} deep`);
    if (++this.#count > maximumElements) throw new Error(`there are more than ${maximumElements} elements`);
    const flag = this.reader.u8();
    if (flag === flags.text) return this.#string();
    if (flag === flags.reference) return this.#referenced(this.reader.u32());
    return this.#element(flag, depth);
  }

  #element(flag: number, depth: number): XmlElement {
    const { reader } = this;
    if (flag & flags.namespace) reader.u32();
    const name = this.#string();
    const id = flag & flags.id ? reader.u32() : undefined;
    const attributes = flag & flags.attributes ? this.#attributes() : {};
    const payload = flag & flags.payload ? { payload: this.#payload() } : {};
    const children: (XmlElement | string)[] = [];
    const element: XmlElement = { name, attributes, ...payload, children };
    if (id !== undefined) this.#byId.set(id, element);
    const count = flag & flags.children ? reader.u32() : 0;
    for (let index = 0; index < count; index++) children.push(this.read(depth + 1));
    return element;
  }

  #attributes(): XmlElement["attributes"] {
    const attributes: Record<string, string | readonly string[] | number> = {};
    const count = this.reader.u8();
    for (let index = 0; index < count; index++) {
      const name = this.#string();
      if (name !== "__proto__") attributes[name] = this.#attribute();
      else this.#attribute();
    }
    return attributes;
  }

  #attribute(): string | readonly string[] | number {
    const type = this.reader.u8();
    if (type === 8 || type === 9) return this.#string();
    if (type === 10) return Array.from({ length: this.reader.u8() }, () => this.#string());
    if (type !== 2) throw new Error(`an attribute of the unknown type ${type} at byte ${this.reader.position}`);
    const small = this.reader.u8();
    return small === 0xff ? this.reader.u32() : small;
  }

  /** Four bytes are the key of a text where the table knows them. */
  #payload(): string | Uint8Array {
    const length = this.reader.u32();
    const bytes = this.reader.take(length);
    const known = length === 4 ? this.strings.get(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)) : undefined;
    return known ?? bytes;
  }

  #string(): string {
    const key = this.reader.u32();
    const found = this.strings.get(key);
    if (found === undefined) throw new Error(`text ${key} is not in the table, at byte ${this.reader.position}`);
    return found;
  }

  #referenced(id: number): XmlElement {
    const found = this.#byId.get(id);
    if (!found) throw new Error(`element ${id} is referred to before it stands, at byte ${this.reader.position}`);
    return found;
  }
}

/** Big-endian numbers out of bytes; reading beyond the end throws. */
class ByteReader {
  position = 0;
  readonly #view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#advance(2));
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4));
  }

  skip(count: number): void {
    this.#advance(count);
  }

  take(count: number): Uint8Array {
    const start = this.#advance(count);
    return this.bytes.subarray(start, start + count);
  }

  text(length: number): string {
    return new TextDecoder().decode(this.take(length));
  }

  hex(count: number): string {
    return Array.from(this.take(count), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  #advance(count: number): number {
    const start = this.position;
    if (start + count > this.bytes.byteLength) throw new Error(`the document ends too early, at byte ${start}`);
    this.position = start + count;
    return start;
  }
}
