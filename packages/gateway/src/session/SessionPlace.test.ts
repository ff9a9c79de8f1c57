import { expect, test, vi } from "vitest";
import { SessionPlace } from "./SessionPlace.ts";

test("[SES53] the place is asked of the platform once for each text, not at each evaluation", () => {
  const props: Record<string, string> = { timeZoneId: "Asia/Tokyo", locale: "de_DE" };
  const place = new SessionPlace((path) => props[String(path[1])], "UTC");
  const read = () => [place.timeZone, place.locale];
  let made = 0;
  const original = Intl.DateTimeFormat;
  const counting = vi.spyOn(Intl, "DateTimeFormat").mockImplementation(function counted(...args) {
    made++;
    return new original(...args);
  });
  expect(read()).toEqual(["Asia/Tokyo", "de-DE"]);
  const first = made;
  for (let i = 0; i < 100; i++) read();
  expect([first > 0, made]).toEqual([true, first]);
  Object.assign(props, { timeZoneId: "Mars/Olympus", locale: "fr_CA" });
  expect(read()).toEqual(["UTC", "fr-CA"]);
  counting.mockRestore();
});
