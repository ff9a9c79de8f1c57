import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataFolder } from "../DataFolder.ts";
import { createLogger } from "../logger.ts";
import { watchFiles } from "../watchFiles.ts";
import { ConfigFile, type ConfigProblem } from "./ConfigFile.ts";
import { configReader } from "./readConfig.ts";
import { DatabasesSchema, GatewayConfigSchema, TokensSchema, UsersSchema } from "./schemas.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-config-"));
});

function gatewayFile(content?: unknown): { file: ConfigFile<typeof GatewayConfigSchema>; reports: ConfigProblem[] } {
  const path = join(folder, "gateway.json");
  if (content !== undefined) writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  const reports: ConfigProblem[] = [];
  return { file: new ConfigFile(path, GatewayConfigSchema, (problem) => reports.push(problem)), reports };
}

describe("one file", () => {
  test("[STA2] a missing file means all defaults", () => {
    const { file, reports } = gatewayFile();
    expect(file.current).toMatchObject({
      port: 8088,
      closedTabGraceSeconds: 5,
      limits: { sessions: 10_000 },
      access: { read: ["Administrator"] },
    });
    expect(reports).toEqual([]);
  });

  test.each([
    [{ prot: 1 }, "", /unknown key "prot"; known keys: .*port/],
    [{ port: "8088" }, "/port", /must be integer, is "8088"/],
    [{ limits: { sessions: 0 } }, "/limits/sessions", /must be >= 1, is 0/],
    [{ projects: [{ name: "a" }] }, "/projects/0", /"path" is missing; add it/],
    ['{"port": 80', "", /cannot be read as JSON/],
  ])("[STA1] %j is told with its place", (content, pointer, message) => {
    const { reports } = gatewayFile(content);
    expect(reports[0]?.file).toBe(join(folder, "gateway.json"));
    expect(reports[0]?.problems[0]).toMatchObject({ pointer });
    expect(reports[0]?.problems[0]?.message).toMatch(message);
  });

  test("[STA1] closedTabGraceSeconds is a number or original", () => {
    expect(gatewayFile({ closedTabGraceSeconds: "original" }).file.current.closedTabGraceSeconds).toBe("original");
    expect(gatewayFile({ closedTabGraceSeconds: "never" }).reports[0]?.problems.map((problem) => problem.pointer)).toContain(
      "/closedTabGraceSeconds",
    );
  });

  test.each([
    ["databases", DatabasesSchema, { databases: [{ name: "a", driver: "postgres", url: "x", password: "hunter22" }] }],
    ["users", UsersSchema, { users: [{ name: "anna", password: "hunter22" }] }],
    ["users", UsersSchema, { users: [{ name: "anna", password: ["hunter22"] }] }],
    ["tokens", TokensSchema, { tokens: [{ name: "ci", sha256: "hunter22", scope: "read", created: "" }] }],
  ] as const)("[STA13] a secret that stands in %s.json in plain is refused and not repeated", (name, schema, content) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    const { problem } = new ConfigFile(path, schema);
    expect(problem?.problems[0]?.pointer).toMatch(/^\/\w+\/0\/(password|sha256)$/);
    expect(JSON.stringify(problem)).not.toContain("hunter22");
  });

  test.each(['{"key": hunter22}', '{"key": "hunter22" "x"}', '{"key": "hunter22'])(
    "[STA13] %s is not quoted where it cannot be parsed",
    (text) => {
      const { reports } = gatewayFile(text);
      expect(reports[0]?.problems[0]?.message).toMatch(/^cannot be read as JSON: \w+/);
      expect(JSON.stringify(reports)).not.toContain("hunter");
    },
  );

  test("[STA2, STA3] a bad file keeps the last good content, a good one is taken up", () => {
    const { file, reports } = gatewayFile({ port: 9000 });
    const heard: number[] = [];
    file.onChange((config) => heard.push(config.port));
    replace("gateway.json", '{"port": "x"}');
    file.refresh();
    expect([file.current.port, reports.length, file.problem?.problems.length]).toEqual([9000, 1, 1]);
    replace("gateway.json", '{"port": 9001}');
    file.refresh();
    expect([file.current.port, heard, file.problem]).toEqual([9001, [9001], undefined]);
  });

  test("[STA4] programs that change a file at once lose nothing", async () => {
    const path = join(folder, "tokens.json");
    const names = Array.from({ length: 20 }, (_, index) => `t${index}`);
    const add = (name: string) => {
      const file = new ConfigFile(path, TokensSchema);
      const token = { name, sha256: "0".repeat(64), scope: "read" as const, created: "now" };
      return file.update((content) => ({ ...content, tokens: [...content.tokens, token] }));
    };
    await Promise.all(names.map(add));
    expect(new ConfigFile(path, TokensSchema).current.tokens.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(readdirSync(folder)).toEqual(["tokens.json"]);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("[STA4] a change of a file nobody can read is refused, and the file stays", async () => {
    const { file } = gatewayFile("{");
    await expect(file.update((config) => config)).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    expect(readFileSync(file.path, "utf8")).toBe("{");
  });
});

/** As editors do it: a new file under the old name. */
function replace(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.new`), text);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

describe("the data folder", () => {
  const quiet = createLogger({ level: "silent" });

  test("[STA2] an empty one is made and keeps its id", () => {
    const first = new DataFolder(join(folder, "data"), quiet);
    expect(first.gatewayId).toMatch(/^[0-9a-f]{8}$/);
    expect(new DataFolder(join(folder, "data"), quiet).gatewayId).toBe(first.gatewayId);
    expect(readdirSync(first.configPath)).toEqual(["tags"]);
  });

  test("[STA3] files are taken up as they change", async () => {
    const data = new DataFolder(folder, quiet);
    const stop = data.watch();
    const changed = new Promise<number>((resolve) => data.gateway.onChange((config) => resolve(config.port)));
    const provider = new Promise<string>((resolve) => data.onTagsChange(resolve));
    mkdirSync(join(folder, "config/tags"), { recursive: true });
    const write = setInterval(() => {
      replaceIn("config/gateway.json", '{"port": 9002}');
      replaceIn("config/tags/plant.json", '{"tags": [{"name": "A"}]}');
    }, 100);
    expect([await changed, await provider]).toEqual([9002, "plant"]);
    clearInterval(write);
    await stop();
    expect(data.tagProviders().get("plant")?.current.tags).toEqual([{ name: "A" }]);
  });

  test("[STA3] a file that was read while it was being written is read again", async () => {
    const data = new DataFolder(folder, quiet);
    const path = join(folder, "config/databases.json");
    writeFileSync(path, "{}");
    data.refresh();
    const stop = data.watch();
    const start = setInterval(() => writeFileSync(path, '{"databases": ['), 100);
    await expect.poll(() => data.databases.problem, { interval: 1 }).toBeDefined();
    clearInterval(start);
    appendFileSync(path, '{"name": "plant", "driver": "sqlite", "url": "plant.db"}]}');
    await expect.poll(() => data.databases.current.databases.map(({ name }) => name)).toEqual(["plant"]);
    await stop();
  });

  test("[STA3] the environment stands above the file", () => {
    const { file } = gatewayFile({ port: 1, trustedProxies: ["10.0.0.1"] });
    const read = configReader(file, { SIGHTLINE_PORT: "2", SIGHTLINE_TRUSTED_PROXIES: "10.0.0.2, 10.0.0.3" });
    expect(read()).toMatchObject({ port: 2, trustedProxies: ["10.0.0.2", "10.0.0.3"], scriptHosts: 6 });
    expect(read()).toBe(read());
    expect(configReader(file, { SIGHTLINE_PORT: "many" })().port).toBe(1);
  });
});

function replaceIn(path: string, text: string): void {
  writeFileSync(join(folder, `${path}.tmp`), text);
  renameSync(join(folder, `${path}.tmp`), join(folder, path));
}

describe("what cannot be read", () => {
  const logged: string[] = [];
  const log = createLogger({ format: "json", destination: { write: (line) => void logged.push(line) } });
  beforeEach(() => logged.splice(0));
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  function dataFolder(): DataFolder {
    const data = new DataFolder(folder, log);
    writeFileSync(join(data.configPath, "gateway.json"), JSON.stringify({ port: 9_000 }));
    writeFileSync(join(data.tagsPath, "default.json"), JSON.stringify({ tags: [] }));
    data.refresh();
    return data;
  }

  test.each(["config", "config/tags"])(
    "[STA2] without the folder %s the last good content stays, and the log says so once",
    (name) => {
      const data = dataFolder();
      renameSync(join(folder, name), join(folder, "elsewhere"));
      data.refresh();
      data.refresh();
      expect(data.gateway.current.port).toBe(9_000);
      expect([...data.tagProviders().keys()]).toEqual(["default"]);
      expect(logged.filter((line) => line.includes("the last good tags stay in use"))).toHaveLength(1);
      renameSync(join(folder, "elsewhere"), join(folder, name));
      data.refresh();
      expect(data.gateway.problem).toBeUndefined();
    },
  );

  test("[STA2] a file is not written into a folder that was moved away: its other content would be lost", async () => {
    const data = dataFolder();
    renameSync(data.configPath, join(folder, "elsewhere"));
    await expect(data.gateway.update((value) => ({ ...value, port: 1 }))).rejects.toThrow(/its folder is missing/);
    expect(existsSync(data.configPath)).toBe(false);
  });

  test.each([20_000, 201])("[STA2] %i nested arrays are refused with words", (depth) => {
    const data = dataFolder();
    for (const file of [join(data.configPath, "gateway.json"), join(data.tagsPath, "default.json")])
      writeFileSync(file, `{"projects":${"[".repeat(depth)}${"]".repeat(depth)}}`);
    data.refresh();
    expect(data.gateway.current.port).toBe(9_000);
    expect(data.gateway.problem?.problems[0]?.message).toMatch(/nested more than 200 levels/);
  });

  test("[STA2] a listener that cannot use new content is reported; the others hear of it", () => {
    const { file, reports } = gatewayFile({});
    const heard: number[] = [];
    file.onChange(() => {
      throw new Error("planted");
    });
    file.onChange(({ port }) => void heard.push(port));
    writeFileSync(file.path, JSON.stringify({ port: 9_001 }));
    file.refresh();
    expect(heard).toEqual([9_001]);
    expect(reports[0]?.problems[0]?.message).toMatch(/planted/);
  });

  test("[STA15] case: R8, a folder that is moved away and put back is read again; a fault in taking up a change ends nothing", async () => {
    const root = join(folder, "watched");
    const states: string[] = [];
    const failures: unknown[] = [];
    mkdirSync(root);
    let ready = () => {};
    const watching = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const stop = watchFiles({
      paths: [root],
      options: {},
      lookMs: 20,
      ready: () => ready(),
      changed: () => {
        states.push(existsSync(join(root, "new.json")) ? "new" : existsSync(root) ? "there" : "missing");
        throw new Error("planted");
      },
      failed: (error) => void failures.push(error),
    });
    await watching;
    renameSync(root, join(folder, "elsewhere"));
    await until(() => states.includes("missing"));
    mkdirSync(root);
    await until(() => states.at(-1) === "there");
    writeFileSync(join(root, "new.json"), "{}");
    await until(() => states.includes("new"));
    expect(failures.length).toBe(states.length);
    await stop();
  });
});

describe("a file that goes away", () => {
  const path = () => join(folder, "config.json");
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("[STA102] to be written anew keeps its content, one that stays away for a second is deleted", async () => {
    writeFileSync(path(), '{ "name": "Plant" }');
    const file = new ConfigFile(path(), GatewayConfigSchema);
    const names: string[] = [];
    file.onChange(({ name }) => names.push(name));
    rmSync(path());
    file.refresh();
    await vi.advanceTimersByTimeAsync(500);
    file.refresh();
    expect(file.current.name).toBe("Plant");
    writeFileSync(path(), '{ "name": "Plant 2" }');
    file.refresh();
    rmSync(path());
    file.refresh();
    await vi.advanceTimersByTimeAsync(900);
    file.refresh();
    expect(names).toEqual(["Plant 2"]);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(names).toEqual(["Plant 2", "Sightline"]);
  });
});

test("[STA100] case: R20, a file that cannot be written is refused with one sentence, and nothing is left behind", async () => {
  for (const [code, why] of [
    ["ENOSPC", "there is no space left on its disk"],
    ["EROFS", "its file system is read-only"],
  ] as const) {
    const path = join(folder, `${code}.json`);
    const file = new ConfigFile(path, GatewayConfigSchema);
    const failing = () => {
      throw Object.assign(new Error(`${code}: planted`), { code });
    };
    await expect(file.update(failing)).rejects.toThrow(`${path} cannot be written: ${why}.`);
  }
  writeFileSync(join(folder, "taken"), "");
  const below = new ConfigFile(join(folder, "taken", "config.json"), GatewayConfigSchema);
  await expect(below.update((value) => value)).rejects.toThrow(/its folder is a file|cannot be read/);
  expect(readdirSync(folder)).toEqual(["taken"]);
});
