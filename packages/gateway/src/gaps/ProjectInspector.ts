import type { Project, ProjectProblem, ViewDefinition } from "@sightline/project";
import type { SystemFunction } from "@sightline/python";
import { inSlices } from "../base/slices.ts";
import { viewIndex } from "../binding/references.ts";
import { createPause } from "../projects/pause.ts";
import { findBindingGaps } from "./bindingGaps.ts";
import { GapList } from "./GapList.ts";
import { missingViews, type NamedView, namedViews } from "./missingViews.ts";
import { type ScriptGap, ScriptGaps } from "./scriptGaps.ts";
import { scriptsOfProject } from "./scripts.ts";
import { viewGaps } from "./viewGaps.ts";

const perspective = "com.inductiveautomation.perspective";
/** The themes the client's style sheet holds. */
const themes = new Set(["", "light", "light-cool", "light-warm", "dark", "dark-cool", "dark-warm"]);

type Pause = ReturnType<typeof createPause>;

/**
 * Finds what projects use and this gateway does not honour, while they are loaded. What did not change is not looked at
 * again: views are the same objects as before, scripts the same texts [PRJ129].
 */
export class ProjectInspector {
  readonly #views = new WeakMap<ViewDefinition, readonly ProjectProblem[]>();
  readonly #named = new WeakMap<ViewDefinition, readonly NamedView[]>();
  readonly #scripts: ScriptGaps;
  /** By project: the scripts outside of views, and what was found in them. */
  readonly #outside = new Map<string, ReadonlyMap<string, readonly ScriptGap[]>>();

  constructor(functions: readonly SystemFunction[]) {
    this.#scripts = new ScriptGaps(functions);
  }

  /** The gaps of a project; lets others run between components and scripts. */
  async gaps(project: Project): Promise<readonly ProjectProblem[]> {
    const pause = createPause();
    const found: ProjectProblem[] = [];
    for (const view of project.views.values()) {
      await pause();
      for (const gap of await this.#ofView(view, pause)) found.push(gap);
      for (const gap of missingViews(project, view, this.#namedIn(view))) found.push(gap);
    }
    const before = this.#outside.get(project.name);
    const outside = new Map<string, readonly ScriptGap[]>();
    for (const { source, ...place } of scriptsOfProject(project)) {
      await pause();
      const gaps = before?.get(source) ?? this.#scripts.of(source);
      outside.set(source, gaps);
      for (const gap of gaps) found.push({ ...gap, ...place });
    }
    this.#outside.set(project.name, outside);
    return [...found, ...sessionGaps(project)];
  }

  #namedIn(view: ViewDefinition): readonly NamedView[] {
    const known = this.#named.get(view) ?? namedViews(view);
    this.#named.set(view, known);
    return known;
  }

  async #ofView(view: ViewDefinition, pause: Pause): Promise<readonly ProjectProblem[]> {
    const known = this.#views.get(view) ?? (await inSlices(viewGaps(view, this.#scripts), pause));
    this.#views.set(view, known);
    return known;
  }
}

function sessionGaps({ sessionProps }: Project): readonly ProjectProblem[] {
  const list = new GapList(`${perspective}/session-props`);
  const space = { components: [], thisIs: "session" } as const;
  findBindingGaps({ object: { component: viewIndex, config: sessionProps.config }, space, add: (gap) => list.add(gap) });
  const { theme } = (sessionProps.base.props ?? {}) as { readonly theme?: unknown };
  if (typeof theme === "string" && !themes.has(theme)) {
    const message = `The theme ${theme} is not here: pages are shown in ${theme.startsWith("dark") ? "dark" : "light"}.`;
    list.add({ kind: "style", severity: "cosmetic", property: "props.theme", message });
  }
  return list.problems;
}
