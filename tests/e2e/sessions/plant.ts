import { rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import {
  bind,
  button,
  flex,
  indent,
  label,
  on,
  type ProjectFiles,
  type TestUser,
  temporaryFolder,
  textField,
  view,
  writeProject,
} from "../../support/index.ts";

/** Users of the gateways of these tests; billy and bella may enter the project `Guarded`, anna may not. */
export const users: readonly TestUser[] = [
  { name: "billy", password: "billy's word", roles: ["Operator"] },
  { name: "bella", password: "bella's word", roles: ["Operator"] },
  { name: "anna", password: "anna's word", roles: ["Viewer"] },
  { name: "chief", password: "chief's word", roles: ["Administrator"] },
];

const home = view(
  flex("root", {
    children: [
      label("Title", { props: { text: "Pump house" } }),
      label("Presses", { config: { "props.text": bind.expression("'pressed ' + {session.custom.presses}") } }),
      label("User", { config: { "props.text": bind.expression("'user ' + {session.props.auth.user.userName}") } }),
      button("Press", {
        props: { text: "Press" },
        events: on("component.onActionPerformed", "self.session.custom.presses += 1"),
      }),
      button("Leave", { props: { text: "Leave" }, events: on("component.onActionPerformed", "system.perspective.logout()") }),
      textField("Note", { props: { placeholder: "note" } }),
    ],
  }),
);

const project: ProjectFiles = {
  views: { Home: home, Other: view(flex("root", { children: [label("Title", { props: { text: "Other page" } })] })) },
  pages: { "/": "Home", "/other": "Other" },
  sessionProps: { custom: { presses: 0 }, props: {} },
  sessionScripts: { onShutdown: indent('print "shutdown of", session.props.id') },
};

const operatorsOnly = {
  type: "AllOf",
  securityLevels: [{ name: "Authenticated", children: [{ name: "Roles", children: [{ name: "Operator", children: [] }] }] }],
};

/** Projects of these tests in a temporary folder: `Plant` is open, `Guarded` is for operators. */
export function writeProjects(): { readonly projects: Readonly<Record<string, string>>; remove(): void } {
  const folder = temporaryFolder("projects");
  const projects = {
    Plant: writeProject(join(folder, "Plant"), project),
    Guarded: writeProject(join(folder, "Guarded"), { ...project, permissions: operatorsOnly }),
  };
  return { projects, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The address of a page of a project, on a gateway or through a proxy before it. */
export function addressOf({ pageUrl }: { readonly pageUrl: string }, projectName: string, path = ""): string {
  return `${pageUrl}/data/perspective/client/${projectName}${path}`;
}

/** Opens a project in a new tab and waits until its page is shown. */
export async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await shown(page);
  return page;
}

/** Waits until a page of these projects is shown. */
export async function shown(page: Page): Promise<void> {
  await page.getByText(/^(Pump house|Other page)$/).waitFor();
}

/** Signs in at the login form the page shows. */
export async function signIn(page: Page, name: string): Promise<void> {
  const user = users.find((each) => each.name === name);
  if (!user) throw new Error(`there is no user ${name}`);
  await page.getByLabel("User name").fill(user.name);
  await page.getByLabel("Password").fill(user.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The page id a tab keeps. */
export function pageIdOf(page: Page, projectName = "Plant"): Promise<string> {
  return page.evaluate((key) => sessionStorage.getItem(key) ?? "", `sightline.page.${projectName}`);
}
