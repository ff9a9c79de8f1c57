import { componentCatalog } from "@sightline/components/schemas";
import { type PropertyPath, type PropertyValue, parsePath } from "@sightline/model";
import { getOrMake } from "../../base/getOrMake.ts";
import type { ChosenPlace } from "../../binding/chosenPlaces.ts";
import type { ViewTemplate } from "../../binding/ViewTemplate.ts";

/** What it needs of its view. */
interface ChoosingView {
  readonly template: ViewTemplate;
  readonly bound: { read(component: number, path: PropertyPath): PropertyValue | undefined };
}

/** Which components of a view are there, behind containers that show the children of a chosen place only: tabs [CMP211]. */
export class ShownPlaces {
  /** By container, the places that were chosen once. */
  readonly #shown = new Map<number, Set<PropertyValue | undefined>>();

  constructor(private readonly view: ChoosingView) {}

  /** Whether an embedding component is there now: every place on the way to it is chosen, or kept from when it was. */
  has(component: number): boolean {
    const places = this.view.template.chosenPlaces.get(component) ?? [];
    return places.map((place) => this.#isShown(place)).every((shown) => shown);
  }

  /** The embedding components behind a container. */
  behind(container: number): number[] {
    return [...this.view.template.chosenPlaces].flatMap(([component, places]) =>
      places.some((place) => place.container === container) ? [component] : [],
    );
  }

  #isShown({ container, child }: ChosenPlace): boolean {
    const { template, bound } = this.view;
    const chooses = componentCatalog.get(template.definition.components[container]?.type ?? "")?.chooses;
    if (!chooses) return true;
    const place = bound.read(child, ["position", chooses.child]);
    const shown = getOrMake(this.#shown, container, () => new Set());
    if (bound.read(container, ["props", chooses.by]) === place) {
      shown.add(place);
      return true;
    }
    const kept = typeof place === "number" && bound.read(container, keptPath(chooses.kept, place)) === true;
    if (!kept) shown.delete(place);
    return kept && shown.has(place);
  }
}

function keptPath(kept: string, place: number): PropertyPath {
  return ["props", ...parsePath(kept.replace("[]", `[${place}]`))];
}
