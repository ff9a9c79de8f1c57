import type { DestinationStream } from "pino";

/** Turns the log's JSON lines into lines for people: time, level, logger, message, then what else there is. */
export function prettyStream(target: DestinationStream): DestinationStream {
  return { write: (line) => target.write(prettyLine(line)) };
}

function prettyLine(line: string): string {
  const record = parseLine(line);
  if (record === undefined) return line;
  const { time, level, logger, msg, err, ...rest } = record;
  const head = `${String(time).slice(11, 23)} ${String(level).toUpperCase().padEnd(5)} ${logger ? `${logger}: ` : ""}${msg ?? ""}`;
  const tail = Object.keys(rest).length === 0 ? "" : ` ${JSON.stringify(rest)}`;
  return `${head}${tail}\n${stackOf(err)}`;
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function stackOf(error: unknown): string {
  const stack = typeof error === "object" && error !== null && "stack" in error ? String(error.stack) : "";
  return stack === "" ? "" : `  ${stack.replaceAll("\n", "\n  ")}\n`;
}
