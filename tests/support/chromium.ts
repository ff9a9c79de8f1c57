import { type Browser, chromium } from "playwright-core";
import { pageHost } from "./pageHost.ts";

export interface BrowserOptions {
  /** Host names the browser finds on this machine: `{"plant.example": "127.0.0.1"}`. */
  readonly hosts?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Starts the Chromium of this machine without a window. Whoever starts it closes it. */
export async function launchBrowser({ hosts = {}, args = [] }: BrowserOptions = {}): Promise<Browser> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("No Chromium was found: install one (see CONTRIBUTING.md), or set CHROMIUM to its path.");
  const rules = Object.entries({ [pageHost]: "127.0.0.1", ...hosts }).map(([name, address]) => `MAP ${name} ${address}`);
  const resolver = `--host-resolver-rules=${rules.join(",")}`;
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...asRoot, resolver, ...args] });
}
