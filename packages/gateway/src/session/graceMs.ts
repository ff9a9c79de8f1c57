import type { CloseReason } from "@sightline/model";
import type { GeneralProperties } from "@sightline/project";
import type { OpenPage } from "./PageArrivals.ts";
import type { SessionLimits } from "./work/SessionServices.ts";

/** A page without a connection, and what its project says of such pages. */
interface AwayPage {
  readonly open: { readonly page: Pick<OpenPage["page"], "device"> };
  readonly reason: CloseReason;
  readonly general: Pick<GeneralProperties, "desktopPageTimeoutSeconds" | "mobilePageTimeoutSeconds">;
}

/** How long a page without a connection stays, in milliseconds: one that was closed for a reload, one that was lost until it is found again [SES9]. */
export function graceMs({ open, reason, general }: AwayPage, { closedTabGraceSeconds }: SessionLimits): number {
  const isLost = reason === "network lost" || reason === "gateway stopped";
  if (!isLost && closedTabGraceSeconds !== undefined) return closedTabGraceSeconds * 1_000;
  const { type } = open.page.device;
  const isDesktop = type === "browser" || type === "workstation";
  return (isDesktop ? general.desktopPageTimeoutSeconds : general.mobilePageTimeoutSeconds) * 1_000;
}
