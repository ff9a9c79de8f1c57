import { availableParallelism, totalmem } from "node:os";
import { cpuUsage, memoryUsage, uptime } from "node:process";
import type { PropertyValue } from "@sightline/model";

/** The name of the provider of system tags. */
export const systemProvider = "System";

/** A tag of the `[System]` provider, computed on reading, and once per tick while it has listeners. */
export interface SystemTag {
  readonly dataType: string;
  readonly read: (now: number) => PropertyValue;
}

/** The tags of `[System]Gateway` that tell about its process, by path below the provider. */
export function systemTags(): Readonly<Record<string, SystemTag>> {
  return {
    "Gateway/CurrentDateTime": { dataType: "DateTime", read: (now) => new Date(now) },
    "Gateway/Timezone": { dataType: "String", read: () => Intl.DateTimeFormat().resolvedOptions().timeZone },
    "Gateway/UptimeSeconds": { dataType: "Int8", read: () => Math.floor(uptime()) },
    "Gateway/Performance/CPU Usage": { dataType: "Float8", read: cpuShare() },
    "Gateway/Performance/Memory Usage": { dataType: "Int8", read: () => memoryUsage.rss() },
    "Gateway/Performance/Memory Utilization": { dataType: "Float8", read: () => memoryUsage.rss() / totalmem() },
    "Gateway/Performance/Max Memory": { dataType: "Int8", read: () => totalmem() },
  };
}

/** The CPU share of the gateway process, 0 to 1: since its start, then over the last second or more. */
function cpuShare(): (now: number) => number {
  let before: { readonly at: number; readonly used: number } | undefined;
  let share = 0;
  return (now) => {
    const { user, system } = cpuUsage();
    const used = (user + system) / 1000;
    const passed = before ? now - before.at : uptime() * 1000;
    if (before && passed < 1000) return share;
    share = Math.min(1, Math.max(0, (used - (before?.used ?? 0)) / passed / availableParallelism()));
    before = { at: now, used };
    return share;
  };
}
