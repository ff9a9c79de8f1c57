import { afterEach, expect, test } from "vitest";
import { bind, button, flex, label, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const script = `names = [s["username"] for s in system.perspective.getSessionInfo(projectFilter="Plant")]
self.view.custom.names = ", ".join(sorted(names))
self.view.custom.own = [s.id for s in system.perspective.getSessionInfo() if s.id == self.session.props.id][0]`;

const main = view(
  flex("root", {
    children: [
      button("Ask", { events: on("component.onActionPerformed", script) }),
      label("Names", { config: { "props.text": bind.property("view.custom.names") } }),
      label("Own", { config: { "props.text": bind.expression("upper({view.custom.own})") } }),
    ],
  }),
  { custom: { names: "", own: "" } },
);

/**
 * The path of one datum: a click, parsed at the door, runs a script of its session; the script asks who is there, writes
 * a property; bindings carry it to labels; the page is told; and the list asked from outside says the same.
 */
test("a click runs Python that asks who is there, and the page and the list say the same", async () => {
  world = await sessionWorld({ views: { Main: main } }, { python: true });
  const ticket = world.ticket();
  ticket.user = { name: "billy", roles: [], loggedInAt: Date.now() };
  const page = await world.connect({ ticket });
  await world.connect();
  page.frames.length = 1;
  page.click("Ask");
  await page.session.queue.idle();
  expect(page.session.statistics.faults).toEqual([]);

  const told = page.messages.flatMap((message) => (message.type === "changes" ? (message.changes ?? []) : []));
  const { id } = page.session;
  expect(told).toContainEqual([page.index("Names"), "props.text", "Unauthenticated, billy"]);
  expect(told).toContainEqual([page.index("Own"), "props.text", id.toUpperCase()]);
  const listed = world.directory.list({ project: "Plant" });
  expect(listed.map((each) => each.username).sort()).toEqual(["Unauthenticated", "billy"]);
  expect(listed.find((each) => each.username === "billy")?.id).toBe(id);
});
