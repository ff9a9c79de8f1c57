import { isObject, type JsonObject, parseJsonFile } from "@sightline/model";
import { projectLimits } from "../definitions/limits.ts";
import { errorText, type Report } from "../definitions/problems.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: false });

/** Bytes to text, without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** A JSON object from a file of a project; undefined, with a problem that names the line, where it is none [PRJ5]. */
export function parseJsonObject(bytes: Uint8Array, report: Report): JsonObject | undefined {
  const text = decodeText(bytes);
  try {
    const json = parseJsonFile(text);
    if (!isObject(json)) return refuse(report, "This file should hold a JSON object and does not.");
    return checkDepth(json, report) ? (json as JsonObject) : undefined;
  } catch (error) {
    const line = lineOf(text, errorText(error));
    report({ severity: "error", message: `This file is not JSON: ${errorText(error)}`, ...(line === undefined ? {} : { line }) });
    return undefined;
  }
}

function refuse(report: Report, message: string): undefined {
  report({ severity: "error", message });
}

/** The line a JSON error speaks of; V8 gives the position in its message, or says that the text ended. */
function lineOf(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1] ?? (message.includes("end of JSON") ? text.length : undefined);
  return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}

/** Refuses what is nested so deep that walking it would exhaust the stack; removes keys named `__proto__`. */
function checkDepth(json: object, report: Report): boolean {
  const found = { proto: false };
  if (!walk(json, projectLimits.jsonDepth, found)) {
    report({
      severity: "error",
      message: `This file is nested more than ${projectLimits.jsonDepth} levels deep; it is not read.`,
    });
    return false;
  }
  if (found.proto) report({ severity: "warning", message: "A key named __proto__ was left out: rename it." });
  return true;
}

function walk(node: object, left: number, found: { proto: boolean }): boolean {
  if (left === 0) return false;
  for (const key of Object.keys(node)) {
    if (key === "__proto__") {
      found.proto = true;
      Reflect.deleteProperty(node, key);
      continue;
    }
    const child = (node as Record<string, unknown>)[key];
    if (typeof child === "object" && child !== null && !walk(child, left - 1, found)) return false;
  }
  return true;
}
