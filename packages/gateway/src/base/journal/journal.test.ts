import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Journal, type JournalOptions } from "./Journal.ts";
import { type OpenFile, openNodeFile } from "./JournalFile.ts";

let folder: { readonly path: string };
let path: string;
const opened: Journal[] = [];
beforeEach(() => {
  folder = { path: mkdtempSync(join(tmpdir(), "sightline-journal-")) };
  path = join(folder.path, "state", "sessions.journal");
});
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close().catch(() => undefined);
  rmSync(folder.path, { recursive: true });
});

const kind = { journal: "sessions", format: 1 };

function logging() {
  const lines: { level: string; details: object; message: string }[] = [];
  const take = (level: string) => (details: object, message: string) => void lines.push({ level, details, message });
  return { lines, log: { debug: take("debug"), info: take("info"), warn: take("warn"), error: take("error") } };
}

async function open(options: Partial<JournalOptions> = {}) {
  const { lines, log } = logging();
  const { journal, records } = await Journal.open({ path, kind, maximumBytes: 1e9, log, syncMs: 0, ...options });
  opened.push(journal);
  return { journal, lines, values: valuesOf(records) };
}

function valuesOf(records: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries([...records].map(([key, json]) => [key, JSON.parse(json)]));
}

/** Random numbers that a printed seed repeats. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

test("[STA93] what was put is there after a new start: the last value of each key, nothing of what was taken away", async () => {
  const { journal } = await open();
  journal.put("a", '{"text":"old"}');
  journal.put("b", '"München \\n \\u2028"');
  await journal.flush();
  journal.put("a", '{"text":"new"}');
  journal.put('c"]\\', "1");
  journal.put("gone", "2");
  await journal.flush();
  journal.delete("gone");
  journal.delete("never there");
  await journal.close();
  const { values, lines } = await open();
  expect(values).toEqual({ a: { text: "new" }, b: "München \n \u2028", 'c"]\\': 1 });
  expect(lines).toEqual([]);
});

test("[STA93] nobody but the gateway's user may read the file", async () => {
  await open();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder.path, "state")).mode & 0o777).toBe(0o700);
});

describe("[STA94] a file that ends at any byte", () => {
  test("holds what was kept before the record that was cut", async () => {
    const seed = 20_261_130;
    const random = randomOf(seed);
    const { journal } = await open();
    const states = [{ bytes: statSync(path).size, values: {} as Record<string, unknown> }];
    for (let round = 0; round < 60; round++) {
      const values = { ...states.at(-1)?.values };
      const key = `k${random(12)}`;
      if (random(4) === 0 && key in values) {
        journal.delete(key);
        delete values[key];
      } else {
        values[key] = { round, text: "ä".repeat(random(200)) };
        journal.put(key, JSON.stringify(values[key]));
      }
      await journal.flush();
      states.push({ bytes: journal.figures.fileBytes, values });
    }
    const copy = join(folder.path, "cut");
    for (let cut = 0; cut < 300; cut++) {
      const first = states[0]?.bytes ?? 0;
      const length = first + random((states.at(-1)?.bytes ?? 0) - first + 1);
      copyFileSync(path, copy);
      truncateSync(copy, length);
      const { values, lines } = await open({ path: copy });
      const state = states.findLast(({ bytes }) => bytes <= length);
      expect(values, `seed ${seed}, cut at ${length}`).toEqual(state?.values);
      expect(lines.map(({ level }) => level)).toEqual(state?.bytes === length ? [] : ["warn"]);
    }
  });

  test("holds the same where the disk left zeros there", async () => {
    const { journal } = await open();
    journal.put("a", "1");
    await journal.close();
    appendFileSync(path, Buffer.alloc(5_000));
    const { values, journal: next } = await open();
    expect(values).toEqual({ a: 1 });
    next.put("b", "2");
    await next.close();
    expect((await open()).values).toEqual({ a: 1, b: 2 });
  });
});

describe("[STA95] a file that cannot be used is set aside and named, and an empty one takes its place", () => {
  test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    [
      "damaged in the middle",
      (bytes) => Buffer.concat([bytes.subarray(0, 70), Buffer.from("#"), bytes.subarray(71)]),
      /byte \d+ is damaged/,
    ],
    ["without its first line", (bytes) => bytes.subarray(10), /first line is damaged/],
    ["another program's", () => Buffer.from("SQLite format 3\0"), /first line is damaged/],
    ["only zeros", () => Buffer.alloc(4_096), /first line is damaged/],
  ])("%s", async (_what, damage, why) => {
    const { journal } = await open();
    for (const key of ["a", "b", "c"]) journal.put(key, '"some text"');
    await journal.close();
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    const { values, lines, journal: next } = await open();
    expect(values).toEqual({});
    expect(lines).toEqual([
      { level: "error", details: { file: path, kept: expect.any(String) }, message: expect.stringMatching(why) },
    ]);
    const aside = readdirSync(join(folder.path, "state")).find((name) => name.includes(".unusable-"));
    expect(readFileSync(join(folder.path, "state", aside ?? "")).equals(damaged)).toBe(true);
    next.put("d", "1");
    await next.close();
    expect((await open()).values).toEqual({ d: 1 });
  });

  test("of another format, older or newer", async () => {
    const { journal } = await open({ kind: { journal: "sessions", format: 2 } });
    journal.put("a", "1");
    await journal.close();
    const { values, lines } = await open();
    expect(values).toEqual({});
    expect(lines[0]?.message).toMatch(/it has format 2, this build reads format 1/);
  });

  test("the newest three are kept", async () => {
    for (let time = 0; time < 5; time++) {
      await (await open()).journal.close();
      writeFileSync(path, `broken ${time}`);
      await (await open()).journal.close();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(readdirSync(join(folder.path, "state")).filter((name) => name.includes(".unusable-"))).toHaveLength(3);
  });
});

describe("[STA96] the size is bounded", () => {
  test("the file is written anew when most of it is out of date", async () => {
    const { journal } = await open();
    const text = JSON.stringify("x".repeat(100_000));
    for (let round = 0; round < 200; round++) {
      journal.put(`k${round % 3}`, text);
      await journal.flush();
      expect(journal.figures.fileBytes).toBeLessThan(6_000_000);
    }
    expect(journal.figures.writtenBytes).toBeGreaterThan(19_000_000);
    journal.put("last", "1");
    await journal.close();
    expect(Object.keys((await open()).values).sort()).toEqual(["k0", "k1", "k2", "last"]);
  });

  test("what does not fit is refused, and what replaces it by less is taken", async () => {
    const { journal } = await open({ maximumBytes: 1_000 });
    expect(journal.put("a", JSON.stringify("x".repeat(600)))).toBeDefined();
    expect(journal.put("b", JSON.stringify("x".repeat(600)))).toBeUndefined();
    expect(journal.put("a", JSON.stringify("x".repeat(100)))).toBeDefined();
    expect(journal.put("b", JSON.stringify("x".repeat(600)))).toBeDefined();
    journal.delete("b");
    expect(journal.put("c", JSON.stringify("x".repeat(600)))).toBeDefined();
    await journal.close();
    expect(Object.keys((await open({ maximumBytes: 1_000 })).values).sort()).toEqual(["a", "c"]);
  });
});

describe("[STA97] a disk that takes no more", () => {
  /** A disk with so many bytes left: the write that does not fit is done in part, as by a real one. */
  function smallDisk(): { left: number; open: OpenFile } {
    const disk = { left: Number.POSITIVE_INFINITY, open: undefined as unknown as OpenFile };
    disk.open = async (file, flags) => {
      const handle = await openNodeFile(file, flags);
      // budget: the signature of Node
      const write = async (bytes: Buffer, from: number, length: number, at: number) => {
        const some = Math.min(length, disk.left);
        if (some === 0) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
        disk.left -= some;
        return handle.write(bytes, from, some, at);
      };
      return Object.assign(Object.create(handle), {
        write,
        read: handle.read.bind(handle),
        datasync: handle.datasync.bind(handle),
        truncate: handle.truncate.bind(handle),
        close: handle.close.bind(handle),
      });
    };
    return disk;
  }

  test("is named once, costs nothing that was kept, and what waits is written when there is room again", async () => {
    const disk = smallDisk();
    const { journal, lines } = await open({ open: disk.open });
    journal.put("a", "1");
    await journal.flush();
    disk.left = 40;
    journal.put("b", JSON.stringify("x".repeat(300)));
    await journal.flush();
    await journal.flush();
    expect(journal.isFailing).toBe(true);
    expect(lines.map(({ level, message }) => [level, message])).toEqual([
      ["error", expect.stringContaining("cannot be kept now")],
    ]);
    expect((await open({ path: copied() })).values).toEqual({ a: 1 });
    disk.left = Number.POSITIVE_INFINITY;
    journal.put("c", "3");
    await journal.flush();
    expect(journal.isFailing).toBe(false);
    expect(lines.at(-1)?.message).toBe("sessions are kept again");
    const { values, lines: readLines } = await open({ path: copied() });
    expect(values).toEqual({ a: 1, b: "x".repeat(300), c: 3 });
    expect(readLines).toEqual([]);
  });

  test("does not keep a start from using the file that is there", async () => {
    const { journal } = await open();
    journal.put("a", '"one"');
    journal.put("b", '"two"');
    await journal.flush();
    journal.put("a", '"three"');
    await journal.close();
    appendFileSync(path, "torn");
    const disk = smallDisk();
    disk.left = 0;
    const { journal: next, values } = await open({ open: disk.open });
    expect(values).toEqual({ a: "three", b: "two" });
    disk.left = Number.POSITIVE_INFINITY;
    next.put("c", "1");
    next.delete("b");
    await next.close();
    expect((await open()).values).toEqual({ a: "three", c: 1 });
    expect(existsSync(`${path}.new`)).toBe(false);
  });

  function copied(): string {
    const copy = join(folder.path, "copy");
    copyFileSync(path, copy);
    return copy;
  }
});
