import { isTimeZone, type Json, type JsonObject, languageTag } from "@sightline/model";
import type { Finding, Report } from "../definitions/problems.ts";
import type { GeneralProperties } from "../definitions/types.ts";
import { flag, number, text } from "../json/fields.ts";

/** General properties that are not configured: the original's [PRJ15]. */
export const defaultGeneral: GeneralProperties = {
  hideFromLaunchListings: false,
  desktopPageTimeoutSeconds: 60,
  mobilePageTimeoutSeconds: 600,
  sessionClosedMessage: "This session has been closed.",
  pageClosedMessage: "This page has been closed.",
  loggedOutMessage: "You are logged out. On a shared device, log out of your other sessions too.",
  locale: "Browser",
  timezone: "Gateway Timezone",
  theme: "",
};

/** `general-properties/data.bin`: what cannot be used, or is not followed, is reported [PRJ102]. */
export function parseGeneral(json: JsonObject, report: Report): GeneralProperties {
  for (const [property, value] of Object.entries(json)) {
    const finding = Object.hasOwn(checks, property) ? checks[property]?.(value) : unknown(property);
    if (finding) report({ property, ...finding });
  }
  return {
    hideFromLaunchListings: flag(json.hideFromLaunchListings, defaultGeneral.hideFromLaunchListings),
    desktopPageTimeoutSeconds: seconds(json.desktopPageTimeoutSeconds) ?? defaultGeneral.desktopPageTimeoutSeconds,
    mobilePageTimeoutSeconds: seconds(json.mobilePageTimeoutSeconds) ?? defaultGeneral.mobilePageTimeoutSeconds,
    sessionClosedMessage: text(json.sessionClosedMessage, defaultGeneral.sessionClosedMessage),
    pageClosedMessage: text(json.pageClosedMessage, defaultGeneral.pageClosedMessage),
    loggedOutMessage: text(json.loggedOutMessage, defaultGeneral.loggedOutMessage),
    locale: localeProblem(json.locale) ? defaultGeneral.locale : text(json.locale, defaultGeneral.locale),
    timezone: timezoneProblem(json.timezone) ? defaultGeneral.timezone : text(json.timezone, defaultGeneral.timezone),
    theme: text(json.theme),
  };
}

type Value = Json | undefined;
type Check = (value: Value) => Omit<Finding, "property"> | undefined;

const fault =
  (name: string, check: (value: Value) => string | undefined): Check =>
  (value) => {
    const wrong = check(value);
    return wrong === undefined ? undefined : { severity: "warning", message: `${name} ${wrong}` };
  };

const missing = (message: string): ReturnType<Check> => ({ severity: "missing behaviour", kind: "property", message });

function unknown(name: string): ReturnType<Check> {
  return missing(`${name} is not known here: it has no effect.`);
}

/** What is wrong with each property, or not followed here [PRJ125]; undefined: nothing. */
const checks: Readonly<Record<string, Check>> = {
  hideFromLaunchListings: fault("hideFromLaunchListings", (value) =>
    typeof value === "boolean" ? undefined : "must be true or false: the project is listed.",
  ),
  desktopPageTimeoutSeconds: fault("desktopPageTimeoutSeconds", timeoutProblem),
  mobilePageTimeoutSeconds: fault("mobilePageTimeoutSeconds", timeoutProblem),
  sessionClosedMessage: fault("sessionClosedMessage", textProblem),
  pageClosedMessage: fault("pageClosedMessage", textProblem),
  loggedOutMessage: fault("loggedOutMessage", textProblem),
  locale: fault("locale", localeProblem),
  timezone: fault("timezone", timezoneProblem),
  theme: fault("theme", textProblem),
  updateMode: (value) =>
    isUnset(value) || value === "Instant"
      ? undefined
      : missing(`Sessions follow a changed project at once, though updateMode is ${text(value, shown(value))}.`),
  // What is announced before an update, and for how long: updateMode says that nothing is.
  updateMessage: () => undefined,
  updateTimeout: () => undefined,
  idp: (value) =>
    isUnset(value)
      ? undefined
      : missing(`Users log in at this gateway, not at the identity provider ${text(value, shown(value))}.`),
  thumbnailPath: (value) =>
    isUnset(value)
      ? undefined
      : { severity: "cosmetic", kind: "style", message: `The launch icon ${text(value, shown(value))} is not shown.` },
};

function timezoneProblem(value: Value): string | undefined {
  if (isUnset(value) || value === "Gateway Timezone" || value === "Client Timezone") return undefined;
  if (typeof value === "string" && isTimeZone(value)) return undefined;
  return `is ${shown(value)}, which is no time zone: the gateway's is used. Choose "Client Timezone", "Gateway Timezone" or an id such as America/Chicago.`;
}

function localeProblem(value: Value): string | undefined {
  if (isUnset(value) || value === "Browser" || value === "Gateway") return undefined;
  if (typeof value === "string" && languageTag(value) !== undefined) return undefined;
  return `is ${shown(value)}, which is no locale: the browser's is used. Choose "Browser", "Gateway" or a locale such as fr or fr_CA.`;
}

function timeoutProblem(value: Value): string | undefined {
  return seconds(value) === undefined ? `is ${shown(value)}: it must be a number of seconds, not below 0.` : undefined;
}

function textProblem(value: Value): string | undefined {
  return value === null || typeof value === "string" ? undefined : `is ${shown(value)}: it must be a text.`;
}

function seconds(value: Value): number | undefined {
  const read = number(value, -1);
  return read >= 0 ? read : undefined;
}

/** The Designer stores null, or an empty text, for what was not chosen. */
function isUnset(value: Value): boolean {
  return value === undefined || value === null || value === "";
}

function shown(value: Value): string {
  return JSON.stringify(value) ?? "";
}
