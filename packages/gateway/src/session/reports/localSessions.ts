import type { Session } from "../Session.ts";
import type { SessionRegistry } from "../SessionRegistry.ts";
import { pageItem, sessionDetail, sessionMetrics, viewItems } from "./details.ts";
import type { SessionReport, SessionSource } from "./SessionDirectory.ts";

/** The sessions of this gateway, as the directory reads them; one that is ending is not among them. */
export function localSessions(registry: Pick<SessionRegistry, "rows" | "live" | "find" | "ended">): SessionSource {
  return {
    rows: () => registry.rows(),
    details: () => registry.live.map(sessionDetail),
    ended: () => registry.ended.last,
    find: (id) => {
      const session = registry.find(id);
      return session && !session.ended ? reportOf(session) : undefined;
    },
  };
}

function reportOf(session: Session): SessionReport {
  return {
    metrics: () => sessionMetrics(session),
    pages: () => [...session.pages.values()].map(pageItem),
    views: (pageId) => {
      const page = session.pages.get(pageId);
      return page && viewItems(page);
    },
    faults: () => session.statistics.faults.toReversed(),
  };
}
