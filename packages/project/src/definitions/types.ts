import type { JsonObject, PropertyObject, PropertyValue } from "@sightline/model";

/**
 * A Perspective project, read from its folder and checked: everything behind this door is typed. Anything the loader
 * does not understand becomes a {@link ProjectProblem}, never an exception.
 */
export interface Project {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly enabled: boolean;
  /** The folder or archive it was read from. */
  readonly directory: string;
  /** Content hash of all resources: changes when anything does. */
  readonly generation: string;
  /** Name of the parent whose resources it inherits. */
  readonly parent?: string;
  readonly views: ReadonlyMap<string, ViewDefinition>;
  readonly pages: PageConfig;
  readonly sessionProps: SessionPropsDefinition;
  /** CSS made of style classes and the stylesheet. */
  readonly css: string;
  readonly libraries: readonly { readonly path: string; readonly source: string }[];
  readonly sessionEvents: SessionEvents;
  /** Scripts in gateway scope: `system.util.sendMessage` and `sendRequest` reach these handlers. */
  readonly gatewayEvents: GatewayEvents;
  readonly general: GeneralProperties;
  readonly namedQueries: ReadonlyMap<string, NamedQuery>;
  /** Database of queries that name none; empty: the gateway's first. */
  readonly defaultDatabase: string;
  /** Empty `levels`: everybody may enter. */
  readonly permissions: Permissions;
  readonly problems: readonly ProjectProblem[];
}

/**
 * How much a problem matters. `error` and `warning`: the project itself is faulty. The others are gaps, what a project uses and
 * this gateway does not honour: a `wrong value` may be shown, something is missing (`missing behaviour`), or it only looks
 * different (`cosmetic`).
 */
export type ProblemSeverity = "error" | "wrong value" | "missing behaviour" | "warning" | "cosmetic";

/** What a gap is in. */
export type GapKind =
  | "resource"
  | "component"
  | "property"
  | "style"
  | "event"
  | "action"
  | "script"
  | "binding"
  | "transform"
  | "function";

/** Something in a project that a person should know: where, what, and what to do. */
export interface ProjectProblem {
  readonly severity: ProblemSeverity;
  /** Absent: a fault of the project. */
  readonly kind?: GapKind;
  readonly resource: string;
  readonly component?: string;
  readonly property?: string;
  readonly line?: number;
  readonly message: string;
}

export interface ViewDefinition {
  readonly path: string;
  /** Content hash of the resource. */
  readonly hash: string;
  readonly custom: PropertyObject;
  readonly params: PropertyObject;
  readonly props: PropertyObject;
  /** By property path of the view: `params.x`, `custom.y`, `props.defaultSize`. */
  readonly config: ReadonlyMap<string, PropertyConfig>;
  readonly events: readonly EventHandler[];
  readonly permissions: Permissions;
  /** In preorder; the first is the root. */
  readonly components: readonly ComponentDefinition[];
}

export interface ComponentDefinition {
  readonly index: number;
  readonly parent: number | undefined;
  readonly children: readonly number[];
  readonly type: string;
  readonly name: string;
  /** `{props, position, meta, custom}`, deeply frozen: the base of every instance's property tree. */
  readonly base: PropertyObject;
  readonly config: ReadonlyMap<string, PropertyConfig>;
  readonly events: readonly EventHandler[];
  readonly methods: readonly CustomMethod[];
  readonly messageHandlers: readonly MessageHandler[];
}

export interface PropertyConfig {
  readonly binding?: BindingDefinition;
  readonly onChange?: { readonly enabled: boolean; readonly script: string };
  readonly paramDirection?: "input" | "output" | "inout";
  readonly access: "PUBLIC" | "PROTECTED" | "PRIVATE" | "SYSTEM";
  readonly persistent: boolean;
}

export interface BindingDefinition {
  /** `property`, `expr`, `tag`, `query`, `expr-struct`, `tag-history`, `http`, or one this gateway does not know. */
  readonly type: string;
  readonly config: JsonObject;
  readonly transforms: readonly TransformDefinition[];
  readonly enabled: boolean;
  readonly overlayOptOut: boolean;
}

export type TransformDefinition =
  | {
      readonly type: "map";
      readonly inputType: string;
      readonly outputType: string;
      readonly mappings: readonly { readonly input: PropertyValue; readonly output: PropertyValue }[];
      readonly fallback: PropertyValue;
    }
  | { readonly type: "format"; readonly formatType: string; readonly formatValue: PropertyValue }
  | { readonly type: "expression"; readonly expression: string }
  | { readonly type: "script"; readonly code: string }
  | { readonly type: "unknown"; readonly name: string };

export interface EventHandler {
  readonly domain: "component" | "dom" | "system";
  readonly name: string;
  readonly actions: readonly ActionDefinition[];
}

export interface ActionDefinition {
  /** `script`, `popup`, `nav`, `dock`, `login`, `logout`, `theme`, `refresh`, … */
  readonly type: string;
  readonly config: JsonObject;
  readonly enabled: boolean;
  readonly preventDefault: boolean;
  readonly stopPropagation: boolean;
  readonly permissions: Permissions;
}

export interface CustomMethod {
  readonly name: string;
  readonly params: readonly string[];
  readonly script: string;
}

export interface MessageHandler {
  readonly messageType: string;
  readonly script: string;
  readonly pageScope: boolean;
  readonly sessionScope: boolean;
  readonly viewScope: boolean;
}

/** Levels as paths, `Authenticated/Roles/Operator`; empty: no restriction. */
export interface Permissions {
  readonly type: "AnyOf" | "AllOf";
  readonly levels: readonly string[];
}

export interface PageConfig {
  /** In file order; URL as configured: `/pump/:id`. */
  readonly pages: readonly PageDefinition[];
  readonly sharedDocks: DockSet;
}

export interface PageDefinition {
  readonly url: string;
  readonly viewPath: string;
  readonly title: string;
  readonly docks: DockSet | undefined;
}

export interface DockSet {
  /** Whether the docks above and below have the corners, or those beside; undefined: not said. */
  readonly cornerPriority: "top-bottom" | "left-right" | undefined;
  readonly docks: readonly DockDefinition[];
}

export interface DockDefinition {
  readonly side: "top" | "left" | "bottom" | "right";
  readonly id: string;
  readonly viewPath: string;
  readonly viewParams: PropertyObject;
  readonly size: number;
  readonly show: "visible" | "onDemand" | "auto";
  readonly content: "push" | "cover" | "auto";
  readonly handle: "show" | "hide" | "autoHide";
  readonly anchor: "fixed" | "scrollable";
  readonly autoBreakpoint: number;
  readonly modal: boolean;
  readonly resizable: boolean;
  readonly iconUrl: string;
}

export interface SessionPropsDefinition {
  /** `{props, custom}` as stored, deeply frozen. */
  readonly base: PropertyObject;
  readonly config: ReadonlyMap<string, PropertyConfig>;
}

export interface SessionEvents {
  readonly onStartup: string;
  readonly onShutdown: string;
  readonly onPageStartup: string;
  readonly onAuthChallengeCompleted: string;
  readonly messageHandlers: readonly { readonly name: string; readonly enabled: boolean; readonly script: string }[];
}

/** Scripts of a project that run without a session; bodies of functions. */
export interface GatewayEvents {
  /** False in a project made for inheriting: its children run the scripts. */
  readonly running: boolean;
  readonly messageHandlers: SessionEvents["messageHandlers"];
  readonly onStartup: string;
  readonly onShutdown: string;
  readonly onUpdate: string;
  readonly timers: readonly TimerScript[];
  readonly scheduled: readonly ScheduledScript[];
  readonly tagChanges: readonly TagChangeScript[];
}

interface NamedScript {
  readonly name: string;
  readonly enabled: boolean;
  readonly script: string;
}

export interface TimerScript extends NamedScript {
  readonly delayMs: number;
  /** The delay counts from the end of a run, else from its start. */
  readonly fixedDelay: boolean;
}

export interface ScheduledScript extends NamedScript {
  readonly cron: string;
}

export type TagChangeKind = "ValueChange" | "QualityChange" | "TimestampChange";

export interface TagChangeScript extends NamedScript {
  /** Tag paths; `folder/*` means the tags of a folder. */
  readonly paths: readonly string[];
  readonly kinds: readonly TagChangeKind[];
}

/** A query stored in the project, run by its path. */
export interface NamedQuery {
  readonly path: string;
  readonly sql: string;
  readonly type: "Query" | "UpdateQuery" | "ScalarQuery";
  /** Empty: the project's default; `{name}`: a parameter of the type Database. */
  readonly database: string;
  readonly enabled: boolean;
  readonly parameters: readonly NamedQueryParameter[];
  /** Rows at most; absent: all. */
  readonly maximumRows?: number;
  /** How long an answer serves equal calls, in milliseconds; absent: not at all. */
  readonly cacheMs?: number;
  /** The answer when the database cannot be asked; absent: an error. */
  readonly fallback?: string;
}

export interface NamedQueryParameter {
  readonly name: string;
  /** `Parameter`: a value, `:name`. `QueryString`: text put into the SQL, `{name}`. `Database`: which database. */
  readonly type: "Parameter" | "QueryString" | "Database";
  readonly dataType: "Int1" | "Int2" | "Int4" | "Int8" | "Float4" | "Float8" | "Boolean" | "String" | "DateTime" | "Any";
}

export interface GeneralProperties {
  readonly hideFromLaunchListings: boolean;
  readonly desktopPageTimeoutSeconds: number;
  readonly mobilePageTimeoutSeconds: number;
  readonly sessionClosedMessage: string;
  readonly pageClosedMessage: string;
  readonly loggedOutMessage: string;
  /** `Browser`, `Gateway`, or a locale. */
  readonly locale: string;
  /** `Client Timezone`, `Gateway Timezone`, or an id. */
  readonly timezone: string;
  /** Empty: the theme of the session properties. */
  readonly theme: string;
}
