import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ErrorCode, errorTable, GatewayError } from "./errors.ts";

const guide = readFileSync(join(import.meta.dirname, "../../../../docs/guide/errors.md"), "utf8");
const rows = [...guide.matchAll(/^\| *`([A-Z_]+)` *\| *(\d+) *\|/gm)].map(([, code, status]) => `${code} ${status}`);

describe("the error table", () => {
  test("[STA31] the guide lists every code with its status, and no other", () => {
    expect(rows).toEqual(Object.entries(errorTable).map(([code, [status]]) => `${code} ${status}`));
  });

  test("[STA31] what is told holds its facts and never what the log keeps", () => {
    const error = new GatewayError("PROJECT_NOT_FOUND", { project: "plant" }, { secret: "s3cret" });
    expect([error.status, error.message]).toEqual([
      404,
      "This gateway serves no project named plant. Its home page lists the projects it serves.",
    ]);
    expect(JSON.stringify({ code: error.code, message: error.message })).not.toContain("s3cret");
  });

  test.each(Object.keys(errorTable) as ErrorCode[])("[STA31] %s is a sentence", (code) => {
    const [status, text] = errorTable[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toMatch(/[.}]$/);
  });
});
