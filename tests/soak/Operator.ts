import { setTimeout as delay } from "node:timers/promises";
import { pick, type Random } from "../e2e/sessions/seededRandom.ts";
import { LivePage, newCookie } from "../tools/LivePage.ts";
import { home, soakProject } from "./soakProject.ts";

/** What operators do, the more often the more often it stands here. */
const deeds = [
  ...repeated("click", 9),
  ...repeated("type", 6),
  ...repeated("writeTag", 2),
  ...repeated("look", 3),
  ...repeated("lose", 2),
  "reload",
  "secondTab",
  "leave",
] as const;

export interface Operation {
  readonly url: string;
  readonly random: Random;
  /** Mean pause between two deeds, in milliseconds. */
  readonly pauseMs: number;
}

/** Totals of all operators. */
export const done = { clicks: 0, sessions: 0, cuts: 0, reloads: 0, left: 0, refusals: 0 };

/** One person at one browser after another: opens the project, works, loses the network, comes back, leaves, opens again. */
export class Operator {
  #page: LivePage | undefined;
  #second: LivePage | undefined;
  /** Frames of this document that were clicks, and clicks the gateway took for certain. */
  #clicks: number[] = [];
  #taken = 0;
  /** The page was forgotten while clicks were under way: nobody knows what became of them. */
  #uncertain = false;

  constructor(private readonly with_: Operation) {}

  get isConnected(): boolean {
    return this.#page?.isConnected === true;
  }

  /** The network takes the connections away. */
  cut(): void {
    this.#page?.cut();
    this.#second?.cut();
  }

  get sessionId(): string {
    return this.#page?.sessionId ?? "";
  }

  /** What the page shows of its clicks, and how many the gateway took; undefined while nobody is there. */
  get count(): { readonly shown: number; readonly taken: number } | undefined {
    if (!this.#page?.isConnected || this.#page.page?.path !== "/" || this.#uncertain) return undefined;
    this.#settle();
    if (this.#clicks.length > 0) return undefined;
    return { shown: Number(this.#page.value(home.count, "props.text") ?? Number.NaN), taken: this.#taken };
  }

  /** Works until told to stop. What fails is tried again, as people do. */
  async work(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.#step(stop);
      } catch {
        done.refusals++;
        await this.#comeBack(stop);
      }
    }
  }

  async #step(stop: AbortSignal): Promise<void> {
    if (!this.#page) await this.#open();
    await delay(-Math.log(1 - this.with_.random()) * this.with_.pauseMs, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    if (!this.#page?.isConnected) throw new Error("the connection was cut");
    await this.#do(pick(this.with_.random, deeds));
  }

  async #open(): Promise<void> {
    const { url } = this.with_;
    this.#page = new LivePage({ url, project: soakProject, cookie: await newCookie(url, soakProject), path: "/" });
    await this.#page.connect();
    this.#startCount();
    done.sessions++;
  }

  #startCount(): void {
    [this.#clicks, this.#taken, this.#uncertain] = [[], 0, false];
  }

  async #do(deed: (typeof deeds)[number]): Promise<void> {
    const page = this.#page as LivePage;
    const view = page.page?.primary ?? "";
    const isHome = page.page?.path === "/";
    if (deed === "click" && isHome) this.#click(page, view);
    else if (deed === "type" && isHome)
      page.say({ type: "write", view, component: home.field, path: "props.text", value: `typed ${this.with_.random()}` });
    else if (deed === "writeTag" && isHome)
      page.say({
        type: "write",
        view,
        component: home.number,
        path: "props.value",
        value: Math.round(this.with_.random() * 100),
      });
    else if (deed === "look") await this.#look(page);
    else if (deed === "lose") await this.#lose(page);
    else if (deed === "reload") await this.#reload(page);
    else if (deed === "secondTab") await this.#openSecond(page);
    else if (deed === "leave") this.#leave(page);
  }

  #click(page: LivePage, view: string): void {
    const event = {
      type: "event",
      view,
      component: home.button,
      domain: "component",
      name: "onActionPerformed",
      event: {},
    } as const;
    this.#clicks.push(page.say(event));
    done.clicks++;
  }

  /** Goes to the other page and back. */
  async #look(page: LivePage): Promise<void> {
    page.say({ type: "navigated", path: "/rows" });
    await delay(500 + this.with_.random() * 3_000);
    page.say({ type: "navigated", path: "/" });
    await delay(500);
  }

  async #lose(page: LivePage): Promise<void> {
    page.cut();
    done.cuts++;
    await delay(this.with_.random() * 8_000);
    await this.#resume(page);
  }

  async #reload(page: LivePage): Promise<void> {
    done.reloads++;
    await this.#acknowledged(page);
    this.#settle();
    await page.reload();
  }

  async #openSecond(page: LivePage): Promise<void> {
    this.#second?.leave();
    this.#second = new LivePage({ ...page.place, path: "/rows" });
    await this.#second.connect();
  }

  #leave(page: LivePage): void {
    page.leave();
    this.#second?.leave();
    [this.#page, this.#second] = [undefined, undefined];
    done.left++;
  }

  /** The same page where the gateway still has it, else a new one. */
  async #resume(page: LivePage): Promise<void> {
    const before = page.sessionId;
    await page.connect();
    if (page.sessionId !== before) this.#startCount();
    else if (page.resumed) this.#settle();
    else this.#uncertain ||= this.#clicks.length > 0;
    this.#clicks = [];
  }

  /** Waits until the gateway has all that was said. */
  async #acknowledged(page: LivePage): Promise<void> {
    while (page.received < (this.#clicks.at(-1) ?? 0)) {
      if (!page.isConnected) throw new Error("the connection was cut");
      await delay(50);
    }
  }

  async #comeBack(stop: AbortSignal): Promise<void> {
    await delay(500 + this.with_.random() * 2_000);
    if (stop.aborted || !this.#page) return;
    if (this.#page.closed) this.#page = undefined;
    else await this.#resume(this.#page).catch(() => undefined);
  }

  /** Counts the clicks the gateway has. */
  #settle(): void {
    const { received } = this.#page as LivePage;
    this.#taken += this.#clicks.filter((frame) => frame <= received).length;
    this.#clicks = this.#clicks.filter((frame) => frame > received);
  }
}

function repeated<T>(what: T, times: number): T[] {
  return Array.from({ length: times }, () => what);
}
