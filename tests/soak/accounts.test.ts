import { expect, test } from "vitest";
import { countSessions } from "./accounts.ts";

const line = (session: string, msg: string) => JSON.stringify({ level: "info", session, project: "Soak", msg: `session ${msg}` });

test("each session is opened once, and ended once or alive", () => {
  const log = [line("a1", "started"), "other", line("b2", "started"), line("a1", "ended")].join("\n");
  expect(countSessions(log, new Set(["b2"]))).toEqual({ opened: 2, ended: 1, alive: 1, "ended twice": 0, unaccounted: 0 });
});

test("a session that is lost, strange, both, or ended twice is counted", () => {
  const log = ["a1", "b2", "c3"]
    .map((id) => line(id, "started"))
    .concat(line("b2", "ended"), line("b2", "ended"), line("e5", "ended"));
  const accounts = countSessions(log.join("\n"), new Set(["b2", "d4"]));
  expect(accounts).toEqual({ opened: 3, ended: 2, alive: 2, "ended twice": 1, unaccounted: 5 });
});
