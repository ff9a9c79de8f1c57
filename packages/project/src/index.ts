export { type BuildOptions, buildProject, type Known } from "./buildProject.ts";
export type { ProjectLimits } from "./definitions/limits.ts";
export { projectLimits } from "./definitions/limits.ts";
export { errorText } from "./definitions/problems.ts";
export type {
  ActionDefinition,
  BindingDefinition,
  ComponentDefinition,
  CustomMethod,
  DockDefinition,
  DockSet,
  EventHandler,
  GapKind,
  GatewayEvents,
  GeneralProperties,
  MessageHandler,
  NamedQuery,
  NamedQueryParameter,
  PageConfig,
  PageDefinition,
  Permissions,
  ProblemSeverity,
  Project,
  ProjectProblem,
  PropertyConfig,
  ScheduledScript,
  SessionEvents,
  SessionPropsDefinition,
  TagChangeKind,
  TagChangeScript,
  TimerScript,
  TransformDefinition,
  ViewDefinition,
} from "./definitions/types.ts";
export { openDocument, type ProjectDocument, setProperty, toBytes } from "./documents/openDocument.ts";
export { noGatewayEvents } from "./events/gatewayEvents.ts";
export { JsonDocument } from "./json/JsonDocument.ts";
export { JsonSyntaxError } from "./json/JsonSyntax.ts";
export { isProjectFile, isProjectFolder, type ProjectFiles } from "./resources/ProjectFiles.ts";
export { inherit, type RawProject, type Resource, toRawProject } from "./resources/resources.ts";
export { isModuleFolder, unreadResource } from "./resources/unreadResources.ts";
export { nobody, parsePermissions } from "./view/parsePermissions.ts";
