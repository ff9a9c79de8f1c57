import type { Project, ProjectProblem } from "@sightline/project";
import type { ScriptSource } from "@sightline/python";
import { inSlices } from "../../base/slices.ts";
import type { BindingTable } from "../../binding/BindingTable.ts";
import { compileBindings } from "../../binding/compileBindings.ts";
import { viewIndex } from "../../binding/references.ts";
import { compileView, compilingView, type ViewTemplate } from "../../binding/ViewTemplate.ts";

/** A view of more components is compiled before somebody opens it. */
const largeView = 1_000;

/** Views that are not there and are told of: paths may be made by scripts. */
const maximumMissed = 1_000;

/** One generation of a project with what was compiled of it, on first need and once for all sessions [BND2]. */
export class RunningProject {
  readonly #templates = new Map<string, ViewTemplate>();
  readonly #missed = new Set<string>();
  readonly #byHash = new Map<string, ViewTemplate>();
  readonly sessionBindings: BindingTable;
  /** What it uses and this gateway does not honour; before it was looked for, what was found in the generation before. */
  #gaps: readonly ProjectProblem[];
  /** What was found besides after it was loaded. */
  #added: readonly ProjectProblem[] = [];

  constructor(
    readonly project: Project,
    previous?: RunningProject,
  ) {
    this.#gaps = previous ? previous.#gaps : [];
    for (const template of previous?.templates ?? []) {
      if (project.views.get(template.definition.path)?.hash === template.definition.hash) this.#keep(template);
    }
    const config = project.sessionProps.config;
    const where = { project: project.name, label: "session" };
    this.sessionBindings = compileBindings([{ component: viewIndex, config, where }], { components: [], thisIs: "session" });
  }

  /** The faults of the project, then what it uses and this gateway does not honour. */
  get problems(): readonly ProjectProblem[] {
    return [...this.project.problems, ...this.#gaps, ...this.#added];
  }

  /** Something else was found. */
  addProblems(problems: readonly ProjectProblem[]): void {
    this.#added = [...this.#added, ...problems];
  }

  /** Its gaps were found. */
  inspected(gaps: readonly ProjectProblem[]): void {
    this.#gaps = gaps;
  }

  get name(): string {
    return this.project.name;
  }

  /** The compiled view at a path; undefined where the project has none. */
  template(path: string): ViewTemplate | undefined {
    const known = this.#templates.get(path);
    if (known) return known;
    const definition = this.project.views.get(path);
    if (!definition) return undefined;
    const template = compileView(this.name, definition);
    this.#keep(template);
    return template;
  }

  /** True the first time somebody wants a view that is not there: the log tells it once for each generation [SCR125]. */
  isNewlyMissed(path: string): boolean {
    if (this.#missed.has(path) || this.#missed.size >= maximumMissed) return false;
    this.#missed.add(path);
    return true;
  }

  /** Compiles, with others in between, what is shown now by the generation before, and what is too large to be compiled while a page waits. */
  async prepare(previous: RunningProject | undefined, pause: () => Promise<void> | undefined): Promise<void> {
    const shown = new Set([...(previous?.templates ?? [])].map(({ definition }) => definition.path));
    for (const definition of this.project.views.values()) {
      const { path, components } = definition;
      if (this.#templates.has(path) || (!shown.has(path) && components.length < largeView)) continue;
      this.#keep(await inSlices(compilingView(this.name, definition), pause));
    }
  }

  #keep(template: ViewTemplate): void {
    this.#templates.set(template.definition.path, template);
    this.#byHash.set(template.client.hash, template);
  }

  /** A compiled view by the hash of its client template: known once a session opened it. */
  templateByHash(hash: string): ViewTemplate | undefined {
    return this.#byHash.get(hash);
  }

  /** What was compiled so far; of a view that did not change it serves the next generation too. */
  get templates(): Iterable<ViewTemplate> {
    return this.#templates.values();
  }

  /** A session message handler (`system.util.sendMessage` with scope S) as a script of (session, payload). */
  sessionHandler(name: string): ScriptSource | undefined {
    const handler = this.project.sessionEvents.messageHandlers.find((each) => each.name === name && each.enabled);
    return handler && this.#handler(name, handler.script, ["session", "payload"]);
  }

  /** A gateway message handler as a script of (payload). */
  gatewayHandler(name: string): ScriptSource | undefined {
    const handler = this.project.gatewayEvents.messageHandlers.find((each) => each.name === name && each.enabled);
    return handler && this.#handler(name, handler.script, ["payload"]);
  }

  #handler(name: string, body: string, params: readonly string[]): ScriptSource {
    return { form: "function", name: "handleMessage", params, body, where: { project: this.name, label: `message:${name}` } };
  }
}
