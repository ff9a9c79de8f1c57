import { type PropertyValue, type Quality, quality } from "@sightline/model";
import type { TagManager, TagValue, Written } from "../../tags/index.ts";
import { type BoundArguments, optional } from "../define.ts";

/** How long functions wait for tags at the most, in milliseconds: the original's default. */
const defaultTimeoutMs = 45_000;

/** The parameter of functions that wait for tags. */
export const timeout = optional("timeout", "Integer", defaultTimeoutMs);

/** The `timeout` of a call in milliseconds; what is no time at all is the default. */
export function timeoutOf(args: BoundArguments): number {
  const given = args.has("timeout") ? args.number("timeout") : undefined;
  return given !== undefined && given > 0 ? given : defaultTimeoutMs;
}

/** Reads tags, as long as the call may take [TAG63]. */
export function readTags(tags: TagManager, paths: readonly string[], args: BoundArguments): Promise<readonly TagValue[]> {
  return Promise.resolve(tags.readAll(paths, timeoutOf(args)));
}

/** Writes values to tags in their order, and waits for the answers as long as the call may take [TAG63]. @throws ScriptError over a limit [SYS132] */
export function writeTags(
  tags: TagManager,
  writes: readonly (readonly [path: string, value: PropertyValue])[],
  args: BoundArguments,
): Promise<readonly Quality[]> {
  const timeoutMs = timeoutOf(args);
  args.spend("tagWrites", writes.length);
  return Promise.all(writes.map(([path, value]) => inTime(tags.write(path, value), path, timeoutMs)));
}

async function inTime(written: Written, path: string, timeoutMs: number): Promise<Quality> {
  if (!(written instanceof Promise)) return written;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Quality>((resolve) => {
    const message = `${path} has not answered within ${timeoutMs} ms; whether it takes the value is not known.`;
    timer = setTimeout(() => resolve(quality("Error_TimeoutExpired", message)), timeoutMs);
  });
  const result = await Promise.race([written, late]);
  clearTimeout(timer);
  return result;
}
