import type { Json, JsonObject } from "@sightline/model";

/** What a component of a test's view has besides type and name. */
export interface ComponentParts {
  readonly props?: JsonObject;
  readonly position?: JsonObject;
  readonly custom?: JsonObject;
  readonly meta?: JsonObject;
  /** Bindings and change scripts by property path. */
  readonly config?: JsonObject;
  readonly events?: JsonObject;
  readonly methods?: readonly JsonObject[];
  readonly messageHandlers?: readonly JsonObject[];
  readonly children?: readonly JsonObject[];
}

/** What a view has besides its root. */
export interface ViewParts {
  readonly params?: JsonObject;
  readonly custom?: JsonObject;
  readonly config?: JsonObject;
  readonly props?: JsonObject;
  readonly events?: JsonObject;
  readonly permissions?: JsonObject;
}

/** A `view.json`. Its root is called `root`, as in the original. */
export function view(root: JsonObject, { params, custom, config, props, events, permissions }: ViewParts = {}): JsonObject {
  return {
    custom: custom ?? {},
    params: params ?? {},
    props: props ?? { defaultSize: { width: 800, height: 600 } },
    root: { ...root, meta: { ...(root.meta as JsonObject), name: "root" } },
    ...present({ propConfig: config, events, permissions }),
  };
}

/** A component as it stands in `view.json`. */
export function component(type: string, name: string, parts: ComponentParts = {}): JsonObject {
  const { props, position, custom, meta, config, events, methods, messageHandlers, children } = parts;
  const scripts =
    methods || messageHandlers
      ? { customMethods: methods ?? [], messageHandlers: messageHandlers ?? [], extensionFunctions: null }
      : undefined;
  return {
    type,
    meta: { ...meta, name },
    position: position ?? {},
    ...present({ props, custom, propConfig: config, events, scripts, children }),
  };
}

function present(parts: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

export const flex = (name: string, parts: ComponentParts = {}) =>
  component("ia.container.flex", name, { ...parts, props: { direction: "column", ...parts.props } });
export const label = (name: string, parts: ComponentParts = {}) => component("ia.display.label", name, parts);
export const button = (name: string, parts: ComponentParts = {}) => component("ia.input.button", name, parts);
export const textField = (name: string, parts: ComponentParts = {}) => component("ia.input.text-field", name, parts);
export const embedded = (name: string, path: string, parts: ComponentParts = {}) =>
  component("ia.display.view", name, { ...parts, props: { path, ...parts.props } });

/** Bindings, as a property's configuration. */
export const bind = {
  property: (path: string, bidirectional = false): JsonObject => binding("property", { path, bidirectional }),
  expression: (expression: string, transforms: readonly JsonObject[] = []): JsonObject =>
    binding("expr", { expression }, transforms),
  tag: (tagPath: string, bidirectional = false): JsonObject =>
    binding("tag", { mode: "direct", tagPath, fallbackDelay: 2.5, bidirectional }),
  indirect: (tagPath: string, references: JsonObject): JsonObject =>
    binding("tag", { mode: "indirect", tagPath, references, fallbackDelay: 2.5 }),
};

function binding(type: string, config: JsonObject, transforms: readonly JsonObject[] = []): JsonObject {
  return { binding: { type, config, ...(transforms.length > 0 && { transforms }) } };
}

/** A script transform; the code is the body of `transform(self, value, quality, timestamp)`, written without its indent. */
export function scriptTransform(code: string): JsonObject {
  return { type: "script", code: indent(code) };
}

/** A script action; the code is the body of `runAction(self, event)`, written without its indent. */
export function scriptAction(script: string): JsonObject {
  return { type: "script", scope: "G", config: { script: indent(script) } };
}

/** Events with one script: `on("component.onActionPerformed", "self.view.custom.x = 1")`. */
export function on(event: `${"component" | "dom" | "system"}.${string}`, script: string): JsonObject {
  const [domain, name] = event.split(".") as [string, string];
  return { [domain]: { [name]: scriptAction(script) } };
}

/** A message handler of a component; the scopes named are those it listens in. */
export function messageHandler(
  messageType: string,
  script: string,
  scopes: readonly ("page" | "session" | "view")[] = ["page"],
): JsonObject {
  const listens = (scope: "page" | "session" | "view") => scopes.includes(scope);
  return {
    messageType,
    script: indent(script),
    pageScope: listens("page"),
    sessionScope: listens("session"),
    viewScope: listens("view"),
  };
}

/** Project files hold function bodies with a tab before each line. */
export function indent(code: string): string {
  return code
    .split("\n")
    .map((line) => `\t${line}`)
    .join("\n");
}
