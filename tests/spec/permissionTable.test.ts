import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BrowserAccess, ConfigFile, followUsers, Users, UsersSchema } from "@sightline/gateway";
import type { JsonObject } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { bind, button, embedded, flex, label, on, temporaryFolder, textField, usersFile, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";
import { writeJson } from "../support/writeJson.ts";

const projects = ["everybody", "operators"] as const;
const views = ["everybody", "operators"] as const;
const places = ["primary", "embedded", "popup"] as const;
const people = ["nobody", "a user", "an operator"] as const;
const moments = [
  "before login",
  "logged in",
  "after logout",
  "user removed",
  "user disabled",
  "password changed",
  "role taken away",
  "project permissions changed",
  "view permissions changed",
] as const;

type Who = (typeof people)[number];
type Moment = (typeof moments)[number];

interface Case {
  readonly project: (typeof projects)[number];
  readonly view: (typeof views)[number];
  readonly place: (typeof places)[number];
  readonly who: Who;
  readonly moment: Moment;
}

let world: SessionWorld | undefined;
let stop = () => {};
afterEach(async () => {
  stop();
  await world?.close();
  world = undefined;
});

const roleNeeded = (role: string): JsonObject => ({
  type: "AnyOf",
  securityLevels: [{ name: "Authenticated", children: [{ name: "Roles", children: [{ name: role, children: [] }] }] }],
});
const parts = flex("root", {
  children: [
    textField("Field", { props: { text: "kept" } }),
    button("Go", { events: on("component.onActionPerformed", "pass") }),
    label("Tag", { config: { "props.text": bind.tag("[default]Level") } }),
  ],
});
const tags = { tags: [{ name: "Level", tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 1 }] };
const [first, second] = ["first", "second"].map(
  (password) => (usersFile([{ name: "billy", password }]).users as { password: string }[])[0]?.password ?? "",
);

/** The project of a case, before its moment or with what the moment changes. */
function filesOf({ project, view: target, place, moment }: Case, changed: boolean) {
  const projectRole = changed && moment === "project permissions changed" ? "Lead" : project === "operators" && "Operator";
  const viewRole = changed && moment === "view permissions changed" ? "Lead" : target === "operators" && "Operator";
  return {
    views: {
      Main: view(flex("root", { children: place === "embedded" ? [embedded("Hole", "Target")] : [] })),
      Target: view(parts, viewRole ? { permissions: roleNeeded(viewRole) } : {}),
    },
    pages: { "/": place === "primary" ? "Target" : "Main" },
    ...(projectRole ? { permissions: roleNeeded(projectRole) } : {}),
  };
}

interface Scene {
  readonly page: TestPage;
  readonly users: ConfigFile<typeof UsersSchema>;
}

async function before(each: Case): Promise<Scene> {
  world = await sessionWorld(filesOf(each, false), { tags });
  const path = join(temporaryFolder("users"), "users.json");
  writeJson(path, { users: [entry(each.who)] });
  const users = new ConfigFile(path, UsersSchema);
  stop = followUsers(new Users(users), world.registry);
  const ticket = world.ticket();
  const roles = each.who === "an operator" ? ["Operator"] : [];
  if (each.who !== "nobody") world.registry.loggedIn(ticket, { name: "billy", roles, loggedInAt: 1 });
  const page = await world.connect({ ticket });
  if (each.place === "popup")
    page.session.turn(() => page.page.popups.open({ id: "p", viewPath: "Target", params: {} } as never));
  await page.session.queue.idle();
  return { page, users };
}

const entry = (who: Who, change: object = {}) => ({
  name: "billy",
  password: first ?? "",
  roles: who === "an operator" ? ["Operator"] : [],
  ...change,
});

/** Brings the moment about while the page is open. */
async function comes(each: Case, { page, users }: Scene): Promise<void> {
  const write = (list: object[]) => users.update(() => ({ users: list }) as never);
  const changes: Partial<Record<Moment, () => unknown>> = {
    "after logout": () => world?.registry.loggedOut(page.session, ""),
    "user removed": () => write([]),
    "user disabled": () => write([entry(each.who, { disabled: true })]),
    "password changed": () => write([entry(each.who, { password: second })]),
    "role taken away": () => write([entry("a user")]),
    "project permissions changed": () => world?.reload(filesOf(each, true)),
    "view permissions changed": () => world?.reload(filesOf(each, true)),
  };
  await changes[each.moment]?.();
  await page.session.queue.idle();
}

/** What a page gets by every way in: the view, an event, a write, a value, the template. */
async function tryAll({ page }: Scene, known: readonly string[]): Promise<Record<string, boolean>> {
  const here = world as SessionWorld;
  const ran = here.batches.flat().length;
  const opened = [...page.page.views.values()].flatMap((each) =>
    each.viewPath === "Target" && !("error" in each) ? [each.id] : [],
  );
  for (const id of [...known, ...opened]) {
    page.say({ type: "event", view: id, component: 2, domain: "component", name: "onActionPerformed", event: {} });
    page.say({ type: "write", view: id, component: 1, path: "props.text", value: "new" });
  }
  await page.session.queue.idle();
  const heard = page.messages.length;
  here.services.tags.write("[default]Level", 7);
  page.session.turn(() => undefined);
  const written = [...page.session.views.values()].some((each) => each.bound.read(1, ["props", "text"]) === "new");
  const browsers = new BrowserAccess(here.registry, () => page.session.project);
  const hash = page.session.project.template("Target")?.client.hash ?? "";
  const cookieHeader = here.registry.cookies.cookieFor(page.ticket, false);
  return {
    shown: opened.length > 0,
    event: here.batches.flat().length > ran,
    write: written,
    value: page.messages.slice(heard).some((message) => message.type === "changes"),
    template: "json" in browsers.clientTemplate({ project: "Plant", cookieHeader, hash }),
  };
}

/** What the rule says: the user as it is at the moment, asked for project and view. */
function isPermitted({ project, view: target, who, moment }: Case): boolean {
  const gone = ["before login", "after logout", "user removed", "user disabled", "password changed"].includes(moment);
  const isOperator = who === "an operator" && !gone && moment !== "role taken away";
  if (moment === "project permissions changed" || moment === "view permissions changed") return false;
  return (project === "everybody" || isOperator) && (target === "everybody" || isOperator);
}

const happens = (who: Who, moment: Moment) => (who === "nobody") === (moment === "before login") || /permissions/.test(moment);

/** A line of the table in the guide: who, when, and what was seen for each kind of project and view. */
const lines = new Map<string, string[]>();

test.each(places)(
  "[SES12, SES21] every way in is asked at every moment: views shown %s",
  async (place) => {
    for (const who of people)
      for (const moment of moments.filter((each) => happens(who, each)))
        for (const project of projects)
          for (const target of views) {
            const each: Case = { project, view: target, place, who, moment };
            const scene = await before(each);
            const known = [...scene.page.page.views.values()].flatMap(({ id, viewPath }) => (viewPath === "Target" ? [id] : []));
            await comes(each, scene);
            const seen = await tryAll(scene, known);
            const expected = isPermitted(each);
            expect({ ...each, ...seen }).toEqual({
              ...each,
              shown: expected,
              event: expected,
              write: expected,
              value: expected,
              template: expected,
            });
            const key = `| ${who} | ${moment} |`;
            if (place === "primary") lines.set(key, [...(lines.get(key) ?? []), expected ? "yes" : "no"]);
            stop();
            await world?.close();
            world = undefined;
          }
  },
  240_000,
);

test("[SES21] the guide has the table as it was seen", () => {
  const table = [...lines].map(([key, seen]) => `${key} ${seen.join(" | ")} |`).join("\n");
  console.log(table);
  expect(lines.size).toBe(17 + 2);
  expect(readFileSync(join(import.meta.dirname, "../../docs/guide/permissions.md"), "utf8")).toContain(table);
});
