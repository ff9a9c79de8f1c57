import {
  formatPath,
  good,
  isGood,
  overlaps,
  type PropertyObject,
  type PropertyPath,
  PropertyTree,
  type PropertyValue,
  type QualifiedValue,
  type Quality,
  quality,
  readAt,
} from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";
import { typedTagValue } from "../tags/index.ts";
import type { BindingPlan, BindingTable, Place } from "./BindingTable.ts";
import { DirtyPlans } from "./DirtyPlans.ts";
import type { BindingEnvironment, Origin } from "./environment.ts";
import { evaluatePlan, stopPlan } from "./evaluatePlan.ts";
import { failed } from "./failed.ts";
import type { PlanHost, PlanState } from "./PlanHost.ts";
import type { Reference } from "./references.ts";
import { shownWrite, writeBack } from "./writeBack.ts";

const newState = (): PlanState => ({ run: 0 });

/**
 * The properties of a view instance or a session, with running bindings. It holds only what differs from the shared bases
 * and the state of bindings that need some; everything else is in the {@link BindingTable}.
 */
export class BoundObject implements PlanHost {
  readonly #trees = new Map<number, PropertyTree>();
  readonly #states = new Map<number, PlanState>();
  readonly #dirty = new DirtyPlans();
  stopped = false;

  constructor(
    readonly table: BindingTable,
    private readonly bases: (component: number) => PropertyObject,
    readonly environment: BindingEnvironment,
  ) {}

  /** The property tree of a component, created on first use. */
  tree(component: number): PropertyTree {
    return this.#trees.get(component) ?? this.#makeTree(component);
  }

  #makeTree(component: number): PropertyTree {
    const tree = new PropertyTree(this.bases(component));
    this.#trees.set(component, tree);
    return tree;
  }

  /** The property tree of a component if it was written. */
  writtenTree(component: number): PropertyTree | undefined {
    return this.#trees.get(component);
  }

  get writtenTrees(): IterableIterator<[number, PropertyTree]> {
    return this.#trees.entries();
  }

  read(component: number, path: PropertyPath): PropertyValue | undefined {
    const tree = this.#trees.get(component);
    return tree ? tree.read(path) : readAt(this.bases(component), path);
  }

  qualityAt(component: number, path: PropertyPath): Quality {
    return this.#trees.get(component)?.qualityAt(path) ?? good;
  }

  /** The tag that a property is bound to at the moment, with its provider. */
  tagPathAt(component: number, path: PropertyPath): string | undefined {
    const plan = this.table.plans.find((each) => each.component === component && samePath(each.path, path));
    const tagPath = plan && this.#states.get(plan.index)?.tagPath;
    return tagPath === undefined ? undefined : this.environment.tags.resolve(tagPath);
  }

  version(component: number): number {
    return this.#trees.get(component)?.version ?? 0;
  }

  /**
   * Writes a property; dependents are evaluated in this turn, bidirectional bindings write back. Returns false when it is
   * unchanged. A change of the number type alone does not run change scripts [PT20].
   */
  write(place: Place, value: PropertyValue | undefined, origin: Origin): boolean {
    const { component, path } = place;
    const previous = this.read(component, path);
    const written = this.tree(component).write(path, value);
    if (!written) return false;
    for (const plan of this.table.dependents(component, path)) this.markDirty(plan);
    if (origin !== "Binding") this.#writeBack(component, path, value);
    const scripts = written === "kinds" ? [] : this.table.changeScriptsAt(component, path);
    this.environment.changed({ component, path, value, previous, origin }, scripts);
    return true;
  }

  /** Sets a quality; dependents are evaluated in this turn, even if the value stays the same [BND11]. */
  setQuality(component: number, path: PropertyPath, value: Quality): void {
    if (value.name === "Good" && !this.#trees.get(component)?.qualities.size) return;
    if (!this.tree(component).setQuality(path, value)) return;
    for (const plan of this.table.dependents(component, path)) this.markDirty(plan);
    this.environment.qualityChanged(component, path, value);
  }

  /** Starts all bindings: evaluates them and starts polling. */
  start(): void {
    for (const plan of this.table.plans) {
      this.#dirty.add(plan);
      if (plan.pollMs > 0)
        this.state(plan).stopPoll = this.environment.poller.every(plan.pollMs, () => this.markDirty(plan, true));
    }
    this.environment.wake(false);
  }

  stop(): void {
    this.stopped = true;
    for (const state of this.#states.values()) stopPlan(state);
    this.#states.clear();
    this.#dirty.clear();
  }

  markDirty(plan: BindingPlan, soon = false): void {
    if (this.stopped) return;
    const asleep = this.#dirty.isEmpty;
    this.#dirty.add(plan);
    if (asleep) this.environment.wake(soon);
  }

  /** Marks the bindings that depend on a session or page property. */
  sharedChanged(kind: "session" | "page", path: PropertyPath): void {
    for (const plan of this.table.sharedDependents(kind, path)) this.markDirty(plan);
  }

  /** Another user: bindings with tags are evaluated again, as the permissions of tags are judged anew [TAG51]. */
  userChanged(): void {
    for (const [index, { tagPath, tags }] of this.#states)
      if (tagPath !== undefined || tags) this.markDirty(this.table.plans[index] as BindingPlan);
  }

  /** Evaluates until nothing is dirty. The turn number detects cycles, which may go through other objects. */
  settle(turn: number): void {
    try {
      this.#dirty.drain(turn, {
        evaluate: (plan) => evaluatePlan(this, plan),
        cycle: (plan) => this.deliver(plan, failed("Error_CycleDetected", "the binding depends on itself")),
      });
    } finally {
      if (!this.#dirty.isEmpty) this.environment.wake(true);
    }
  }

  state(plan: BindingPlan): PlanState {
    return getOrMake(this.#states, plan.index, newState);
  }

  /** Writes the result of a binding: the value it has, null if it has none, and its quality [BND4]. */
  deliver(plan: BindingPlan, result: QualifiedValue): void {
    const state = this.#states.get(plan.index);
    this.setQuality(plan.component, plan.path, shownWrite(state) ?? result.quality);
    if (!state?.writing) this.write(plan, result.value ?? null, "Binding");
  }

  /** Evaluates the bindings of a property and below it again. */
  refresh(component: number, path: PropertyPath): number {
    const plans = this.table.plans.filter((plan) => plan.component === component && overlaps(plan.path, path));
    for (const plan of plans) {
      if (plan.source.kind === "query") this.#runQueryAgain(plan);
      this.markDirty(plan);
    }
    return plans.length;
  }

  #runQueryAgain(plan: BindingPlan): void {
    const { query } = this.state(plan);
    if (query) query.due = true;
  }

  /** Reads a reference. */
  readReference(reference: Reference): QualifiedValue {
    switch (reference.kind) {
      case "own":
        return this.readQualified(reference.component, reference.path);
      case "session":
      case "page":
        return this.environment.readShared(reference.kind, reference.path);
      case "tag":
        return typedTagValue(this.environment.tags.read(reference.tagPath));
      case "unresolved":
        return failed("Bad_ReferenceNotFound", reference.message);
      default:
        return failed("Bad_ReferenceNotFound", `"${reference.kind}" has no value here`);
    }
  }

  /** Reads a property with its quality; one without a value says why [BND12]. */
  readQualified(component: number, path: PropertyPath): QualifiedValue {
    const timestamp = Date.now();
    const value = this.read(component, path);
    const known = this.qualityAt(component, path);
    if (value !== undefined || !isGood(known)) return { value: value ?? null, quality: known, timestamp };
    return { value: null, quality: this.#whyMissing(component, path), timestamp };
  }

  /** Reads for scripts: null for a bound property without a value yet, undefined for an unknown one [BND12]. */
  readForScript(component: number, path: PropertyPath): PropertyValue | undefined {
    const value = this.read(component, path);
    return value === undefined && this.#isMade(component, path) ? null : value;
  }

  #isMade(component: number, path: PropertyPath): boolean {
    return this.table.plans.some((plan) => plan.component === component && samePath(plan.path, path));
  }

  /** A bound property without a value is pending, any other does not exist [BND12]. */
  #whyMissing(component: number, path: PropertyPath): Quality {
    const text = formatPath(path);
    const bound = this.table.plans.some(
      (plan) => plan.component === component && plan.path.length <= path.length && overlaps(plan.path, path),
    );
    if (bound) return quality("Uncertain_InitialValue", `the binding of "${text}" has no value yet`);
    return quality("Bad_NotFound", `property "${text}" does not exist`);
  }

  #writeBack(component: number, path: PropertyPath, value: PropertyValue | undefined): void {
    const plan = this.table.writeBack(component, path);
    if (!plan) return;
    const whole = plan.path.length === path.length ? value : this.read(component, plan.path);
    writeBack(this, plan, whole ?? null);
  }

  writeReference(reference: Reference, value: PropertyValue): Quality | undefined {
    switch (reference.kind) {
      case "own":
        this.write(reference, value, "PropertyTree");
        return undefined;
      case "session":
      case "page":
        this.environment.writeShared(reference.kind, reference.path, value);
        return undefined;
      default:
        return quality(
          "Bad_ReferenceNotFound",
          reference.kind === "unresolved" ? reference.message : `a ${reference.kind} is not written`,
        );
    }
  }
}

function samePath(a: PropertyPath, b: PropertyPath): boolean {
  return a.length === b.length && overlaps(a, b);
}
