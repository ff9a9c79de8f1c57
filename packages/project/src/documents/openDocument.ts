import type { Json, PropertyPath } from "@sightline/model";
import { errorText } from "../definitions/problems.ts";
import { JsonDocument } from "../json/JsonDocument.ts";
import { JsonSyntaxError } from "../json/JsonSyntax.ts";

/** A file of a project, held so that it can be written back to the byte [PRJ32]. */
export type ProjectDocument =
  | { readonly form: "json"; readonly path: string; readonly json: JsonDocument }
  | { readonly form: "text"; readonly path: string; text: string }
  | { readonly form: "bytes"; readonly path: string; readonly bytes: Uint8Array; readonly reason: string };

const textual = /\.(json|py|sql|css|svg|txt|md|properties|xml)$/i;

/** Opens a file by its bytes: as JSON, as text, or, where it is neither, as bytes with the reason. */
export function openDocument(path: string, bytes: Uint8Array): ProjectDocument {
  const text = decode(bytes);
  if (text === undefined) return { form: "bytes", path, bytes, reason: "Not UTF-8 text: it can be copied, not edited." };
  if (!path.endsWith(".json") && !/^\ufeff?\s*\{/.test(text)) {
    if (textual.test(path)) return { form: "text", path, text };
    return { form: "bytes", path, bytes, reason: "Not a text format: it can be copied, not edited." };
  }
  return openJson(path, bytes, text);
}

function openJson(path: string, bytes: Uint8Array, text: string): ProjectDocument {
  try {
    return { form: "json", path, json: new JsonDocument(text) };
  } catch (error) {
    const line = error instanceof JsonSyntaxError ? `line ${text.slice(0, error.offset).split("\n").length}: ` : "";
    return { form: "bytes", path, bytes, reason: `Not JSON, ${line}${errorText(error)}.` };
  }
}

/** Sets a property of a JSON document; throws where the document is not JSON or the path leads nowhere. */
export function setProperty(document: ProjectDocument, path: PropertyPath, value: Json): void {
  if (document.form !== "json") throw new TypeError(`${document.path} is not JSON: it has no properties to set.`);
  document.json.set(path, value);
}

/** The bytes of a document: those it was opened from, except for what was changed. */
export function toBytes(document: ProjectDocument): Uint8Array {
  if (document.form === "bytes") return document.bytes;
  return new TextEncoder().encode(document.form === "text" ? document.text : document.json.text());
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
