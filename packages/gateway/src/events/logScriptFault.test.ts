import pino from "pino";
import { expect, test } from "vitest";
import { logScriptFault } from "./logScriptFault.ts";

test("[SCR110] the log says why no host starts and what to do, and when one does again", () => {
  const lines: { level: number; msg: string }[] = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  logScriptFault(log, "it ended with code 7");
  logScriptFault(log, undefined);
  expect(lines).toMatchObject([{ level: 50 }, { level: 30, msg: "script hosts start again: scripts run" }]);
  for (const part of ["it ended with code 7", process.version, "limits.scriptMemoryMegabytes"])
    expect(lines[0]?.msg).toContain(part);
});
