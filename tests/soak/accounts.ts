/** What became of all sessions, by the gateway's log and its rows. */
export interface Accounts {
  readonly opened: number;
  readonly ended: number;
  readonly alive: number;
  readonly "ended twice": number;
  /** Opened, not ended, not alive; or alive or ended and never opened. */
  readonly unaccounted: number;
}

/** Compares the sessions that the log says started and ended with those that are there. */
export function countSessions(log: string, alive: ReadonlySet<string>): Accounts {
  const opened = new Set<string>();
  const ended = new Map<string, number>();
  for (const line of log.split("\n")) {
    const told = /"session":"([0-9a-f-]+)".*"msg":"session (started|ended)"/.exec(line);
    if (!told) continue;
    const [, id = "", what] = told;
    if (what === "started") opened.add(id);
    else ended.set(id, (ended.get(id) ?? 0) + 1);
  }
  const lost = [...opened].filter((id) => !ended.has(id) && !alive.has(id));
  const strange = [...alive, ...ended.keys()].filter((id) => !opened.has(id));
  const both = [...alive].filter((id) => ended.has(id));
  return {
    opened: opened.size,
    ended: ended.size,
    alive: alive.size,
    "ended twice": [...ended.values()].filter((times) => times > 1).length,
    unaccounted: lost.length + strange.length + both.length,
  };
}
