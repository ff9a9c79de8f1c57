import { createHash } from "node:crypto";
import type { LibraryModule } from "../../ScriptEngine.ts";
import type { ScriptHost } from "../hosts/ScriptHost.ts";

/** Which hosts have the libraries of their project as they are now [SCR62]. */
export class Generations {
  readonly #generations = new Map<string, number>();
  /** What the libraries of a project were when a host got them last. */
  readonly #libraries = new Map<string, string>();

  constructor(private readonly librariesOf: (project: string) => readonly LibraryModule[]) {}

  of(project: string): number {
    return this.#generations.get(project) ?? 0;
  }

  isStale({ binding }: ScriptHost): boolean {
    return binding !== undefined && binding.generation !== this.of(binding.project);
  }

  /** A host was given its project. */
  bound({ binding, libraries }: ScriptHost): void {
    if (binding) this.#libraries.set(binding.project, fingerprint([...libraries.values()]));
  }

  /** A project changed; answers false where its libraries did not. */
  changed(project: string): boolean {
    const libraries = fingerprint(this.librariesOf(project));
    if (this.#libraries.get(project) === libraries) return false;
    this.#libraries.set(project, libraries);
    this.#generations.set(project, this.of(project) + 1);
    return true;
  }
}

/** Changes with any module of a library. */
function fingerprint(modules: readonly LibraryModule[]): string {
  const hash = createHash("sha256");
  for (const { path, source } of modules) hash.update(`${path}\0${source.length}\0${source}`);
  return hash.digest("hex");
}
