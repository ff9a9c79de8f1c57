import type { ScriptSource, ViewShape } from "../../ScriptEngine.ts";
import { RecordsMemory } from "../../values/RecordsMemory.ts";
import type { Wire } from "../../values/wireType.ts";
import type { CodeCompiler } from "./CodeCompiler.ts";
import { type Chain, visibleReads } from "./visibleReads.ts";

/** A script as hosts know it: by number. */
export interface RegisteredScript {
  readonly number: number;
  readonly source: ScriptSource;
  readonly chains: readonly Chain[];
}

/** Numbers scripts, the same text once. Shared by all hosts; scripts that nothing refers to any more are forgotten. */
export class ScriptRegistry {
  readonly #bySource = new WeakMap<ScriptSource, RegisteredScript>();
  #byText = new Map<string, RegisteredScript>();
  #next = 1;

  find(source: ScriptSource): RegisteredScript {
    const known = this.#bySource.get(source);
    if (known) return known;
    const text = JSON.stringify([source.form, source.name, source.params, source.body, source.where.label]);
    const found = this.#byText.get(text) ?? this.#add(text, source);
    this.#bySource.set(source, found);
    return found;
  }

  #add(text: string, source: ScriptSource): RegisteredScript {
    if (this.#byText.size > 50_000) this.#byText = new Map();
    const chains = source.form === "function" ? visibleReads(source.params, source.body) : [];
    const made = { number: this.#next++, source, chains };
    this.#byText.set(text, made);
    return made;
  }
}

/** What one host has been told: scripts and shapes are sent to it once. */
export class Told {
  /** Session records it has got. */
  readonly records = new RecordsMemory();
  readonly #scripts = new Set<number>();
  readonly #shapes = new Set<string>();

  constructor(
    readonly registry: ScriptRegistry,
    readonly code: CodeCompiler,
  ) {}

  /** The script's number; its text, and its code where there is some, are added to `news` when the host has not got them. */
  script(script: RegisteredScript, news: Wire[]): number {
    if (!this.#scripts.has(script.number)) {
      this.#scripts.add(script.number);
      const { form, name, params, body, where } = script.source;
      const code = this.code.find({ form, name, params, body, label: where.label });
      news.push([script.number, form, name, params, body, where.label, code ?? null]);
    }
    return script.number;
  }

  /** Adds a view's structure and the scripts of its methods to the news when the host has not got them. */
  shape(shape: ViewShape, shapes: Wire[], scripts: Wire[]): void {
    if (this.#shapes.has(shape.hash)) return;
    if (this.#shapes.size >= maximumShapes) this.#shapes.clear();
    this.#shapes.add(shape.hash);
    shapes.push(this.shapeToWire(shape, scripts));
  }

  shapeToWire(shape: ViewShape, scripts: Wire[]): Wire {
    const components = shape.components.map(({ name, type, parent, methods }) => [
      name,
      type,
      parent ?? null,
      methods.map((method) => [method.name, this.script(this.registry.find(withSelf(method)), scripts)]),
    ]);
    const depended = (shape.depended ?? []).map(({ component, path }) => [component, path]);
    return [shape.hash, shape.viewPath, components, depended];
  }
}

/** Hosts forget shapes at 2,000; they ask again for what they miss. */
const maximumShapes = 1_900;

/** Custom methods are functions of `self`, whether their parameters say so or not. */
function withSelf(method: ScriptSource): ScriptSource {
  return method.params[0] === "self" ? method : { ...method, params: ["self", ...method.params] };
}
