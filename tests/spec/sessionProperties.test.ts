import { afterEach, expect, test } from "vitest";
import { bind, flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const paths = [
  "geolocation.permissionGranted",
  "geolocation.options.accuracy",
  "geolocation.data.latitude",
  "device.accelerometer.timestamp",
  "device.settings.pullToRefresh",
  "bluetooth.options.filter.iBeacon.uuid",
  "appBar.togglePosition",
  "appBar.about.title",
  "pipes.overlapGap",
  "symbols.autoAppearance",
  "googleMapsApiKey",
  "offline.enabled",
];
const labels = paths.map((path, index) =>
  label(`L${index}`, { config: { "props.text": bind.property(`session.props.${path}`) } }),
);
const files = (stored: Parameters<typeof view>[1] & object) => ({
  views: { Main: view(flex("root", { children: labels })) },
  sessionProps: { props: stored as never, custom: {} },
});
const shown = async () => {
  const page = await world.connect();
  return paths.map((_, index) => [page.read(`L${index}`, "props", "text"), page.quality(`L${index}`, "props", "text")]);
};

test("[SES90] a session has all properties at their defaults, under what a project stores", async () => {
  const stored = {
    geolocation: {},
    device: { accelerometer: {} },
    appBar: { togglePosition: "hidden" },
    bluetooth: { enabled: true },
  };
  world = await sessionWorld(files(stored as never));
  const values = [null, "balanced", null, 0, true, "", "hidden", "", 4, "simple", "", false];
  expect(await shown()).toEqual(values.map((value) => [value, "Good"]));
});

test("[SES90] what a project stores of another type than the default is what it stored", async () => {
  world = await sessionWorld(files({ geolocation: "off", device: 5 } as never));
  const page = await world.connect();
  expect([page.quality("L0", "props", "text"), page.read("L4", "props", "text")]).toEqual(["Bad_NotFound", null]);
});
