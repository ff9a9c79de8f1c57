import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { root, startGateway, type TestGateway, temporaryFolder } from "../support/index.ts";
import { LivePage, newCookie } from "../tools/LivePage.ts";
import { patience, type Target } from "./Door.ts";
import { attackProject, writeAttackProject } from "./project.ts";

const tags = {
  name: "default",
  tagType: "Provider",
  tags: [{ name: "Shared", tagType: "AtomicTag", valueSource: "memory", dataType: "Float8", value: 0 }],
};
/** How often the victim clicks. */
const clickMs = 250;
/** Where the victim's button and its count are. */
const at = { button: 2, count: 3 };

/** A gateway under attack, and a page that must be served all the while. */
export class AttackedGateway {
  /** The longest the victim waited for an answer since this was last set, in milliseconds. */
  worstMs = 0;
  /** A click of the victim was not answered in time, or it lost its connection. */
  harmed: string | undefined;
  #stopped = false;

  private constructor(
    private readonly gateway: TestGateway,
    readonly target: Target,
    private readonly victim: LivePage,
  ) {
    void this.#live();
  }

  static async start(): Promise<AttackedGateway> {
    const project = writeAttackProject(join(temporaryFolder("attack"), attackProject));
    const config = { limits: { loginAttempts: 1_000_000 } };
    const start = () => startGateway({ projects: { [attackProject]: project }, tags: { default: tags }, config });
    const gateway = await start().catch(start);
    const { url, port, data } = gateway;
    const token = await gateway.createToken("script");
    const victim = new LivePage({ url, project: attackProject, cookie: await newCookie(url, attackProject), path: "/" });
    await victim.connect();
    return new AttackedGateway(gateway, { url, port, project: attackProject, data, token, log: gateway.log }, victim);
  }

  /** The process is there. */
  get lives(): boolean {
    try {
      process.kill(this.gateway.pid, 0);
      return !this.gateway.log().includes("Node.js v");
    } catch {
      return false;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.victim.leave();
    await this.gateway.stop();
  }

  /** Clicks and waits for the count to rise, again and again. */
  async #live(): Promise<void> {
    for (let clicks = 1; !this.#stopped; clicks++) {
      const asked = Date.now();
      this.victim.say({
        ...{ type: "event", domain: "component", name: "onActionPerformed", event: {} },
        ...{ view: this.victim.page?.primary ?? "", component: at.button },
      } as const);
      while (Number(this.victim.value(at.count, "props.text") ?? 0) < clicks && !this.#stopped) {
        if (!this.victim.isConnected || Date.now() - asked > patience.ms) {
          this.harmed ??= this.victim.isConnected ? "was not answered" : `lost its connection (${this.victim.closed ?? "cut"})`;
          return;
        }
        await delay(10);
      }
      this.worstMs = Math.max(this.worstMs, Date.now() - asked);
      await delay(clickMs);
    }
  }
}

/** Where inputs that once did harm are kept. */
export const seedFolder = join(root, "tests/attack/seeds");

/** The files in it. */
export function seedFiles(): string[] {
  return readdirSync(seedFolder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(seedFolder, name));
}
