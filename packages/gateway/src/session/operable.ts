import { componentCatalog } from "@sightline/components/schemas";
import { type PropertyValue, TypedNumber } from "@sightline/model";
import type { ViewInstance } from "./page/ViewInstance.ts";

/** What is looked at of an event that a page reports. */
interface ReportedEvent {
  readonly domain: string;
  readonly name: string;
}

/** Events of the DOM by which something is operated; the others, as those of a pointer that passes by, tell nothing but that it is there. */
const operating = /^on(?:Click|DoubleClick|Mouse(?:Down|Up)|Pointer(?:Down|Up)|Key|Touch|Input|Change|Paste|Cut|Drop)/;

/**
 * Why the user cannot have caused this event: the component is disabled, or it or something around it is not visible. What the browser
 * draws so, nobody operates there; a page that says so all the same is not believed [SES84]. Undefined: it may be so.
 */
export function refusalOfEvent(view: ViewInstance, component: number, event: ReportedEvent): string | undefined {
  if (!isShown(view, component)) return "it is not visible";
  const schema = componentCatalog.get(view.componentType(component));
  const operates = event.domain === "component" ? !schema?.events[event.name]?.evenDisabled : operating.test(event.name);
  return operates ? whyDisabled(view, component) : undefined;
}

/** The same for a property that the browser writes. What it reports by itself, as the size it chose, it always may. */
export function refusalOfInput(view: ViewInstance, component: number, path: string): string | undefined {
  const schema = componentCatalog.get(view.componentType(component));
  if (schema?.props[path.replace(/^props\./, "")]?.reported) return undefined;
  return isShown(view, component) ? whyDisabled(view, component) : "it is not visible";
}

function whyDisabled(view: ViewInstance, component: number): string | undefined {
  if (!componentCatalog.get(view.componentType(component))?.props.enabled) return undefined;
  return isOn(view.bound.read(component, ["props", "enabled"])) ? undefined : "it is disabled";
}

/** Whether a component is drawn, with all that it lies in, up to the page. */
function isShown(view: ViewInstance, component: number): boolean {
  const { components } = view.template.definition;
  for (let at: number | undefined = component; at !== undefined && at >= 0; at = components[at]?.parent) {
    const visible = view.bound.read(at, ["meta", "visible"]);
    if (!isOn(visible ?? true) || isLeftOut(view, at)) return false;
  }
  return !view.parent || isShown(view.parent.view, view.parent.component);
}

/** A flex container leaves out what is not to be displayed. */
function isLeftOut(view: ViewInstance, component: number): boolean {
  const { parent } = view.template.definition.components[component] ?? {};
  if (parent === undefined || view.componentType(parent) !== "ia.container.flex") return false;
  return !isOn(view.bound.read(component, ["position", "display"]) ?? true);
}

/** As the browser takes it: `true`, numbers but 0, texts but "", "0" and "false". */
function isOn(value: PropertyValue | undefined): boolean {
  if (value instanceof TypedNumber) return Number(value) !== 0;
  return typeof value === "string" ? !["", "0", "false"].includes(value.toLowerCase()) : Boolean(value);
}
