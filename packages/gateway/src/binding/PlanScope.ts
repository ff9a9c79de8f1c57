import type { Answer, ExpressionScope, ExpressionScriptCall } from "@sightline/expression";
import { type PropertyValue, type QualifiedValue, quality, readAt } from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";
import { translate } from "../base/translate.ts";
import { typedTagValue } from "../tags/index.ts";
import { type BindingPlan, shortestPollMs } from "./BindingTable.ts";
import type { PlanHost } from "./PlanHost.ts";
import type { Reference } from "./references.ts";

/** The position of an expression in a binding: `site` separates memories, `value` is the input of a transform. */
export interface ScopePlace {
  readonly references: ReadonlyMap<string, Reference>;
  readonly site: number;
  readonly value?: QualifiedValue;
}

/** The surroundings of an expression in a binding. */
export class PlanScope implements ExpressionScope {
  constructor(
    private readonly object: PlanHost,
    private readonly plan: BindingPlan,
    private readonly place: ScopePlace,
  ) {}

  get timeZone(): string {
    return this.object.environment.place.timeZone;
  }

  get locale(): string {
    return this.object.environment.place.locale;
  }

  reference(text: string): QualifiedValue {
    const reference = this.place.references.get(text);
    if (!reference) return unknownReference(text);
    if (reference.kind === "value" && this.place.value) return below(this.place.value, reference.path);
    if (reference.kind === "tag") return this.tag(reference.tagPath);
    return this.object.readReference(reference);
  }

  tag(path: string): QualifiedValue {
    const state = this.object.state(this.plan);
    state.tags ??= new Map();
    if (!state.tags.has(path)) {
      state.tags.set(
        path,
        this.object.environment.tags.subscribe(path, () => this.object.markDirty(this.plan, true)),
      );
    }
    return typedTagValue(this.object.environment.tags.read(path));
  }

  now(): Date {
    return new Date();
  }

  scriptResult(call: ExpressionScriptCall): QualifiedValue | undefined {
    return this.object.state(this.plan).scriptResults?.get(call.key);
  }

  memory(site: number): { value?: PropertyValue; known: boolean } {
    const state = this.object.state(this.plan);
    state.memory ??= new Map();
    return getOrMake(state.memory, this.place.site + site, () => ({ known: false }));
  }

  hasRole(role: string): boolean {
    return this.object.environment.hasRole(role);
  }

  isAuthorized(allOf: boolean, levels: readonly string[]): boolean {
    return this.object.environment.isAuthorized(allOf, levels);
  }

  rolesOf(username: string, userSource: string | undefined): Answer<readonly string[]> {
    return this.object.environment.rolesOf(username, userSource);
  }

  translate(term: string, locale: string | undefined): Answer<string> {
    return translate(term, locale);
  }

  pollEvery(ms: number): void {
    const state = this.object.state(this.plan);
    const periodMs = ms > 0 ? Math.max(shortestPollMs, ms) : 0;
    if (periodMs === (state.ratePolling?.periodMs ?? 0)) return;
    state.ratePolling?.stop();
    if (periodMs === 0) delete state.ratePolling;
    else
      state.ratePolling = {
        periodMs,
        stop: this.object.environment.poller.every(periodMs, () => this.object.markDirty(this.plan, true)),
      };
  }
}

function unknownReference(text: string): QualifiedValue {
  return { value: null, quality: quality("Bad_ReferenceNotFound", `unknown reference "${text}"`), timestamp: Date.now() };
}

function below(value: QualifiedValue, path: readonly (string | number)[]): QualifiedValue {
  return path.length === 0 ? value : { ...value, value: readAt(value.value, path) ?? null };
}
