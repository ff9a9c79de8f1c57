import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where a secret stands; never in the file that names it. */
export type SecretPlace = { readonly env: string } | { readonly file: string };

/** Where files and environment variables are looked up. */
export interface SecretSource {
  /** The data folder: relative file names start here. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads a secret anew, so that a changed one is taken up. `what`: whose it is, for the error.
 * @throws Error when its variable is not set or its file cannot be read.
 */
export function readSecret(place: SecretPlace, { folder, environment }: SecretSource, what: string): string {
  if ("file" in place) return readFileSync(resolve(folder, place.file), "utf8").replace(/\r?\n$/, "");
  const value = environment[place.env];
  if (value === undefined) throw new Error(`the environment variable ${place.env} with ${what} is not set`);
  return value;
}
