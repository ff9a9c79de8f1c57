import type { JsonObject } from "@sightline/model";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bind, button, flex, label, on, view } from "../support/index.ts";
import { device, type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const instant = "fromMillis(1700000000000)";
const format = (formatValue: string) => ({ type: "format", formatType: "datetime", formatValue });
const script = `self.view.custom.seen = [
	system.date.format(system.date.fromMillis(1700000000000), "yyyy-MM-dd HH:mm"),
	str(system.date.fromMillis(1700000000000)),
	system.date.toMillis(system.date.parse("2023-11-14 16:13", "yyyy-MM-dd HH:mm"))]`;
const files = (general: JsonObject, stored: JsonObject = {}) => ({
  views: {
    Main: view(
      flex("root", {
        children: [
          label("Zone", {
            config: { "props.text": bind.expression('{session.props.timeZoneId} + "|" + {session.props.locale}') },
          }),
          label("Text", { config: { "props.text": bind.expression(`dateFormat(${instant}, "yyyy-MM-dd HH:mm z")`) } }),
          label("Format", { config: { "props.text": bind.expression(instant, [format("yyyy-MM-dd HH:mm")]) } }),
          label("Number", { config: { "props.text": bind.expression('numberFormat(1234.5, "#,##0.0")') } }),
          button("Go", { events: on("component.onActionPerformed", script) }),
        ],
      }),
      { custom: { seen: [] } },
    ),
  },
  general,
  sessionProps: { props: stored, custom: {} },
});
const tokyo = { ...device, timezone: { id: "Asia/Tokyo", utcOffset: 9 }, locale: "de-DE" };
const props = (page: TestPage) => [page.read("Zone", "props", "text"), page.page.state().session.timeZone];
const texts = (page: TestPage) => [page.read("Text", "props", "text"), page.read("Format", "props", "text")];

describe("a session's place", () => {
  let world: SessionWorld;
  afterEach(() => world.close());

  test.each([
    ["Client Timezone", "Asia/Tokyo", "2023-11-15 07:13", "GMT+9"],
    ["America/Chicago", "America/Chicago", "2023-11-14 16:13", "CST"],
    ["US/Central", "US/Central", "2023-11-14 16:13", "CST"],
    ["Gateway Timezone", "UTC", "2023-11-14 22:13", "UTC"],
    [undefined, "UTC", "2023-11-14 22:13", "UTC"],
  ])("[SES53] case: project-timezone-and-locale: timezone %s", async (timezone, zone, shown, name) => {
    world = await sessionWorld(files({ ...(timezone ? { timezone } : {}), locale: "Browser" }, { timeZoneId: "Asia/Dubai" }));
    const page = await world.connect({ hello: { device: tokyo } });
    expect(props(page)).toEqual([`${zone}|de-DE`, zone]);
    expect(texts(page)).toEqual([`${shown} ${name}`, shown]);
    expect(page.read("Number", "props", "text")).toBe("1.234,5");
  });

  test.each([
    ["Browser", "de-DE", "1.234,5"],
    ["fr_CA", "fr_CA", "1\u00a0234,5"],
    ["en", "en", "1,234.5"],
    ["Gateway", new Intl.DateTimeFormat().resolvedOptions().locale, new Intl.NumberFormat().format(1234.5)],
  ])("[SES53] locale %s", async (locale, expected, number) => {
    world = await sessionWorld(files({ locale }, { locale: "it" }));
    const page = await world.connect({ hello: { device: tokyo } });
    expect([page.read("Zone", "props", "text"), page.read("Number", "props", "text")]).toEqual([`UTC|${expected}`, number]);
  });

  test("[SES53] what depends on the time zone follows it, on all pages; one that is none is the gateway's, and the log says so", async () => {
    world = await sessionWorld(files({ timezone: "America/Chicago" }));
    const pages = [await world.connect()];
    pages.push(await world.connect({ ticket: pages[0]?.ticket as never }));
    const { session } = pages[0] as TestPage;
    const set = (id: string) =>
      session.turn(() => session.bound.write({ component: -1, path: ["props", "timeZoneId"] }, id, "Script"));
    set("America/New_York");
    for (const page of pages) expect(texts(page)).toEqual(["2023-11-14 17:13 EST", "2023-11-14 17:13"]);
    expect(pages[1]?.messages.at(-2)).toMatchObject({ type: "session", session: { timeZone: "America/New_York" } });
    set("Mars/Olympus");
    for (const page of pages) expect(texts(page)).toEqual(["2023-11-14 22:13 UTC", "2023-11-14 22:13"]);
    expect(pages[0]?.page.state().session.timeZone).toBe("UTC");
    expect(world.logged).toContainEqual(expect.stringContaining('timeZoneId is "Mars/Olympus", which is no time zone'));
  });
});

describe("scripts", () => {
  let world: SessionWorld;
  beforeAll(async () => {
    world = await sessionWorld(files({ timezone: "America/Chicago" }), { python: true });
  });
  afterAll(() => world.close());

  test("[SES53] case: project-timezone-and-locale: scripts show and read dates as the page does, each session its own", async () => {
    const click = async (page: TestPage) => {
      page.click("Go");
      await page.session.queue.idle();
      return page.session.views.get(page.view)?.bound.read(-1, ["custom", "seen"]);
    };
    const page = await world.connect();
    expect(await click(page)).toEqual(["2023-11-14 16:13", "Tue Nov 14 16:13:20 CST 2023", 1_699_999_980_000]);
    const other = await world.connect();
    other.session.turn(() => other.session.bound.write({ component: -1, path: ["props", "timeZoneId"] }, "Asia/Tokyo", "Script"));
    expect(await click(other)).toEqual(["2023-11-15 07:13", "Wed Nov 15 07:13:20 GMT+09:00 2023", 1_699_945_980_000]);
    expect(await click(page)).toEqual(["2023-11-14 16:13", "Tue Nov 14 16:13:20 CST 2023", 1_699_999_980_000]);
  });
});
