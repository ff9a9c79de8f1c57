import { isObject, type PropertyObject } from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { authProps } from "./access/securityLevels.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import { placeAtStart } from "./SessionPlace.ts";
import type { SessionClient, SessionServices } from "./work/SessionServices.ts";

/** What every session's properties start from; the project's stored ones lie over it (reference: session record, section 4). */
const defaults: PropertyObject = {
  theme: "light",
  lastActivity: null,
  bluetooth: { enabled: false, data: [] },
  geolocation: { enabled: false, permissionGranted: null, data: {} },
  appBar: { togglePosition: "right" },
};

/** A session as far as it is known when its properties are made. */
interface NewSession {
  readonly id: string;
  readonly project: RunningProject;
  readonly client: SessionClient;
  readonly services: SessionServices;
  readonly user: SessionUser | undefined;
}

/** Base of a session's property tree: defaults, then the project's, then what only this session knows. */
export function sessionBase(session: NewSession): PropertyObject {
  const stored = session.project.project.sessionProps.base;
  const props = isObject(stored.props) ? (stored.props as PropertyObject) : {};
  const { client, services } = session;
  const { general } = session.project.project;
  const theme = general.theme === "" ? {} : { theme: general.theme };
  const own: PropertyObject = {
    ...placeAtStart(general, client.device, services.gateway.timeZone),
    id: session.id,
    host: client.address,
    address: client.address,
    auth: authProps(session.user),
    gateway: { address: client.gatewayAddress, timezone: zone(services.gateway.timeZone), connected: true },
    device: {
      ...(isObject(props.device) ? (props.device as PropertyObject) : {}),
      type: client.device.type,
      identifier: client.deviceId,
      timezone: { ...client.device.timezone, name: client.device.timezone.id },
      userAgent: client.userAgent,
    },
  };
  return {
    props: { ...defaults, ...theme, ...props, ...own },
    custom: isObject(stored.custom) ? (stored.custom as PropertyObject) : {},
  };
}

function zone(id: string): PropertyObject {
  return { id, name: id, utcOffset: offsetHours(id) };
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one costs more than all else of a session. */
function offsetFormat(zone: string): Intl.DateTimeFormat {
  return getOrMake(offsetFormats, zone, () => new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }));
}

function offsetHours(id: string): number {
  const parts = offsetFormat(id).formatToParts(new Date());
  const text = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /GMT([+-]\d+)(?::(\d+))?/.exec(text);
  if (!match) return 0;
  const hours = Number(match[1]);
  return hours + (Math.sign(hours) || 1) * (Number(match[2] ?? 0) / 60);
}
