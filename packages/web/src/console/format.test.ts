import { expect, test } from "vitest";
import { bytesText, durationText, millisecondsText, userAgentText } from "./format.ts";
import { addressWith, parseAddress } from "./urlState.ts";

test.each([
  [0, "0 s"],
  [59_999, "59 s"],
  [723_000, "12 min 3 s"],
  [3_600_000, "1 h 0 min"],
  [187_200_000, "2 d 4 h"],
])("[STA40] %d ms reads %s", (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1400, "1.4 kB"],
  [23_400_000, "23.4 MB"],
  [234_000_000, "234 MB"],
  [1e15, "1000 TB"],
])("[STA40] %d bytes read %s", (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Chrome on Windows",
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/604.1",
    "Safari on iPad",
  ],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0", "Edge on Windows"],
  ["probe/1.0", "probe"],
  ["", "unknown"],
])("[STA40] the device of %s", (userAgent, text) => {
  expect(userAgentText(userAgent)).toBe(text);
});

test.each([
  [0.44, "0.4 ms"],
  [350.4, "350 ms"],
  [1_240, "1.2 s"],
  [61_000, "1 min 1 s"],
])("[STA42] %d milliseconds are %s", (milliseconds, text) => {
  expect(millisecondsText(milliseconds)).toBe(text);
});

test("[STA40] a state is a link, and a link a state", () => {
  const state = parseAddress("/console/projects?q=pump&open=a%20b");
  expect([state.page, state.query.get("q"), state.query.get("open")]).toEqual(["projects", "pump", "a b"]);
  expect(addressWith(state, { q: "", sort: "desc(name)" })).toBe("/console/projects?open=a+b&sort=desc%28name%29");
  expect(parseAddress("/console").page).toBe("sessions");
  expect(addressWith(parseAddress("/console"), {})).toBe("/console/sessions");
});
