import type { GatewayConfig } from "../../base/config/schemas.ts";
import type { SessionLimits } from "./SessionServices.ts";

/** The limits as they are configured at each moment. */
export function liveLimits(config: () => GatewayConfig): SessionLimits {
  const limits = () => config().limits;
  return {
    get maximumSessions() {
      return limits().sessions;
    },
    get maximumPages() {
      return limits().pages;
    },
    get maximumPagesPerSession() {
      return limits().pagesPerSession;
    },
    get maximumQueueDepth() {
      return limits().queueDepth;
    },
    get messagesPerSecond() {
      return limits().messagesPerSecond;
    },
    maximumViewsPerPage: 5_000,
    maximumViewDepth: 30,
    get closedTabGraceSeconds() {
      const seconds = config().closedTabGraceSeconds;
      return seconds === "original" ? undefined : seconds;
    },
    get scriptTimeLimitMs() {
      return limits().scriptSeconds * 1_000;
    },
  };
}
