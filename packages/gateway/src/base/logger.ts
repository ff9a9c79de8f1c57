import pino, { type DestinationStream, type Logger } from "pino";
import { prettyStream } from "./prettyStream.ts";

/** A named logger; names are the field's where it has one (`Perspective.Routes`, `perspective.client`). */
export type { Logger } from "pino";

export interface LogOptions {
  readonly level?: string;
  /** `json`: one object a line, for machines. `pretty`: for people; the default on a terminal. */
  readonly format?: "json" | "pretty";
  /** Where lines go; standard output when absent. */
  readonly destination?: DestinationStream;
}

/** Paths that never reach a log, whoever logs them. */
const redact = {
  paths: ["password", "secret", "token", "key", "cookie", "authorization", "headers.cookie", "headers.authorization"].concat([
    'headers["x-ignition-api-token"]',
    'headers["set-cookie"]',
    "req.headers",
    "res.headers",
  ]),
  censor: "[removed]",
};

/** Makes the gateway's root logger. */
export function createLogger(options: LogOptions = {}): Logger {
  const format = options.format ?? (process.stdout.isTTY ? "pretty" : "json");
  const target = options.destination ?? process.stdout;
  return pino(
    {
      level: options.level ?? "info",
      base: null,
      redact,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    format === "pretty" ? prettyStream(target) : target,
  );
}

/** A logger of one part of the gateway; `name` is its first field. */
export function loggerOf(root: Logger, name: string): Logger {
  return root.child({ logger: name });
}
