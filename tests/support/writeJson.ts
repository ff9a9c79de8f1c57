import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Json } from "@sightline/model";

/** Writes a JSON file, making the folders on its way. */
export function writeJson(path: string, json: Json): void {
  writeText(path, `${JSON.stringify(json, null, 2)}\n`);
}

/** Writes a text file, making the folders on its way. */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
