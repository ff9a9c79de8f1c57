import { type ClientComponent, type ClientTemplate, fromJson, type PropertyObject } from "@sightline/model";

/** What a component starts from: its three sections as property values, shared by all instances of the view. */
export interface ComponentBase {
  readonly facts: ClientComponent;
  readonly root: PropertyObject;
  /** Indices of the children, in order. */
  readonly children: readonly number[];
}

/** A client template, made ready to draw. */
export interface LoadedTemplate {
  readonly hash: string;
  readonly props: PropertyObject;
  readonly components: readonly ComponentBase[];
}

/** Makes a template ready; done once however many instances the page shows. */
export function loadTemplate(template: ClientTemplate): LoadedTemplate {
  const children = template.components.map((): number[] => []);
  template.components.forEach((component, index) => {
    if (component.parent !== undefined) children[component.parent]?.push(index);
  });
  return {
    hash: template.hash,
    props: fromJson(template.props) as PropertyObject,
    components: template.components.map((facts, index) => ({ facts, root: rootOf(facts), children: children[index] ?? [] })),
  };
}

function rootOf({ props, position, meta }: ClientComponent): PropertyObject {
  return fromJson({ props, position, meta }) as PropertyObject;
}
