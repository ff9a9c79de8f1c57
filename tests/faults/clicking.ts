import { rmSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { home, soakProject, soakTags, writeSoakProject } from "../soak/soakProject.ts";
import { type GatewayOptions, startGateway, type TestGateway } from "../support/index.ts";
import { LivePage, newCookie } from "../tools/LivePage.ts";

const patienceMs = 60_000;

/** A gateway with the page of `npm run soak`; `data` is kept for another start. */
export async function startFaulty(options: GatewayOptions = {}): Promise<TestGateway & { restart(): Promise<TestGateway> }> {
  const project = writeSoakProject();
  const settings = { projects: { [soakProject]: project }, tags: { default: soakTags }, ...options };
  const gateway = await startGateway(settings);
  return {
    ...gateway,
    log: gateway.log,
    restart: () => startGateway({ ...settings, data: gateway.data, port: gateway.port }),
    stop: async () => {
      await gateway.stop();
      rmSync(project, { recursive: true, force: true });
    },
  };
}

/** A page with the count of its clicks. */
export class ClickingPage {
  clicks = 0;
  #unsettled: number[] = [];
  taken = 0;

  private constructor(readonly page: LivePage) {}

  static async open(url: string): Promise<ClickingPage> {
    const page = new LivePage({ url, project: soakProject, cookie: await newCookie(url, soakProject), path: "/" });
    await page.connect();
    return new ClickingPage(page);
  }

  click(): void {
    const view = this.page.page?.primary ?? "";
    const event = {
      type: "event",
      view,
      component: home.button,
      domain: "component",
      name: "onActionPerformed",
      event: {},
    } as const;
    this.#unsettled.push(this.page.say(event));
    this.clicks++;
  }

  /** The page comes back, again and again until it does. */
  async comeBack(): Promise<void> {
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      const back = await this.page.connect().then(
        () => true,
        () => false,
      );
      if (back) {
        this.#settle();
        this.#unsettled = [];
        return;
      }
      await delay(200);
    }
    throw new Error("a page did not come back");
  }

  get shown(): number {
    return Number(this.page.value(home.count, "props.text"));
  }

  /** Waits until the page shows as many clicks as the gateway took; answers both. */
  async counted(): Promise<{ readonly taken: number; readonly shown: number }> {
    const end = Date.now() + patienceMs / 2;
    do {
      await delay(100);
      this.#settle();
    } while ((this.#unsettled.length > 0 || this.shown !== this.taken) && Date.now() < end);
    return { taken: this.taken, shown: this.shown };
  }

  #settle(): void {
    this.taken += this.#unsettled.filter((frame) => frame <= this.page.received).length;
    this.#unsettled = this.#unsettled.filter((frame) => frame > this.page.received);
  }
}

/** Opens several pages at once. */
export function openPages(url: string, count: number): Promise<ClickingPage[]> {
  return Promise.all(Array.from({ length: count }, () => ClickingPage.open(url)));
}

/** Waits for a state; false where it does not come. */
export async function comes(state: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (!(await state())) {
    if (Date.now() > end) return false;
    await delay(50);
  }
  return true;
}
