import type { Command } from "@sightline/model";
import { keptViews } from "./carryOver.ts";
import { type KeptPage, RestoredPage } from "./keptPage.ts";
import { keptValues, writeKept } from "./keptValue.ts";
import type { Page } from "./Page.ts";
import type { PageLine } from "./PageLine.ts";
import type { PopupOptions } from "./PagePopups.ts";

/** Members of `page.props` that come from its path when it is opened. */
const madeByOpening: ReadonlySet<string | number> = new Set(["pageId", "path", "primaryView", "title", "urlParams"]);

/** A page as it is kept over a restart of the gateway [SES61]. */
export function describePage(page: Page): KeptPage {
  const line = describeLine(page.line);
  const asleep = page.restored?.asleep;
  if (asleep) return { ...asleep, line };
  const { id, nonce, device, createdAt, path, isShown, theme, primary, docks, popups } = page;
  return {
    ...{ id, nonce, device, createdAt, path, isShown },
    ...(theme === undefined ? {} : { theme }),
    props: keptValues(page.tree, ([, name]) => !madeByOpening.has(name ?? "")),
    ...(primary.instead === undefined ? {} : { primary: primary.instead }),
    docks: docks.kept.map(({ altered, ...dock }) => (altered ? { ...dock, altered: JSON.stringify(altered) } : dock)),
    popups: popups.options.map((options) => JSON.stringify(options)),
    views: [...keptViews(page.views.values()), ...(page.restored?.waiting ?? [])],
    line,
  };
}

function describeLine(line: PageLine): KeptPage["line"] {
  const { commands, ...progress } = line.describe();
  const { link } = line;
  return {
    ...progress,
    ...(link.kind === "away" ? { away: { reason: link.reason, since: link.since } } : {}),
    commandIds: commands.ids,
    commands: commands.commands.map(({ id, command, frame }) => ({
      ...{ id, command: JSON.stringify(command) },
      ...(frame === undefined ? {} : { frame }),
    })),
  };
}

/** Gives a page what was kept of it; it is opened by {@link wakePage}. `isUncertain`: the gateway crashed behind it. */
export function restorePage(page: Page, kept: KeptPage, isUncertain: boolean): void {
  const { commandIds: ids, commands, ...line } = kept.line;
  const pending = commands.map(({ command, ...each }) => ({ ...each, command: JSON.parse(command) as Command }));
  page.line.restore({ ...line, commands: { ids, commands: pending } }, isUncertain);
  page.path = kept.path;
  page.createdAt = kept.createdAt;
  page.restored = new RestoredPage(kept);
}

/** Opens what a page showed before the gateway was restarted; where that was done, does nothing. Called within a turn. */
export function wakePage(page: Page): void {
  const kept = page.restored?.wake();
  if (!kept?.isShown) return;
  page.theme = kept.theme;
  writeKept(page.tree, kept.props);
  const docks = kept.docks.map(({ altered, ...dock }) => (altered ? { ...dock, altered: JSON.parse(altered) } : dock));
  page.docks.reopening(docks, () => page.open(kept.path, kept.primary));
  if (!page.session.maySee()) return;
  for (const popup of kept.popups) page.popups.open(JSON.parse(popup) as PopupOptions);
}
