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
  GatewayEvents,
  GeneralProperties,
  MessageHandler,
  NamedQuery,
  NamedQueryParameter,
  PageConfig,
  PageDefinition,
  Permissions,
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
export { noGatewayEvents } from "./events/gatewayEvents.ts";
export { isProjectFile, isProjectFolder, type ProjectFiles } from "./resources/ProjectFiles.ts";
export { inherit, type RawProject, type Resource, toRawProject } from "./resources/resources.ts";
