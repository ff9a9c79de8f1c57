import { setTimeout as delay } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";
import { launchBrowser } from "../../support/index.ts";
import { startExampleGateway } from "./projects.ts";
import { type Row, shown } from "./table.ts";

interface Opening {
  readonly encoded: number;
  readonly requests: number;
  /** Bytes of socket frames until the page stood still for a moment. */
  readonly frames: number;
  /** Until the first live value could be read, in milliseconds. */
  readonly milliseconds: number;
}

/** What Chromium transfers to open the example's overview, the first time and again. */
export async function measureOpening(): Promise<Row[]> {
  const gateway = await startExampleGateway();
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const cold = await openOverview(context, gateway.url);
    const warm = await openOverview(context, gateway.url);
    return [row("cold", cold), row("warm", warm)];
  } finally {
    await browser.close();
    await gateway.stop();
  }
}

function row(what: string, { encoded, requests, frames, milliseconds }: Opening): Row {
  return {
    what: `open the overview, ${what}: KB transferred`,
    figure: `${shown((encoded + frames) / 1024)} (${requests} requests, ${shown(frames / 1024)} on the socket, ${shown(milliseconds)} ms)`,
  };
}

async function openOverview(context: BrowserContext, url: string): Promise<Opening> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const seen = { encoded: 0, requests: 0, frames: 0 };
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    seen.encoded += encodedDataLength;
    seen.requests++;
  });
  network.on("Network.webSocketFrameReceived", ({ response }) => {
    seen.frames += Buffer.byteLength(response.payloadData);
  });
  await network.send("Network.enable");
  const started = performance.now();
  await page.goto(`${url}/data/perspective/client/waterworks/`);
  await page.getByText("Inflow").first().waitFor();
  const milliseconds = performance.now() - started;
  await delay(700);
  await page.close();
  return { ...seen, milliseconds };
}
