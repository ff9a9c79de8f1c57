import { createDialect } from "../dialect/createDialect.ts";
import { timeZoneData } from "../dialect/timeZones.ts";

interface TranslateRequest {
  readonly source: string;
  readonly form: "function" | "module";
  readonly name: string;
  readonly params: readonly string[];
  readonly filename: string;
}

const dialect = createDialect();

/** Python 2.7 text to Python 3 text: request and answer are JSON. */
export function translateRequest(request: string): string {
  const { source, ...options } = JSON.parse(request) as TranslateRequest;
  return JSON.stringify(dialect.translate(source, options));
}

/** Rules of a time zone as JSON; `null` when unknown. */
export function zoneRequest(id: string): string {
  return JSON.stringify(timeZoneData(id) ?? null);
}
