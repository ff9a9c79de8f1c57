import type { EndedSession, PageItem, SessionDetail, SessionInfo, ViewItem } from "@sightline/model";
import { noGatewayEvents, type Project } from "@sightline/project";

export const page: PageItem = {
  id: "a b/c",
  created: 1,
  lastKeepalive: 2,
  roundtrip: 3,
  connectCount: 1,
  viewCount: 1,
  componentCount: 12,
  bindingCount: 5,
};

export const view: ViewItem = { id: "v1", resourcePath: "Overview", mountPath: "primary", componentCount: 12, bindingCount: 5 };

export const endedSession: EndedSession = {
  id: "33333333-0000-4000-8000-000000000003",
  project: "plant",
  username: "billy",
  clientAddress: "10.0.0.1",
  userAgent: "Test/1.0",
  startedAt: 1,
  endedAt: 2,
  reason: "network lost",
  message: "",
};

/** A browser session, one without login and a Designer. */
export function testSessions(): readonly SessionDetail[] {
  return [
    session({
      id: "11111111-0000-4000-8000-000000000001",
      username: "billy",
      project: "plant",
      uptime: 5000,
      totalBytesSent: 300,
    }),
    session({
      id: "22222222-0000-4000-8000-000000000002",
      uptime: 90_000,
      totalBytesSent: 20,
      pageIds: ["p1", "p2"],
      activePages: 2,
    }),
    session({ id: "1a2b3c4d", username: "anna", sessionScope: "designer", device: "designer", pageIds: [], activePages: 0 }),
  ];
}

function session(change: Partial<SessionDetail>): SessionDetail {
  return {
    userAgent: "Test/1.0",
    id: "",
    username: "Unauthenticated",
    authorized: true,
    project: "other",
    uptime: 0,
    clientAddress: "10.0.0.1",
    lastComm: 10,
    sessionScope: "browser",
    activePages: 1,
    recentBytesSent: 1,
    totalBytesSent: 1,
    pageIds: ["p1"],
    roles: [],
    device: "browser",
    connection: "connected",
    gateway: "Plant 1",
    startedAt: 0,
    totalBytesReceived: 9,
    queueDepth: 2,
    pages: [],
    ...change,
  };
}

/** The thirteen keys of a detail. */
export function infoOf(detail: SessionDetail): SessionInfo {
  const { roles, device, connection, disconnectedAt, gateway, startedAt, totalBytesReceived, queueDepth, pages, ...info } =
    detail;
  return info;
}

const tank = { resource: "com.inductiveautomation.perspective/views/A", component: "root/it" };

/** An empty project with one fault and gaps of all severities. */
export function testProject(name: string, hideFromLaunchListings: boolean): Project {
  return {
    name,
    title: `The ${name} <project>`,
    description: "",
    enabled: true,
    directory: `projects/${name}`,
    generation: "g1",
    views: new Map(),
    pages: { pages: [], sharedDocks: { cornerPriority: "top-bottom", docks: [] } },
    sessionProps: { base: {}, config: new Map() },
    css: ".psc-a { color: red }",
    libraries: [],
    sessionEvents: { onStartup: "", onShutdown: "", onPageStartup: "", onAuthChallengeCompleted: "", messageHandlers: [] },
    gatewayEvents: noGatewayEvents,
    namedQueries: new Map(),
    defaultDatabase: "",
    general: {
      hideFromLaunchListings,
      desktopPageTimeoutSeconds: 60,
      mobilePageTimeoutSeconds: 600,
      sessionClosedMessage: "",
      pageClosedMessage: "",
      loggedOutMessage: "",
      locale: "",
      timezone: "",
      theme: "",
    },
    permissions: { type: "AnyOf", levels: [] },
    problems: [
      { severity: "warning", resource: "views/A", message: "A component without a name." },
      { severity: "missing behaviour", kind: "resource", resource: "ignition/images/a", message: "Images are not served." },
      { severity: "wrong value", kind: "property", ...tank, property: "props.a", message: "Not followed." },
      { severity: "missing behaviour", kind: "component", ...tank, message: "Not here." },
      { severity: "cosmetic", kind: "style", ...tank, message: "Only looks different." },
    ],
  };
}
