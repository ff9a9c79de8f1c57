import { setTimeout as delay } from "node:timers/promises";
import type { Project } from "@sightline/project";
import type { ScriptEngine } from "@sightline/python";
import { within } from "../base/within.ts";
import type { SessionUser } from "../session/access/SessionUser.ts";
import type { OpenPage } from "../session/PageArrivals.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import { BindingJudge, resourceOf } from "./BindingJudge.ts";
import type { CheckCounts, CheckFinding } from "./CheckResult.ts";
import { SilentPage } from "./SilentPage.ts";

/** A view whose scripts start new ones without end is judged as it is after this long, in milliseconds. */
const settleLimitMs = 5_000;
/** Longest wait for the scripts of one session: their own limit ends them before. */
const queueLimitMs = 90_000;
const settleStepMs = 10;
/** Turns without work in a row after which nothing more is expected. */
const quietSteps = 3;
/** Opening takes a person's time from here on, in milliseconds. */
const slowMs = 1_000;

export interface Opening {
  readonly project: Project;
  readonly registry: SessionRegistry;
  readonly engine: ScriptEngine;
  readonly counts: CheckCounts;
  add(finding: CheckFinding): void;
  /** Called before each page and view, for progress. */
  opening(what: string): void;
}

/**
 * Opens each page of a project, then each view by itself with its own default parameters, in one session whose user may see
 * everything, and judges the bindings of all views that are open. The project's session and view scripts run as they do for a browser.
 */
export async function openViews(opening: Opening): Promise<void> {
  const { project, registry, counts, add } = opening;
  await warmUp(opening);
  const silent = await SilentPage.open(registry, project.name, userFor(project));
  const { session } = silent.open;
  const judge = new BindingJudge(project, counts, add);
  try {
    await settled(silent.open);
    judge.judge(session.bound, "com.inductiveautomation.perspective/session-props", () => undefined);
    const seen = new Set<string>();
    for (const { url, viewPath } of project.pages.pages) {
      opening.opening(url);
      counts.pages++;
      const path = url.replace(/:[^/]+/g, "1");
      await shown(opening, { open: silent.open, viewPath, show: (page) => page.open(path) });
      judgeAll(silent.open, judge, seen);
    }
    for (const viewPath of project.views.keys()) {
      if (seen.has(viewPath)) continue;
      opening.opening(viewPath);
      await shown(opening, { open: silent.open, viewPath, show: (page) => page.showView(viewPath, {}) });
      judgeAll(silent.open, judge, seen);
    }
  } finally {
    await registry.end(session, "tab closed", "");
  }
}

/** The first script of a project waits for a host and its libraries: no view is to blame for that. */
async function warmUp({ project: { name }, engine }: Opening): Promise<void> {
  const where = { project: name, label: "check" };
  const script = { form: "function", name: "warmUp", params: [], body: "\tpass", where } as const;
  await engine.run({ project: name, lane: "session", calls: [{ script, args: [], context: { project: name } }] });
}

/** Judges what is open; a view that was judged before is not judged again, so that one embedded a hundred times counts once. */
function judgeAll({ page }: OpenPage, judge: BindingJudge, seen: Set<string>): void {
  for (const view of page.views.values()) {
    if (!("error" in view) && seen.has(view.viewPath)) continue;
    judge.judgeView(view);
  }
  for (const view of page.views.values()) seen.add(view.viewPath);
}

interface Showing {
  readonly open: OpenPage;
  readonly viewPath: string;
  show(page: OpenPage["page"]): void;
}

async function shown({ add }: Opening, { open, viewPath, show }: Showing): Promise<void> {
  const resource = resourceOf(viewPath);
  const begun = Date.now();
  try {
    open.session.turn(() => show(open.page));
  } catch (error) {
    const message = `This view could not be opened: ${error instanceof Error ? error.message : String(error)}`;
    return add({ severity: "error", rule: "view", resource, message });
  }
  await settled(open);
  const elapsed = Date.now() - begun;
  if (elapsed <= slowMs + quietSteps * settleStepMs) return;
  const message = `Opening took ${(elapsed / 1_000).toFixed(1)} s until nothing changed any more.`;
  add({ severity: "warning", rule: "slow view", resource, message });
}

/** Waits until scripts and bindings of a session have nothing to do for some turns, or for the limit. */
async function settled({ session, page }: OpenPage): Promise<void> {
  let quiet = 0;
  for (let step = 0; quiet < quietSteps && step < settleLimitMs / settleStepMs; step++) {
    const idle = session.queue.depth === 0;
    if (!idle) await within(queueLimitMs, session.queue.idle());
    const before = workOf({ session, page });
    await delay(settleStepMs);
    quiet = idle && workOf({ session, page }) === before ? quiet + 1 : 0;
  }
}

/** A figure that grows while scripts and expressions run. Expressions that poll never rest, so only what scripts do counts. */
function workOf({ session, page }: OpenPage): number {
  return session.statistics.scripts + page.views.size;
}

/** Somebody who holds every level the project asks for anywhere. */
function userFor({ permissions, views }: Project): SessionUser {
  const wanted = [permissions, ...[...views.values()].map((view) => view.permissions)].flatMap(({ levels }) => levels);
  const prefix = "Authenticated/Roles/";
  const roles = wanted.filter((level) => level.startsWith(prefix)).map((level) => level.slice(prefix.length));
  return { name: "check", roles: [...new Set(["Administrator", ...roles])], loggedInAt: Date.now() };
}
