import { expect, test } from "vitest";
import type { Finding } from "../definitions/problems.ts";
import { parseGeneral } from "./parseGeneral.ts";

function read(json: Parameters<typeof parseGeneral>[0]) {
  const findings: Finding[] = [];
  return { general: parseGeneral(json, (finding) => void findings.push(finding)), findings };
}

test("[PRJ102] a general property that cannot be used has its default and is reported, as is one that is not followed", () => {
  const wrong = { timezone: "Mars/Olympus", locale: "no such", desktopPageTimeoutSeconds: -1, theme: 5, pageClosedMessage: [] };
  const unheard = {
    updateMode: "Notify",
    updateMessage: "in {timeLeft}",
    updateTimeout: 30,
    idp: "okta",
    thumbnailPath: "a.png",
  };
  const { general, findings } = read({ ...wrong, ...unheard, other: 1 });
  expect(general).toMatchObject({
    timezone: "Gateway Timezone",
    locale: "Browser",
    desktopPageTimeoutSeconds: 60,
    theme: "",
    pageClosedMessage: "This page has been closed.",
  });
  expect(findings.map(({ severity, property }) => [severity, property])).toEqual([
    ...["timezone", "locale", "desktopPageTimeoutSeconds", "theme", "pageClosedMessage"].map((name) => ["warning", name]),
    ["missing behaviour", "updateMode"],
    ["missing behaviour", "idp"],
    ["cosmetic", "thumbnailPath"],
    ["missing behaviour", "other"],
  ]);
  expect(findings[0]?.message).toBe(
    'timezone is "Mars/Olympus", which is no time zone: the gateway\'s is used. Choose "Client Timezone", "Gateway Timezone" or an id such as America/Chicago.',
  );
});

test("[PRJ102] nothing is reported of general properties as the Designer stores them", () => {
  const unset = { theme: null, idp: null, thumbnailPath: null, updateMode: "Instant", updateMessage: "", updateTimeout: 30 };
  const used = { timezone: "US/Central", locale: "fr_CA", mobilePageTimeoutSeconds: "600", loggedOutMessage: "Bye" };
  const { general, findings } = read({ ...unset, ...used });
  expect(findings).toEqual([]);
  expect(general).toMatchObject({ timezone: "US/Central", locale: "fr_CA", mobilePageTimeoutSeconds: 600 });
});
