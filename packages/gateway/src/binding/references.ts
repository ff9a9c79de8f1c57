import { type PropertyPath, parsePath } from "@sightline/model";
import type { ViewDefinition } from "@sightline/project";

/** The index of the view itself, where a component index is expected. */
export const viewIndex = -1;

/**
 * The target of a reference in a binding, expression or action, resolved when a view is compiled [BND1].
 * `own` is a property of a component of the same view, or of the view itself ({@link viewIndex}).
 */
export type Reference =
  | { readonly kind: "own"; readonly component: number; readonly path: PropertyPath }
  | { readonly kind: "session" | "page" | "event" | "value"; readonly path: PropertyPath }
  | { readonly kind: "tag"; readonly tagPath: string }
  | { readonly kind: "unresolved"; readonly message: string };

/** The components that references are resolved in. */
export interface ReferenceSpace {
  readonly components: readonly Pick<ViewDefinition["components"][number], "name" | "parent" | "children">[];
  /** In session properties `this` is the session. */
  readonly thisIs?: "session";
}

/** The position of a reference. */
interface Standpoint {
  readonly space: ReferenceSpace;
  readonly component: number;
}

const sections = /^(.*?)\.(props|custom|meta|position|params)(?=$|[.[])(.*)$/s;

/**
 * Resolves `this.props.x`, `view.params.x`, `session.custom.x`, `page.props.path`, `parent.custom.x`, `../Sibling.props.x`
 * (each further dot one level up), `./Child.props.x`, `/root/A/B.props.x`, `[provider]Tag` and `value`.
 */
export function resolveReference(text: string, space: ReferenceSpace, component: number): Reference {
  const reference = text.trim();
  if (reference.startsWith("[")) return { kind: "tag", tagPath: reference };
  try {
    return resolveProperty(reference, space, component);
  } catch (error) {
    return { kind: "unresolved", message: error instanceof Error ? error.message : String(error) };
  }
}

function resolveProperty(reference: string, space: ReferenceSpace, component: number): Reference {
  const head = /^(this|view|session|page|parent|event|value)(?=$|[.[])(.*)$/s.exec(reference);
  if (head) return resolveNamed(head[1] as string, pathOf(head[2] as string), { space, component });
  const match = sections.exec(reference);
  if (match && /^[./]/.test(reference)) {
    const target = walk(match[1] as string, space, component);
    return { kind: "own", component: target, path: parsePath(`${match[2]}${match[3]}`) };
  }
  if (reference.includes("/")) return { kind: "tag", tagPath: reference };
  throw new Error(`"${reference}" is not a valid reference`);
}

function pathOf(text: string): PropertyPath {
  return parsePath(text.startsWith(".") ? text.slice(1) : text);
}

function resolveNamed(head: string, path: PropertyPath, { space, component }: Standpoint): Reference {
  switch (head) {
    case "this":
      return space.thisIs ? { kind: space.thisIs, path } : { kind: "own", component, path };
    case "view":
      return { kind: "own", component: viewIndex, path };
    case "parent":
      return { kind: "own", component: parentOf(space, component), path };
    default:
      return { kind: head as "session" | "page" | "event" | "value", path };
  }
}

function parentOf(space: ReferenceSpace, component: number): number {
  return space.components[component]?.parent ?? viewIndex;
}

/** Follows `../A/B`, `.../C`, `./D` or `/root/E` to a component. */
function walk(text: string, space: ReferenceSpace, from: number): number {
  if (text.startsWith("/")) return descend(text.slice(1).split("/").slice(1), { space, component: 0 }, text);
  const [dots = "", ...names] = text.split("/");
  let at = from;
  for (let level = 1; level < dots.length; level++) at = parentOf(space, at);
  return descend(names, { space, component: at }, text);
}

function descend(names: readonly string[], { space, component }: Standpoint, text: string): number {
  let at = component;
  for (const name of names) {
    if (name === "") continue;
    const children = at === viewIndex ? [0] : (space.components[at]?.children ?? []);
    const next = children.find((child) => space.components[child]?.name === name);
    if (next === undefined) throw new Error(`component "${name}" not found in the path "${text}"`);
    at = next;
  }
  return at;
}
