import { memoryUsage, uptime } from "node:process";
import type { PropertyValue } from "@sightline/model";

/** A tag of the `[System]` provider: read when asked for, and once a tick while somebody listens. */
export interface SystemTag {
  readonly dataType: string;
  readonly read: (now: number) => PropertyValue;
}

/** The tags of `[System]Gateway` that this gateway knows by itself, by path below the provider. */
export function systemTags(name: string): Readonly<Record<string, SystemTag>> {
  return {
    "Gateway/CurrentDateTime": { dataType: "DateTime", read: (now) => new Date(now) },
    "Gateway/SystemName": { dataType: "String", read: () => name },
    "Gateway/Timezone": { dataType: "String", read: () => Intl.DateTimeFormat().resolvedOptions().timeZone },
    "Gateway/UptimeSeconds": { dataType: "Int8", read: () => Math.floor(uptime()) },
    "Gateway/Performance/Memory Usage": { dataType: "Int8", read: () => memoryUsage.rss() },
  };
}
