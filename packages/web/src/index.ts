export { api } from "./console/api.ts";
export { sessionList } from "./console/pages/sessions/sessionList.tsx";
export { Table } from "./console/table/Table.tsx";
export { parseAddress } from "./console/urlState.ts";
export { type EmittedEvent, type LocalWrite, PageContext, type PageLink, PageMirror, TemplateCache, View } from "./view/index.ts";
export { ensureSession, GatewaySocket, Outbox, randomId } from "./wire/index.ts";
