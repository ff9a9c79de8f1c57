export { domEventNames } from "./domEvents.ts";
export { jsonFileText, parseJsonFile, readJson, writeJson } from "./jsonText.ts";
export { Float, float, floatText, integer, Long, numberOf, TypedNumber } from "./numbers.ts";
export {
  type Change,
  freezeDeep,
  isPropertyName,
  maximumDepth,
  PropertyTree,
  pathProblem,
  readAt,
  writeAt,
} from "./PropertyTree.ts";
export { formatPath, overlaps, type PropertyPath, parsePath, readPath } from "./path.ts";
export { isTimeZone, languageTag } from "./place.ts";
export {
  fullCode,
  good,
  isBadOrError,
  isGood,
  isUncertain,
  type Quality,
  type QualityName,
  quality,
  qualityCodes,
} from "./quality.ts";
export {
  createRestClient,
  RestError,
  type RestInput,
  type RestResponse,
  type RestTransport,
  restError,
  restPath,
} from "./rest/client.ts";
export {
  type FilterOperator,
  filterOperators,
  type ListQuery,
  listQuery,
  type RestAnswer,
  type RestBody,
  type RestParams,
  type RestQuery,
  type RestRoute,
  type RestRouteName,
  type RestScope,
  restRoutes,
  type ScriptOutputLine,
} from "./rest/contract.ts";
export type {
  EndedSession,
  EventScriptItem,
  Metric,
  PageItem,
  PageSummary,
  ProblemCount,
  ProblemItem,
  ProjectItem,
  ScriptHostItem,
  ScriptItem,
  ScriptTotals,
  SessionDetail,
  SessionFault,
  SessionTotals,
  TagProblemItem,
  ViewItem,
} from "./rest/items.ts";
export { problemSeverities } from "./rest/items.ts";
export { openApiDocument } from "./rest/openApi.ts";
export { SteadyClock } from "./SteadyClock.ts";
export {
  matchesFilter,
  type SessionFilter,
  type SessionInfo,
  type SessionRow,
  type SessionScope,
  sessionInfo,
  unauthenticated,
} from "./session.ts";
export { type ClientComponent, type ClientTemplate, clientSections } from "./template.ts";
export { unreachable } from "./unreachable.ts";
export {
  compareValues,
  Dataset,
  type DatasetColumn,
  depthOf,
  fromJson,
  isObject,
  type Json,
  type JsonObject,
  type PropertyObject,
  type PropertyValue,
  type QualifiedValue,
  sameValue,
  toJson,
} from "./value.ts";
export {
  type Ack,
  type Acknowledgement,
  acknowledgeMs,
  type ClientFrame,
  type ClientMessage,
  type ClientSession,
  type Closed,
  type CloseReason,
  type Command,
  type ComponentAddress,
  closeReasons,
  type DeviceInfo,
  type DockState,
  type Hello,
  type PageState,
  type Ping,
  type Pong,
  type PopupState,
  pingIntervalMs,
  protocolVersion,
  type ServerFrame,
  type ServerMessage,
  type Size,
  type SlotInSight,
  silenceLimitMs,
  stallLimitMs,
  type ViewState,
  type Welcome,
  type WireChange,
  type WireQuality,
  watchedPingMs,
} from "./wire.ts";
