import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pick, type Random } from "../../e2e/sessions/seededRandom.ts";
import { type Attacker, type Door, type Outcome, patience } from "../Door.ts";
import { mutateBytes, mutateJson, mutateText } from "../mutate.ts";
import { attackFiles, goodArchive, type ReadRequest } from "../reader.ts";

/** Project archives: bytes changed anywhere, directory and contents alike. */
export const archiveDoor: Door<ReadRequest> = {
  name: "archives",
  share: 0.03,
  parallel: 1,
  make: (random) => ({ kind: "archive", base64: mutateBytes(random, goodArchive()).toString("base64") }),
  open: () => reader(),
};

/** Project folders: one file with other content. */
export const folderDoor: Door<ReadRequest> = {
  name: "folders",
  share: 0.035,
  parallel: 1,
  make: (random) => {
    const [path, content] = pick(random, Object.entries(attackFiles()));
    return { kind: "folder", path, base64: Buffer.from(changed(random, content)).toString("base64") };
  },
  open: () => reader(),
};

function changed(random: Random, content: string): string {
  if (content.startsWith("{") && random() < 0.8) return JSON.stringify(mutateJson(random, JSON.parse(content)));
  return mutateText(random, content);
}

/** What reads projects, in a process of its own, so that its end is seen as a gateway's end. */
async function reader(): Promise<Attacker<ReadRequest>> {
  let child = await startReader();
  return {
    send: async (request) => {
      const outcome = await askReader(child, request);
      if (outcome === "stuck" || child.exitCode !== null || child.signalCode !== null) {
        child.kill("SIGKILL");
        child = await startReader();
      }
      return outcome;
    },
    close: () => void child.kill(),
  };
}

async function startReader(): Promise<ChildProcess> {
  const child = fork(process.argv[1] ?? "", ["--reader"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(child, "message");
  return child;
}

async function askReader(child: ChildProcess, request: ReadRequest): Promise<Outcome> {
  const end = new AbortController();
  const { signal } = end;
  const answered = once(child, "message", { signal }).then(([outcome]) => outcome as Outcome);
  const ended = once(child, "exit", { signal }).then(() => "fault" as const);
  const late = delay(patience.ms, "stuck" as const, { signal });
  child.send(request);
  const outcome = await Promise.race([answered, ended, late]);
  for (const promise of [answered, ended, late]) promise.catch(() => undefined);
  end.abort();
  return outcome;
}

interface ConfigInput {
  readonly file: string;
  readonly text: string;
}

const good: Readonly<Record<string, string>> = {
  "gateway.json":
    '{"name":"Attack","closedTabGraceSeconds":5,"limits":{"queueDepth":1000},"trustedProxies":["10.0.0.0/8"],"access":{"read":["A"]}}',
  "users.json": '{"users":[]}',
  "tokens.json": '{"tokens":[]}',
  "databases.json": '{"databases":[{"name":"d","driver":"sqlite","file":"d.db"}]}',
  "smtp.json": '{"profiles":[{"name":"p","host":"127.0.0.1","port":9,"security":"none"}]}',
  "tags/attack.json":
    '{"name":"attack","tagType":"Provider","tags":[{"name":"A","tagType":"AtomicTag","valueSource":"memory","dataType":"Int4","value":1},{"name":"F","tagType":"Folder","tags":[]}]}',
};
/** The watcher of the gateway tells within this. */
const takenMs = 120;

/** Configuration: a file of the running gateway is replaced; its token file stays, since the attack needs one. */
export const configDoor: Door<ConfigInput> = {
  name: "config",
  share: 0.005,
  parallel: 1,
  make: (random) => {
    const file = pick(
      random,
      Object.keys(good).filter((name) => name !== "tokens.json"),
    );
    const text = JSON.stringify(mutateJson(random, JSON.parse(good[file] ?? "")));
    return { file, text: random() < 0.4 ? mutateText(random, text) : text };
  },
  open: async (target) => ({
    send: async ({ file, text }) => {
      const before = target.log().length;
      const place = join(target.data, "config", file);
      writeFileSync(place, text);
      await delay(takenMs);
      const alive = await fetch(`${target.url}/StatusPing`, { signal: AbortSignal.timeout(patience.ms) }).then(({ ok }) => ok);
      const refused = target.log().slice(before).includes("not used, the last good content stays");
      writeFileSync(place, good[file] ?? "");
      if (!alive) return "fault";
      return refused ? "refused" : "accepted";
    },
    close: () => undefined,
  }),
};
