import { loggerOf } from "../base/logger.ts";
import { OutsideLog } from "../base/OutsideLog.ts";
import { rolesFrom } from "../base/users/rolesOf.ts";
import { liveLimits } from "../session/work/liveLimits.ts";
import type { SessionServices } from "../session/work/SessionServices.ts";
import type { LateEngine } from "./LateEngine.ts";
import type { Setting } from "./Setting.ts";

/** What all sessions share. */
interface SharedParts extends Pick<SessionServices, "tags" | "poller" | "ticker" | "databases" | "messages"> {
  readonly engine: LateEngine;
}

/** What sessions need of the gateway. */
export function createSessionServices({ log, config, users }: Setting, { engine, ...shared }: SharedParts): SessionServices {
  const logger = loggerOf(log, "perspective.session");
  return {
    ...shared,
    get engine() {
      return engine.get();
    },
    rolesOf: rolesFrom(users),
    log: logger,
    outsiders: new OutsideLog(logger),
    audit: loggerOf(log, "gateway.audit"),
    limits: liveLimits(config),
    gateway: {
      get name() {
        return config().name;
      },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  };
}
