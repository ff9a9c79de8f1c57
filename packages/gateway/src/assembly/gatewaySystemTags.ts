import { statfsSync } from "node:fs";
import type { SystemTag } from "../tags/index.ts";
import type { Setting } from "./Setting.ts";

/** What of the gateway its system tags count. */
interface Counted {
  /** Sessions that live now. */
  sessions(): number;
}

/** The tags of `[System]` that tell about this gateway; a gateway has no second one that stands in for it [TAG70]. */
export function gatewaySystemTags({ config, data }: Setting, { sessions }: Counted): Readonly<Record<string, SystemTag>> {
  const disk = () => statfsSync(data.path);
  return {
    "Gateway/SystemName": { dataType: "String", read: () => config().name },
    "Gateway/Sessions/PerspectiveSessions": { dataType: "Int4", read: sessions },
    "Gateway/Sessions/SessionCount": { dataType: "Int4", read: sessions },
    "Gateway/Performance/Available Disk Space": { dataType: "Int8", read: () => disk().bavail * disk().bsize },
    "Gateway/Performance/Disk Utilization": { dataType: "Float8", read: () => 1 - disk().bavail / disk().blocks },
    "Gateway/Redundancy/Role": { dataType: "String", read: () => "Independent" },
    "Gateway/Redundancy/IsMaster": { dataType: "Boolean", read: () => true },
    "Gateway/Redundancy/IsActive": { dataType: "Boolean", read: () => true },
    "Gateway/Redundancy/ActivityLevel": { dataType: "String", read: () => "Active" },
  };
}
