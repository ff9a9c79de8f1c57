import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accessTo,
  button,
  flex,
  type GatewayAccess,
  label,
  launchBrowser,
  on,
  pageHost,
  startGateway,
  type TestGateway,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";

/** The two examples of the manual's page on `system.perspective.getSessionInfo`, as printed there. */
const countBillies = `# This code counts the number of times a user named "billy" is logged in
sessions = system.perspective.getSessionInfo("billy")
print "Billy has %d sessions" % len(sessions)
`;
const listProject = `# This script will get all sessions using the "MyProject" project and display information about them.
# Get the session info.
projectResults = system.perspective.getSessionInfo(projectFilter="MyProject")
# Loop through the sessions.
# Enumerate() gives both the session object and the index.
for index, sessionObj in enumerate(projectResults):
    # Print session info.
    print "Session", index, ": username: ", sessionObj["username"], "uptime: ", sessionObj["uptime"], " seconds"
`;

/** One line for each session of MyProject, oldest first; an uptime is whatever it is. */
const listed = ["billy", "billy", "Unauthenticated"].map(
  (name, index) => new RegExp(`^Session ${index} : username:  ${name} uptime:  \\d+  seconds$`),
);

const folder = temporaryFolder("seed");
const contexts: BrowserContext[] = [];
let gateway: TestGateway;
let access: GatewayAccess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const children = [
    label("Title", { props: { text: "Session examples" } }),
    button("Count", { props: { text: "Count" }, events: on("component.onActionPerformed", countBillies) }),
    button("List", { props: { text: "List" }, events: on("component.onActionPerformed", listProject) }),
  ];
  const views = { Home: view(flex("root", { children })) };
  const projects = Object.fromEntries(["MyProject", "Other"].map((name) => [name, writeProject(join(folder, name), { views })]));
  const users = [{ name: "billy", password: "billy's word", roles: [] }];
  [gateway, browser] = await Promise.all([startGateway({ projects, users }), launchBrowser()]);
  access = await accessTo(gateway);
  page = await openAsBilly();
  await openAsBilly();
  await openProject("MyProject");
  await openProject("Other");
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  contexts.push(context);
  return context.newPage();
}

async function openProject(name: string): Promise<Page> {
  const opened = await newPage();
  await opened.goto(`http://${pageHost}:${gateway.port}/data/perspective/client/${name}/`);
  await opened.getByText("Session examples").waitFor();
  return opened;
}

async function openAsBilly(): Promise<Page> {
  const opened = await newPage();
  await opened.goto(`http://${pageHost}:${gateway.port}/login?project=MyProject`);
  await opened.getByLabel("User name").fill("billy");
  await opened.getByLabel("Password").fill("billy's word");
  await opened.getByRole("button", { name: "Sign in" }).click();
  await opened.getByText("Session examples").waitFor();
  return opened;
}

/** What scripts of sessions printed so far: it goes to the gateway's log. */
function printed(): string[] {
  return gateway
    .log()
    .split("\n")
    .filter((line) => line.includes('"script.print"'))
    .flatMap((line) => (JSON.parse(line) as { msg: string }).msg.split("\n"));
}

/** Clicks a button and waits for what its script prints. */
async function linesOf(name: string, count: number): Promise<string[]> {
  const before = printed().length;
  await page.getByRole("button", { name }).click();
  await expect.poll(() => printed().length - before, { timeout: 30_000 }).toBe(count);
  return printed().slice(before);
}

function expectListed(lines: readonly string[]): void {
  expect(lines).toEqual(listed.map((line) => expect.stringMatching(line)));
}

describe("the manual's examples, as printed there", () => {
  test("[SES10, SYS1] behind buttons of a view", async () => {
    expect(await linesOf("Count", 1)).toEqual(["Billy has 2 sessions"]);
    expectListed(await linesOf("List", listed.length));
  });

  test("[SES10, SYS1] by `sightline script`", async () => {
    expect(await access.script(countBillies)).toBe("Billy has 2 sessions\n");
    expectListed((await access.script(listProject)).trimEnd().split("\n"));
  });
});
