import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusScript } from "./CorpusScript.ts";

const kind = "not run here";
/** Resource types whose files the gateway reads, or that hold no scripts. */
const readTypes = new Set(["views", "startup", "shutdown", "page-startup", "auth-challenge", "message", "message-handler"]);
const readEvents = new Set(["onStartup", "onShutdown", "onPageStartup", "onAuthChallengeCompleted"]);

/** Scripts of a project that the gateway does not run: extension functions, events of devices, forms. They are Python all the same. */
export function* otherScripts(project: string): Generator<CorpusScript & { readonly resource: string }> {
  const perspective = join(project, "com.inductiveautomation.perspective");
  if (!existsSync(perspective)) return;
  for (const path of filesBelow(join(perspective, "views"), "view.json")) yield* extensionFunctions(path);
  yield* deviceEvents(join(perspective, "session-scripts/data.bin"));
  for (const type of readdirSync(perspective)) {
    if (readTypes.has(type)) continue;
    for (const path of filesBelow(join(perspective, type), ".py"))
      yield { kind, form: "module", name: type, params: [], body: textOf(path), resource: type };
  }
}

function* filesBelow(folder: string, ending: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith(ending)) yield join(entry.parentPath, entry.name);
}

function* extensionFunctions(path: string): Generator<CorpusScript & { readonly resource: string }> {
  const text = textOf(path);
  const waiting: unknown[] = /"extensionFunctions"\s*:\s*\[\s*\{/.test(text) ? [parsed(text)] : [];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== "object") continue;
    const { extensionFunctions: found } = value as Record<string, unknown>;
    for (const { name, script } of Array.isArray(found) ? (found as Record<string, unknown>[]) : [])
      yield {
        kind,
        form: "function",
        name: String(name),
        params: ["self", "item"],
        body: String(script ?? ""),
        resource: "view",
      };
    waiting.push(...Object.values(value));
  }
}

function* deviceEvents(path: string): Generator<CorpusScript & { readonly resource: string }> {
  const events = existsSync(path) ? parsed(textOf(path)) : {};
  for (const [name, body] of Object.entries((events ?? {}) as Record<string, unknown>))
    if (typeof body === "string" && !readEvents.has(name))
      yield { kind, form: "function", name, params: ["session", "data", "context"], body, resource: "session events" };
}

function textOf(path: string): string {
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
