import type { DeviceInfo } from "@sightline/model";
import { isTimeZone, languageTag, overlaps, type PropertyPath, type PropertyValue } from "@sightline/model";
import type { GeneralProperties } from "@sightline/project";

const timeZonePath: PropertyPath = ["props", "timeZoneId"];
const localePath: PropertyPath = ["props", "locale"];

/** Time zone and locale that a project's sessions begin with, by its general properties. */
export function placeAtStart(
  general: GeneralProperties,
  { timezone, locale }: DeviceInfo,
  gatewayTimeZone: string,
): { readonly timeZoneId: string; readonly locale: string } {
  const zones = new Map([
    ["Gateway Timezone", gatewayTimeZone],
    ["Client Timezone", timezone.id],
  ]);
  const locales = new Map([
    ["Browser", locale],
    ["Gateway", new Intl.DateTimeFormat().resolvedOptions().locale],
  ]);
  return { timeZoneId: zones.get(general.timezone) ?? general.timezone, locale: locales.get(general.locale) ?? general.locale };
}

/** The time zone and the language a session shows dates and numbers in: its properties', as far as they are known here [SES53]. */
export class SessionPlace {
  /** What was found of the texts read last: asking costs a formatter each, and every evaluation of an expression may ask. */
  #lastZone = { text: "", isKnown: false };
  #lastLocale: { readonly text: string; readonly tag: string | undefined } = { text: "", tag: undefined };

  constructor(
    private readonly read: (path: PropertyPath) => PropertyValue | undefined,
    private readonly gatewayTimeZone: string,
  ) {}

  get timeZone(): string {
    const own = this.read(timeZonePath);
    return typeof own === "string" && this.#isKnown(own) ? own : this.gatewayTimeZone;
  }

  get locale(): string {
    const own = this.read(localePath);
    return (typeof own === "string" ? this.#tag(own) : undefined) ?? "en";
  }

  /** What is wrong with the properties after a change; undefined where they can be used. */
  problemAfter(path: PropertyPath): string | undefined {
    const own = this.read(timeZonePath);
    if (!overlaps(path, timeZonePath) || own === "" || (typeof own === "string" && this.#isKnown(own))) return undefined;
    return `session.props.timeZoneId is ${JSON.stringify(own)}, which is no time zone: dates are shown in that of the gateway, ${this.gatewayTimeZone}`;
  }

  #isKnown(text: string): boolean {
    if (this.#lastZone.text !== text) this.#lastZone = { text, isKnown: isTimeZone(text) };
    return this.#lastZone.isKnown;
  }

  #tag(text: string): string | undefined {
    if (this.#lastLocale.text !== text) this.#lastLocale = { text, tag: languageTag(text) };
    return this.#lastLocale.tag;
  }
}
