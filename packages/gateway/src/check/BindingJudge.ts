import { formatPath, isBadOrError, type Quality } from "@sightline/model";
import type { Project } from "@sightline/project";
import { type BindingPlan, expressionsOf, type PlacedExpression, referencesOf } from "../binding/BindingTable.ts";
import type { BoundObject } from "../binding/BoundObject.ts";
import { componentPaths } from "../gaps/viewGaps.ts";
import type { FailedView, ViewInstance } from "../session/page/ViewInstance.ts";
import type { CheckCounts, CheckFinding } from "./CheckResult.ts";

/** How a binding ended. `follows`: what it reads is bad itself, and told of there. `needs`: its source is not part of the project. */
type Ending = "good" | "failed" | "follows" | "needs";

/** Counts how the bindings of open views ended, and names those that failed. */
export class BindingJudge {
  constructor(
    private readonly project: Pick<Project, "namedQueries">,
    private readonly counts: CheckCounts,
    private readonly add: (finding: CheckFinding) => void,
  ) {}

  /** The bindings of one open view, or of a session, whose resource and component names are given. */
  judge(bound: BoundObject, resource: string, nameOf: (component: number) => string | undefined): void {
    for (const plan of bound.table.plans) {
      const quality = bound.qualityAt(plan.component, plan.path);
      const ending = this.#endingOf(plan, quality, bound);
      this.counts.bindings++;
      if (ending === "good") continue;
      if (ending === "follows") {
        this.counts.followingBindings++;
        continue;
      }
      this.counts[ending === "needs" ? "needyBindings" : "failedBindings"]++;
      const component = nameOf(plan.component);
      this.add({
        severity: ending === "needs" ? "needs" : "wrong value",
        rule: "binding",
        resource,
        ...(component === undefined ? {} : { component }),
        property: formatPath(plan.path),
        message: `The ${sourceName(plan)} ends as ${quality.name}${quality.message ? `: ${quality.message}` : ""}`,
      });
    }
  }

  #endingOf(plan: BindingPlan, quality: Quality, bound: BoundObject): Ending {
    if (!isBadOrError(quality)) return "good";
    const inputs = referencesOf(plan).flatMap((each) =>
      each.kind === "own" ? [bound.qualityAt(each.component, each.path)] : [],
    );
    if (inputs.some(isBadOrError)) return "follows";
    if (plan.source.kind === "query") return this.#hasQuery(plan.source.path) ? "needs" : "failed";
    return readsTags(plan) ? "needs" : "failed";
  }

  /** A query of the project only lacks its database here; what an expression names is not known. */
  #hasQuery(path: string | PlacedExpression): boolean {
    return typeof path !== "string" || this.project.namedQueries.has(path);
  }

  /** The bindings of a view and a finding where it could not be opened. */
  judgeView(view: ViewInstance | FailedView): void {
    if ("error" in view) {
      const parent = view.parent;
      const at = parent && componentPaths(parent.view.template.definition.components)[parent.component];
      this.add({
        severity: "error",
        rule: "view",
        resource: resourceOf(parent ? parent.view.viewPath : view.viewPath),
        ...(at === undefined ? {} : { component: at }),
        message: view.error,
      });
      return;
    }
    const paths = componentPaths(view.template.definition.components);
    this.judge(view.bound, resourceOf(view.viewPath), (component) => paths[component]);
  }
}

/** The resource of a view by its path. */
export function resourceOf(viewPath: string): string {
  return `com.inductiveautomation.perspective/views/${viewPath}`;
}

function readsTags({ source }: BindingPlan): boolean {
  return source.kind === "tag" || expressionsOf(source).some(({ references }) => [...references.values()].some(isTag));
}

function isTag({ kind }: { readonly kind: string }): boolean {
  return kind === "tag";
}

const sourceNames: Readonly<Record<BindingPlan["source"]["kind"], string>> = {
  property: "property binding",
  expression: "expression",
  tag: "tag binding",
  struct: "expression structure",
  query: "query binding",
  broken: "binding",
};

function sourceName({ source, transforms }: BindingPlan): string {
  const name = sourceNames[source.kind];
  return transforms.length === 0 ? name : `${name} with ${transforms.length} transform${transforms.length === 1 ? "" : "s"}`;
}
