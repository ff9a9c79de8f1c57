import type { OpenPage } from "./PageArrivals.ts";
import type { Session } from "./Session.ts";

/**
 * The page without a connection that others can do without first: of the address that has most of them, so that nobody who comes and
 * goes takes the room of others, the one that is away longest. Undefined: all are connected [SES83].
 */
export function longestAway(sessions: Iterable<Session>): OpenPage | undefined {
  const byAddress = new Map<string, { first: Away; count: number }>();
  for (const session of sessions) {
    for (const page of session.pages.values()) {
      const { link } = page.line;
      if (link.kind !== "away") continue;
      const away = { session, page, since: link.since };
      const known = byAddress.get(session.client.address);
      if (!known) byAddress.set(session.client.address, { first: away, count: 1 });
      else Object.assign(known, { count: known.count + 1, first: known.first.since <= away.since ? known.first : away });
    }
  }
  const [most] = [...byAddress.values()].sort((a, b) => b.count - a.count);
  return most?.first;
}

interface Away extends OpenPage {
  readonly since: number;
}
