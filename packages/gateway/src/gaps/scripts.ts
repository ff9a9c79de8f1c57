import type {
  BindingDefinition,
  ComponentDefinition,
  EventHandler,
  Project,
  PropertyConfig,
  ViewDefinition,
} from "@sightline/project";

/** A script of a project and the property, event or handler it belongs to. */
export interface PlacedScript {
  readonly property: string;
  readonly source: string;
}

/** The scripts of a component that can run. */
export function scriptsOfComponent(component: ComponentDefinition): readonly PlacedScript[] {
  return [
    ...scriptsOfEvents(component.events),
    ...scriptsOfConfig(component.config),
    ...component.methods.map(({ name, script }) => ({ property: name, source: script })),
    ...component.messageHandlers.map(({ messageType, script }) => ({ property: `message ${messageType}`, source: script })),
  ];
}

/** The scripts of a view itself. */
export function scriptsOfView(view: ViewDefinition): readonly PlacedScript[] {
  return [...scriptsOfEvents(view.events), ...scriptsOfConfig(view.config)];
}

/** The scripts of configured properties: change scripts and script transforms. */
export function scriptsOfConfig(config: ReadonlyMap<string, PropertyConfig>): readonly PlacedScript[] {
  return [...config].flatMap(([property, { binding, onChange }]) => [
    ...(onChange?.enabled ? [{ property, source: onChange.script }] : []),
    ...(binding?.enabled ? scriptsOfBinding(property, binding) : []),
  ]);
}

function scriptsOfBinding(property: string, { transforms }: BindingDefinition): readonly PlacedScript[] {
  return transforms.flatMap((transform) => (transform.type === "script" ? [{ property, source: transform.code }] : []));
}

function scriptsOfEvents(events: readonly EventHandler[]): readonly PlacedScript[] {
  return events.flatMap(({ domain, name, actions }) =>
    actions.flatMap(({ type, enabled, config }) =>
      type === "script" && enabled
        ? [{ property: `events.${domain}.${name}`, source: String(config.script ?? config.code ?? "") }]
        : [],
    ),
  );
}

/** A script that belongs to no view, with the resource it is in. */
export interface ResourceScript extends PlacedScript {
  readonly resource: string;
}

/** Library modules, and the scripts of session and gateway events. */
export function scriptsOfProject(project: Project): readonly ResourceScript[] {
  return [
    ...project.libraries.map(({ path, source }) => ({ resource: `ignition/script-python/${path}`, property: "code.py", source })),
    ...scriptsOfSession(project),
    ...scriptsOfGateway(project),
  ];
}

function scriptsOfSession({ sessionEvents, sessionProps }: Project): readonly ResourceScript[] {
  const resource = "com.inductiveautomation.perspective/session-scripts";
  const { messageHandlers, onStartup, onShutdown, onPageStartup } = sessionEvents;
  const events = Object.entries({ onStartup, onShutdown, onPageStartup });
  return [
    ...events.map(([property, source]) => ({ resource, property, source })),
    ...messageHandlers.map(({ name, script }) => ({ resource, property: `message ${name}`, source: script })),
    ...scriptsOfConfig(sessionProps.config).map((each) => ({
      resource: "com.inductiveautomation.perspective/session-props",
      ...each,
    })),
  ];
}

function scriptsOfGateway({ gatewayEvents }: Project): readonly ResourceScript[] {
  const { messageHandlers, timers, scheduled, tagChanges, onStartup, onShutdown, onUpdate } = gatewayEvents;
  const named = { message: messageHandlers, timer: timers, scheduled, "tag-change": tagChanges };
  const once = Object.entries({ startup: onStartup, shutdown: onShutdown, update: onUpdate });
  return [
    ...once.map(([kind, source]) => ({ resource: `ignition/${kind}`, property: kind, source })),
    ...Object.entries(named).flatMap(([kind, scripts]) =>
      scripts.map(({ name, script }) => ({ resource: `ignition/${kind}`, property: name, source: script })),
    ),
  ];
}
