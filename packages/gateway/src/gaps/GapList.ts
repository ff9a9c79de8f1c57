import type { GapKind, ProblemSeverity, ProjectProblem } from "@sightline/project";

/** A gap at a place of a resource; equal `same` at one component is one gap that counts its places. */
export interface Gap {
  /** Absent: a fault of the project. */
  readonly kind?: GapKind;
  readonly severity: Exclude<ProblemSeverity, "warning">;
  readonly component?: string;
  readonly property?: string;
  readonly line?: number;
  readonly message: string;
  /** What is missed; without it the message. */
  readonly same?: string;
}

/** Gathers the gaps of one resource. */
export class GapList {
  readonly #found = new Map<string, { readonly gap: Gap; readonly places: Set<string> }>();

  constructor(private readonly resource: string) {}

  add(gap: Gap): void {
    const key = `${gap.component ?? ""} ${gap.kind ?? ""} ${gap.same ?? `${gap.property} ${gap.message}`}`;
    const known = this.#found.get(key);
    if (known) known.places.add(placeOf(gap));
    else this.#found.set(key, { gap, places: new Set([placeOf(gap)]) });
  }

  get problems(): readonly ProjectProblem[] {
    return [...this.#found.values()].map(({ gap: { same: _, ...gap }, places }) => ({
      ...gap,
      resource: this.resource,
      message: places.size === 1 ? gap.message : `${gap.message} (${places.size} places)`,
    }));
  }
}

function placeOf({ property, line }: Gap): string {
  return `${property} ${line}`;
}
