import { viewIndex } from "../binding/references.ts";
import { type BindingTable, compileBindings } from "../binding/BindingTable.ts";
import { compileView, type ViewTemplate } from "../binding/ViewTemplate.ts";
import type { Project } from "../project/types.ts";

/** One generation of a project with what was compiled of it, on first need and once for all sessions [BND2]. */
export class RunningProject {
  readonly #templates = new Map<string, ViewTemplate>();
  readonly #byHash = new Map<string, ViewTemplate>();
  readonly sessionBindings: BindingTable;

  constructor(readonly project: Project) {
    const config = project.sessionProps.config;
    const where = { project: project.name, label: "session" };
    this.sessionBindings = compileBindings([{ component: viewIndex, config, where }], { components: [], thisIs: "session" });
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
    this.#templates.set(path, template);
    this.#byHash.set(template.client.hash, template);
    return template;
  }

  /** A compiled view by the hash of its client template: known once a session opened it. */
  templateByHash(hash: string): ViewTemplate | undefined {
    return this.#byHash.get(hash);
  }
}
