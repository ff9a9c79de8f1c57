import { join } from "node:path";
import { ConfigFile, followUsers, Users, UsersSchema } from "@sightline/gateway";
import type { JsonObject } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import {
  bind,
  button,
  embedded,
  flex,
  label,
  on,
  scriptAction,
  temporaryFolder,
  textField,
  usersFile,
  view,
} from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";
import { writeJson } from "../support/writeJson.ts";

let world: SessionWorld;
afterEach(() => world.close());

const anybodyLoggedIn: JsonObject = { type: "AnyOf", securityLevels: [{ name: "Authenticated", children: [] }] };
const billy = { name: "billy", roles: ["Operator"], loggedInAt: 1 };
const parts = flex("root", {
  children: [
    textField("Field", { props: { text: "kept" } }),
    button("Go", { events: on("component.onActionPerformed", "pass") }),
    label("Tag", { config: { "props.text": bind.tag("[default]Level") } }),
  ],
});
const secret = view(parts, {
  permissions: anybodyLoggedIn,
  events: { system: { onStartup: scriptAction("pass"), onShutdown: scriptAction("pass") } },
});
const tags = { tags: [{ name: "Level", tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 1 }] };

/** Labels of the scripts that ran. */
function record(): string[] {
  const ran: string[] = [];
  world.answer = (call) => {
    ran.push(call.script.where.label);
    return null;
  };
  return ran;
}

function setLevel(value: number): void {
  world.services.tags.write("[default]Level", value);
  world.registry.live[0]?.turn(() => undefined);
}

const errors = (page: TestPage) => page.messages.flatMap((each) => (each.type === "viewOpened" ? [each.view.error] : []));

describe("a project that requires a login", () => {
  const locked = {
    views: { Main: view(parts, { events: { system: { onStartup: scriptAction("pass") } } }) },
    permissions: anybodyLoggedIn,
    sessionScripts: { onStartup: "\tstart()", onPageStartup: "\tpage()", onShutdown: "\tstop()" },
  };

  test("[SES12] case: R5, nothing a page sends before login shows, runs or writes anything", async () => {
    world = await sessionWorld(locked, { tags });
    const ran = record();
    const page = await world.connect();
    page.say({ type: "navigated", path: "/" });
    page.say({ type: "event", view: "v1", component: 2, domain: "component", name: "onActionPerformed", event: {} });
    page.say({ type: "write", view: "v1", component: 1, path: "props.text", value: "new" });
    page.say({ type: "resized", viewport: { width: 1, height: 1 } });
    page.session.turn(() => {
      page.page.popups.open({ id: "p", viewPath: "Main", params: {} } as never);
      page.page.showView("Main", {});
    });
    setLevel(2);
    await page.session.queue.idle();
    expect(ran).toEqual([]);
    expect([...page.session.views.keys()]).toEqual([]);
    expect(page.messages.filter((each) => each.type === "changes")).toEqual([]);
    expect(page.messages.filter((each) => each.type === "command")).toHaveLength(2);
    expect(page.page.tree.read(["props", "dimensions", "viewport", "width"])).toBe(1000);
    expect(page.session.statistics.refused).toBe(3);
  });

  test("[SES12] startup scripts run with the login, and shutdown scripts only where they did", async () => {
    world = await sessionWorld(locked);
    const ran = record();
    const never = await world.connect();
    await world.registry.end(never.session, "terminated", "");
    expect(ran).toEqual([]);
    const page = await world.connect({ hello: { path: "/?a=1" } });
    world.registry.loggedIn(page.ticket, billy);
    await page.session.queue.idle();
    expect(ran).toEqual(["session:onStartup", "session:onPageStartup", "event:onStartup"]);
    expect(page.state.path).toBe("/?a=1");
    await world.registry.end(page.session, "terminated", "");
    expect(ran.at(-1)).toBe("session:onShutdown");
  });

  test("[SES21] logging out closes what is open and leads to the login page", async () => {
    world = await sessionWorld(locked, { tags });
    const ticket = world.ticket();
    ticket.user = billy;
    const page = await world.connect({ ticket });
    await page.session.queue.idle();
    const { view } = page;
    expect(page.session.views.size).toBe(1);
    world.registry.loggedOut(page.session, "");
    await page.session.queue.idle();
    const heard = page.messages.length;
    expect(page.messages.at(-1)).toMatchObject({ type: "command", command: { kind: "logout" } });
    setLevel(3);
    page.say({ type: "event", view, component: 2, domain: "component", name: "onActionPerformed", event: {} });
    await page.session.queue.idle();
    expect(page.messages).toHaveLength(heard);
    expect(page.session.views.size).toBe(0);
  });
});

describe("views with permissions in an open project", () => {
  const files = {
    views: {
      Main: view(
        flex("root", {
          children: [embedded("Hole", "Secret"), button("Go", { events: on("component.onActionPerformed", "pass") })],
        }),
      ),
      Secret: secret,
    },
    pages: { "/": "Main", "/secret": "Secret" },
  };
  const seen = (page: TestPage) =>
    [...page.page.views.values()].map((each) => [each.viewPath, "error" in each ? each.error : "open"]);

  async function loggedIn(path: string): Promise<TestPage> {
    world = await sessionWorld(files, { tags });
    const ticket = world.ticket();
    ticket.user = billy;
    const page = await world.connect({ ticket, hello: { path } });
    await page.session.queue.idle();
    return page;
  }

  const refusal = "You are not permitted to see this view.";

  test("[SES21] case: R6, logging out closes them on open pages, stops their values and refuses their events", async () => {
    const page = await loggedIn("/secret");
    const { view } = page;
    expect(seen(page)).toEqual([["Secret", "open"]]);
    const ran = record();
    world.registry.loggedOut(page.session, "");
    await page.session.queue.idle();
    expect(page.state.views).toMatchObject([{ viewPath: "Secret", error: refusal }]);
    expect(ran).toEqual(["event:onShutdown"]);
    const heard = page.messages.length;
    setLevel(4);
    page.say({ type: "event", view, component: 2, domain: "component", name: "onActionPerformed", event: {} });
    page.say({ type: "write", view, component: 1, path: "props.text", value: "new" });
    await page.session.queue.idle();
    expect(ran).toEqual(["event:onShutdown"]);
    expect(page.messages).toHaveLength(heard);
  });

  test("[SES21] an event that waits when its user logs out is not run", async () => {
    const page = await loggedIn("/secret");
    const ran = record();
    let release = () => {};
    page.session.queue.add(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    page.click("Go");
    world.registry.loggedOut(page.session, "");
    release();
    await page.session.queue.idle();
    expect(ran).toEqual(["event:onShutdown"]);
    expect(page.session.statistics.refused).toBe(1);
  });

  test("[SES21] embedded views, popups and docks are judged too; what the page may still show stays", async () => {
    const page = await loggedIn("/");
    page.session.turn(() => {
      page.page.popups.open({ id: "p", viewPath: "Secret", params: { a: 1 }, title: "" } as never);
      page.page.popups.open({ id: "q", viewPath: "Main", params: {}, title: "" } as never);
    });
    const main = page.view;
    world.registry.loggedOut(page.session, "");
    await page.session.queue.idle();
    expect(page.page.views.get(main)).toBeDefined();
    const shown = seen(page);
    expect(shown.filter(([path]) => path === "Main")).toEqual([
      ["Main", "open"],
      ["Main", "open"],
    ]);
    expect(shown.filter(([path]) => path === "Secret")).toEqual([
      ["Secret", refusal],
      ["Secret", refusal],
      ["Secret", refusal],
    ]);
    expect(errors(page).filter((each) => each === refusal)).toHaveLength(3);
    world.registry.loggedIn(page.ticket, billy);
    await page.session.queue.idle();
    expect(seen(page).filter(([, state]) => state !== "open")).toEqual([]);
    expect(page.page.popups.states.map((each) => each.id).sort()).toEqual(["p", "q"]);
    expect(page.page.popups.find("p")?.params).toEqual({ a: 1 });
  });

  test("[SES21] with other roles the same views are judged again", async () => {
    world = await sessionWorld({
      ...files,
      views: {
        ...files.views,
        Secret: view(parts, {
          permissions: {
            type: "AnyOf",
            securityLevels: [
              { name: "Authenticated", children: [{ name: "Roles", children: [{ name: "Operator", children: [] }] }] },
            ],
          },
        }),
      },
    });
    const ticket = world.ticket();
    ticket.user = billy;
    const page = await world.connect({ ticket, hello: { path: "/secret" } });
    world.registry.loggedIn(ticket, { ...billy, roles: ["Visitor"] });
    expect(seen(page)).toEqual([["Secret", refusal]]);
    world.registry.loggedIn(ticket, billy);
    expect(seen(page)).toEqual([["Secret", "open"]]);
  });
});

describe("users that change while they are logged in", () => {
  const locked = { views: { Main: view(parts) }, permissions: anybodyLoggedIn };
  let file: ConfigFile<typeof UsersSchema>;
  let stop: () => void;
  afterEach(() => stop());

  const hashOf = (password: string) =>
    (usersFile([{ name: "billy", password }]).users as { password: string }[])[0]?.password ?? "";
  const hashes = { first: hashOf("first"), second: hashOf("second") };
  const entry = (password: keyof typeof hashes, details: object = {}) => ({
    name: "billy",
    password: hashes[password],
    roles: ["Operator"],
    ...details,
  });

  /** A page of billy's, in a gateway that follows the users' file. */
  async function followed(): Promise<TestPage> {
    world = await sessionWorld(locked, { tags });
    const path = join(temporaryFolder("users"), "users.json");
    writeJson(path, { users: [entry("first")] });
    file = new ConfigFile(path, UsersSchema);
    stop = followUsers(new Users(file), world.registry);
    const ticket = world.ticket();
    world.registry.loggedIn(ticket, { firstName: "", lastName: "", email: "", ...billy });
    const page = await world.connect({ ticket });
    expect(page.state.views).toHaveLength(1);
    return page;
  }

  const change = (users: ReturnType<typeof entry>[]) => file.update(() => ({ users }) as never);

  test.each([
    ["removed", []],
    ["disabled", [entry("first", { disabled: true })]],
    ["given a new password", [entry("second")]],
  ])("[SES21] case: R7, who is %s sees and does nothing any more", async (_what, users) => {
    const page = await followed();
    const ran = record();
    await change(users);
    expect([page.session.user, page.ticket.user, page.session.authorized]).toEqual([undefined, undefined, false]);
    page.say({ type: "event", view: page.view, component: 2, domain: "component", name: "onActionPerformed", event: {} });
    await page.session.queue.idle();
    expect(ran).toEqual([]);
    expect(page.messages.at(-1)).toMatchObject({
      type: "command",
      command: { kind: "logout", message: expect.stringContaining("Sign in again") },
    });
  });

  test("[SES21] case: R7, who has other roles goes on with those", async () => {
    const page = await followed();
    await change([entry("first", { roles: ["Lead"], firstName: "Bill" })]);
    expect(page.session.user).toMatchObject({ name: "billy", roles: ["Lead"], firstName: "Bill", loggedInAt: 1 });
    expect(page.session.authorized).toBe(true);
  });
});

test("[PRJ162, SES21] case: R19, of a changed project sessions follow one after another, those that lost a right at once", async () => {
  const open = { views: { Main: view(parts), Secret: view(parts) }, pages: { "/": "Main", "/secret": "Secret" } };
  world = await sessionWorld(open, { tags });
  const [kept, lost] = [await world.connect(), await world.connect({ hello: { path: "/secret" } })];
  const changed = world.reload({ ...open, views: { ...open.views, Secret: secret } });
  const generations: unknown[][] = [];
  const { adoptProject } = kept.session;
  kept.session.adoptProject = (project) => {
    generations.push([lost.session.project === project, errors(lost).at(-1) ?? lost.state.views[0]?.error]);
    adoptProject.call(kept.session, project);
  };
  await changed;
  expect(generations).toEqual([[true, "You are not permitted to see this view."]]);
});
