import { setTimeout as delay } from "node:timers/promises";
import { startTcpProxy } from "../support/index.ts";
import { hostsOf } from "../tools/processes.ts";
import { ClickingPage, comes, openPages, startFaulty } from "./clicking.ts";
import type { Fault } from "./Fault.ts";

const linuxOnly = () => (process.platform === "linux" ? undefined : "needs Linux");
const pagesAtOnce = 5;

/** The gateway is killed while pages work, and started again. */
export const killed: Fault = {
  name: "gateway killed (SIGKILL), started again",
  missing: () => undefined,
  run: async ({ times, random }) => {
    const first = await startFaulty();
    let gateway: { pid: number; stop(): Promise<void> } = first;
    const [backs, kept]: [number[], number[]] = [[], []];
    try {
      for (let time = 0; time < times; time++) {
        const pages = await openPages(first.url, pagesAtOnce);
        const sessions = pages.map(({ page }) => page.sessionId);
        for (const page of pages) page.click();
        await delay(random() * 1_500);
        process.kill(gateway.pid, "SIGKILL");
        await comes(() => pages.every(({ page }) => !page.isConnected));
        gateway = await first.restart();
        const started = Date.now();
        await Promise.all(pages.map((page) => page.comeBack()));
        backs.push(Date.now() - started);
        kept.push(pages.filter(({ page }, index) => page.sessionId === sessions[index]).length);
        for (const { page } of pages) page.leave();
      }
    } finally {
      await gateway.stop();
      await first.stop();
    }
    const text = `${times} times ${pagesAtOnce} pages: all came back, ${sum(kept)} of ${times * pagesAtOnce} with their session`;
    return { held: true, text, recoveryMs: Math.max(...backs) };
  },
};

/** The gateway stands still, as a virtual machine that is moved. */
export const stopped: Fault = {
  name: "gateway stands still 5 s (SIGSTOP)",
  missing: linuxOnly,
  run: async () => {
    const gateway = await startFaulty();
    try {
      const page = await ClickingPage.open(gateway.url);
      process.kill(gateway.pid, "SIGSTOP");
      for (let click = 0; click < 5; click++) page.click();
      await delay(5_000);
      process.kill(gateway.pid, "SIGCONT");
      const continued = Date.now();
      const { taken, shown } = await page.counted();
      const text = `5 clicks meanwhile: ${taken} taken, ${shown} done; same session`;
      return { held: page.page.isConnected && taken === 5 && shown === 5, text, recoveryMs: Date.now() - continued };
    } finally {
      await gateway.stop();
    }
  },
};

/** Connections are cut at any byte, both ways, while a page clicks. */
export const cuts: Fault = {
  name: "connection cut at random points",
  missing: () => undefined,
  run: async ({ times, random }) => {
    const gateway = await startFaulty();
    const proxy = await startTcpProxy(gateway.port);
    try {
      const page = await ClickingPage.open(`http://127.0.0.1:${new URL(proxy.pageUrl).port}`);
      const session = page.page.sessionId;
      for (let time = 0; time < times; time++) {
        for (let click = 0; click < 5; click++) page.click();
        await delay(random() * 40);
        proxy.cutAll();
        await comes(() => !page.page.isConnected);
        await page.comeBack();
      }
      const { taken, shown } = await page.counted();
      const text = `${times} cuts, ${page.clicks} clicks: ${taken} arrived, ${shown} done, the rest told as lost`;
      return { held: taken === shown && page.page.sessionId === session, text };
    } finally {
      await proxy.close();
      await gateway.stop();
    }
  },
};

/** A process that runs scripts is killed. */
export const hostKilled: Fault = {
  name: "script hosts killed (SIGKILL)",
  missing: linuxOnly,
  run: async ({ times }) => {
    const gateway = await startFaulty();
    try {
      const page = await ClickingPage.open(gateway.url);
      const recoveries: number[] = [];
      for (let time = 0; time < times; time++) {
        await comes(() => hostsOf(gateway.pid).length > 0);
        for (const host of hostsOf(gateway.pid)) kill(host);
        const killedAt = Date.now();
        const before = page.shown;
        // A click whose script's host is killed under it fails, and is told as failed; one after it must be done.
        const isDone = await comes(async () => {
          page.click();
          await delay(500);
          return page.shown > before || !page.page.isConnected;
        });
        if (!isDone || !page.page.isConnected) return { held: false, text: "no script ran any more" };
        recoveries.push(Date.now() - killedAt);
      }
      const text = `${times} times all hosts: the next scripts ran, the page kept its connection`;
      return { held: true, text, recoveryMs: Math.max(...recoveries) };
    } finally {
      await gateway.stop();
    }
  },
};

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
