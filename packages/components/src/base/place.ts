import { isTimeZone, languageTag } from "@sightline/model";

/** The time zone and the language in which dates are shown and read. */
export interface Place {
  readonly timeZone: string;
  readonly locale: string;
}

const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
const browser: Place = { timeZone, locale };
let shown = browser;

/** The place of the session that this document shows; until it is known, that of the browser [SES53]. */
export function placeNow(): Place {
  return shown;
}

/** Shows dates as the session has them: a document shows one session. What this browser does not know is the browser's own. */
export function showDatesAs(place: Place): void {
  const zone = isTimeZone(place.timeZone) ? place.timeZone : browser.timeZone;
  shown = { timeZone: zone, locale: languageTag(place.locale) ?? browser.locale };
  if (zone !== place.timeZone) console.error(`this browser does not know the time zone ${place.timeZone}`);
}
