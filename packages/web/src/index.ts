export { api } from "./console/api.ts";
export { sessionsPage } from "./console/pages/sessions.tsx";
export { Table } from "./console/table/Table.tsx";
export { parseAddress } from "./console/urlState.ts";
export { type EmittedEvent, PageContext, type PageLink, PageMirror, TemplateCache, View } from "./view/index.ts";
export { ensureSession, GatewaySocket, Outbox, randomId } from "./wire/index.ts";
