import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { define, FunctionTable, optional } from "./define.ts";
import { ScriptFiles } from "./file/ScriptFiles.ts";
import { Spending, type Spent, scriptLimits } from "./Spending.ts";

describe("[SYS132] case: python 12, what scripts take", () => {
  test.each(Object.entries(scriptLimits))(
    "%s over the bound of a call or a run is refused by name",
    (of, { what, perCall, perRun }) => {
      const spending = new Spending();
      const spend = (run: string, amount: number) => spending.refusal(run, of as Spent, amount);
      expect(spend("a", perCall + 1)).toContain(`${perCall + 1} ${what} are too many: one call takes at most ${perCall}`);
      for (let sum = perCall; sum <= perRun; sum += perCall) expect(spend("a", perCall)).toBeUndefined();
      expect(spend("a", perCall)).toContain(`one run of a script takes at most ${perRun} ${what}`);
      expect(spend("b", perCall)).toBeUndefined();
    },
  );

  test("what was refused is not counted, and old runs are forgotten", () => {
    const spending = new Spending();
    expect(spending.refusal("a", "mails", 2)).toBeDefined();
    for (let n = 0; n < 100; n++) expect(spending.refusal("a", "mails", 1)).toBeUndefined();
    expect(spending.refusal("a", "mails", 1)).toBeDefined();
    for (let n = 0; n < 2_000; n++) spending.refusal(`run ${n}`, "mails", 1);
    expect(spending.refusal("a", "mails", 1)).toBeUndefined();
  });

  test("functions of one table share what a run took", () => {
    const mail = (name: string) =>
      define({ name, doc: "", params: [optional("x", "Integer", 1)] }, (args) => {
        args.spend("mails", args.number("x") ?? 1);
        return null;
      });
    const table = new FunctionTable([mail("system.a.f"), mail("system.b.f")], () => {});
    const call = (name: string) => table.call({ name, args: [1], context: { project: "p" }, token: "t" });
    for (let n = 0; n < 50; n++) for (const name of ["system.a.f", "system.b.f"]) call(name);
    expect(() => call("system.b.f")).toThrow("system.b.f: one run of a script takes at most 100 mails; this was refused");
  });
});

describe("[SYS132] case: python 12, the folder of scripts' files", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "sightline-files-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("takes no more than it may hold, and takes again what was removed", async () => {
    const files = new ScriptFiles(folder, () => 1_000);
    writeFileSync(join(folder, "before"), "x".repeat(300));
    await files.write("a/b", Buffer.alloc(600), false);
    await expect(files.write("c", Buffer.alloc(200), false)).rejects.toThrow(
      /holds 900 bytes and may hold 1000 \(limits\.scriptFilesMegabytes/,
    );
    await files.write("a/b", Buffer.alloc(650), false);
    await expect(files.write("a/b", Buffer.alloc(100), true)).rejects.toThrow("may hold 1000");
    await files.write("a/b", Buffer.alloc(10), false);
    await files.write("c", Buffer.alloc(600), false);
    unlinkSync(join(folder, "c"));
    await files.write("d", Buffer.alloc(600), false);
  });

  test("has no file over 64 MB, also by appending", async () => {
    const files = new ScriptFiles(folder, () => 200 * 1_048_576);
    await files.write("big", Buffer.alloc(40 * 1_048_576), false);
    await expect(files.write("big", Buffer.alloc(40 * 1_048_576), true)).rejects.toThrow(/would have more than 67108864 bytes/);
  });
});
