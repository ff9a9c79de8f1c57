import { withDefaults } from "@sightline/components/schemas";
import { isObject, type JsonObject, type PropertyObject } from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { authProps } from "./access/securityLevels.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import { placeAtStart } from "./SessionPlace.ts";
import type { SessionClient, SessionServices } from "./work/SessionServices.ts";

const noAxis = { timestamp: 0, x: 0, y: 0, z: 0 };
const noPlace = { latitude: null, longitude: null, altitude: null, accuracy: null };

/**
 * What every session's properties start from; the project's stored ones lie over it, member by member (reference: session
 * record, section 4). What no browser tells yet stands at its default.
 */
const defaults: JsonObject = {
  theme: "light",
  lastActivity: null,
  device: { settings: { pullToRefresh: true, preventSleep: false }, accelerometer: noAxis },
  bluetooth: {
    enabled: false,
    options: {
      updateInterval: 1000,
      limit: 10,
      filter: {
        enabled: false,
        minimumRSSI: 0,
        altBeacon: { exclusive: false, uuid: "" },
        eddystone: { exclusive: false, namespaceID: "" },
        iBeacon: { exclusive: false, uuid: "" },
      },
    },
    data: [],
  },
  geolocation: {
    enabled: false,
    permissionGranted: null,
    options: { accuracy: "balanced", maximumAge: 0 },
    data: { ...noPlace, altitudeAccuracy: null, heading: null, speed: null, timestamp: null },
  },
  appBar: { togglePosition: "right", about: { icon: "", path: "", title: "" } },
  pipes: { autoAppearance: "simple", overlapGap: 4 },
  symbols: { autoAppearance: "simple", autoAnimationSpeed: 100 },
  googleMapsApiKey: "",
  offline: { capable: false, enabled: false, lastSynced: "", language: "" },
};

/** A session as far as it is known when its properties are made. */
interface NewSession {
  readonly id: string;
  readonly project: RunningProject;
  readonly client: SessionClient;
  readonly services: SessionServices;
  readonly user: SessionUser | undefined;
}

/** One object, so that all projects without stored properties share what is made of it. */
const nothing: PropertyObject = {};

/** Base of a session's property tree: defaults, then the project's, then what only this session knows. */
export function sessionBase(session: NewSession): PropertyObject {
  const stored = session.project.project.sessionProps.base;
  const kept = isObject(stored.props) ? (stored.props as PropertyObject) : nothing;
  const props = withDefaults(defaults, kept);
  const { client, services } = session;
  const { general } = session.project.project;
  const theme = general.theme === "" || kept.theme !== undefined ? {} : { theme: general.theme };
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
    props: { ...props, ...theme, ...own },
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
