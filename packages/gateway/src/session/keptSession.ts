import type { CloseReason, PropertyPath } from "@sightline/model";
import { overlaps } from "@sightline/model";
import Type, { type Static } from "typebox";
import type { BoundObject } from "../binding/BoundObject.ts";
import { viewIndex } from "../binding/references.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { describePage } from "./page/keepPage.ts";
import { type Kept, KeptDeviceSchema, KeptPageSchema, KeptValueSchema } from "./page/keptPage.ts";
import { keptValues } from "./page/keptValue.ts";
import type { Page } from "./page/Page.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import type { SessionClient } from "./work/SessionServices.ts";
import type { SessionTraffic } from "./work/SessionTraffic.ts";

const text = Type.String();

/** What a session's sockets carried: last heard, bytes of the last message, bytes from and to the browser. */
const traffic = Type.Object({
  lastReceivedAt: Type.Number(),
  recentBytes: Type.Number(),
  received: Type.Number(),
  sent: Type.Number(),
});

/** A session as it is kept over a restart of the gateway [SES60]. */
export const KeptSessionSchema = Type.Object({
  id: text,
  project: text,
  /** Hash of its browser's cookie. */
  ticket: text,
  startedAt: Type.Number(),
  /** Its startup script has been queued; false: it waits for a login. */
  isRunning: Type.Boolean(),
  /** All that its pages had sent was done when this was written, and nothing came later: the gateway was stopped in order. */
  isFinal: Type.Boolean(),
  client: Type.Object({ userAgent: text, address: text, gatewayAddress: text, device: KeptDeviceSchema }),
  viewIds: Type.Integer(),
  props: Type.Array(KeptValueSchema),
  traffic,
  pages: Type.Array(KeptPageSchema),
});

/** What a cookie stands for, as it is kept: of a user what tells whether it is the same still. */
export const KeptTicketSchema = Type.Object({
  project: text,
  deviceId: text,
  usedAt: Type.Number(),
  user: Type.Optional(Type.Object({ name: text, loggedInAt: Type.Number(), stamp: text })),
});

/** When sessions were heard last, by id: newer than what is kept of each. */
export const HeardSchema = Type.Record(text, traffic);

export type KeptSession = Kept<Static<typeof KeptSessionSchema>>;
export type KeptTicket = Kept<Static<typeof KeptTicketSchema>>;

/** Whether a user is known and has the password it logged in with. */
export interface KnownUsers {
  find(name: string): Omit<SessionUser, "loggedInAt"> | undefined;
  /** Changes with the password; empty for who is unknown or disabled. */
  passwordStamp(name: string): string;
}

/** A session as far as it is kept. */
interface KeepableSession {
  readonly id: string;
  readonly project: RunningProject;
  readonly startedAt: number;
  readonly client: SessionClient;
  readonly life: { readonly isRunning: boolean; readonly viewIds: number };
  readonly bound: BoundObject;
  readonly traffic: SessionTraffic;
  readonly pages: ReadonlyMap<string, Page>;
}

/** As a session is kept now; called between two turns. */
export function describeSession(session: KeepableSession, ticket: string, isFinal: boolean): KeptSession {
  const { userAgent, address, gatewayAddress, device } = session.client;
  const { isRunning, viewIds } = session.life;
  return {
    id: session.id,
    project: session.project.name,
    ticket,
    startedAt: session.startedAt,
    isRunning,
    isFinal,
    client: { userAgent, address, gatewayAddress, device },
    viewIds,
    props: keptValues(session.bound.tree(viewIndex), (path) => isKept(session, path)),
    traffic: session.traffic.kept,
    pages: [...session.pages.values()].map(describePage),
  };
}

/** What is made anew: who the user is, whether a page is connected, and values of bindings. */
function isKept({ project }: KeepableSession, path: PropertyPath): boolean {
  if (overlaps(path, ["props", "auth"]) || overlaps(path, ["props", "gateway"])) return false;
  return !project.sessionBindings.plans.some((plan) => overlaps(plan.path, path));
}

/** Why a page that was connected when the gateway ended has no connection now. */
export function lostBy({ isFinal }: KeptSession): CloseReason {
  return isFinal ? "gateway stopped" : "network lost";
}
