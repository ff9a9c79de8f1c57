import { componentCatalog } from "@sightline/components/schemas";
import type { ViewDefinition } from "@sightline/project";

/** A container between an embedding component and its view's root that shows the children of its chosen place only. */
export interface ChosenPlace {
  readonly container: number;
  /** Its child on the way to the embedding component. */
  readonly child: number;
}

/** The places that have to be chosen for a component to be there, from the inside out. */
export function chosenPlacesOf({ components }: ViewDefinition, component: number): readonly ChosenPlace[] {
  const places: ChosenPlace[] = [];
  for (let child = component; ; ) {
    const container = components[child]?.parent;
    if (container === undefined || !components[container]) return places;
    if (componentCatalog.get(components[container].type)?.chooses) places.push({ container, child });
    child = container;
  }
}
