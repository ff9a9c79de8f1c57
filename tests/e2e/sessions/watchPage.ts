import type { Page } from "playwright-core";

/** What a user did while the page was live, and what it showed as live. */
export interface Watched {
  /** `data-text` of what was clicked, in order. */
  readonly clicks: readonly string[];
  readonly keys: readonly string[];
  /** Texts that matched the pattern in frames in which the page said that it is live, each change once. */
  readonly shownLive: readonly string[];
}

/** Notes in the page, from now on, what is done and shown while it says that it is live. Texts to note start with `prefix`. */
export async function watchPage(page: Page, prefix: string): Promise<() => Promise<Watched>> {
  await page.evaluate((start) => {
    const watched: { clicks: string[]; keys: string[]; shownLive: string[] } = { clicks: [], keys: [], shownLive: [] };
    Object.assign(window, { watched });
    const live = () => document.querySelector('.page[data-connection="live"]') !== null;
    const text = (element: Element | null) => element?.textContent?.trim() ?? "";
    window.addEventListener(
      "click",
      (event) => live() && watched.clicks.push(text((event.target as Element).closest("[data-at]"))),
      { capture: true },
    );
    window.addEventListener("keydown", (event) => live() && watched.keys.push(event.key), { capture: true });
    const look = () => {
      const label =
        [...document.querySelectorAll("[data-at]:not(:has([data-at]))")].map(text).find((each) => each.startsWith(start)) ?? "";
      if (live() && watched.shownLive.at(-1) !== label) watched.shownLive.push(label);
      requestAnimationFrame(look);
    };
    look();
  }, prefix);
  return () => page.evaluate(() => (window as unknown as { watched: Watched }).watched);
}
