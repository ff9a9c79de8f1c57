import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bind,
  component,
  flex,
  label,
  launchBrowser,
  startGateway,
  type TestGateway,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";

const data = Array.from({ length: 300 }, (_, index) => ({ a: index }));
const table = (name: string, props: Parameters<typeof component>[2]) =>
  component("ia.display.table", name, { position: { basis: "300px", shrink: 0 }, ...props });
const input = (...names: string[]) => Object.fromEntries(names.map((name) => [`params.${name}`, { paramDirection: "input" }]));

const views = {
  Main: view(
    flex("root", {
      children: [
        table("Cells", {
          props: {
            data,
            pager: { bottom: false },
            columns: [{ field: "a", render: "view", viewPath: "Case/Cell", viewParams: { extra: "EX" } }],
          },
        }),
        table("Below", { props: { data: [{ a: 1 }, { a: 2 }], rows: { subview: { enabled: true, viewPath: "Case/Below" } } } }),
      ],
    }),
  ),
  "Case/Cell": view(
    label("C", { config: { "props.text": bind.expression('"cell:" + toStr({view.params.value}) + "/" + {view.params.extra}') } }),
    {
      params: { value: null, extra: "none" },
      config: input("value", "extra"),
    },
  ),
  "Case/Below": view(
    label("B", {
      config: { "props.text": bind.expression('"row:" + toStr({view.params.value.a}) + " at " + toStr({view.params.rowIndex})') },
    }),
    {
      params: { value: {}, row: -1, rowIndex: -1 },
      config: input("value", "row", "rowIndex"),
      props: { defaultSize: { width: 300, height: 90 } },
    },
  ),
};

let gateway: TestGateway;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const project = join(temporaryFolder("tables"), "Tables");
  writeProject(project, { views, pages: { "/": "Main" } });
  gateway = await startGateway({ projects: { Tables: project } });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${gateway.pageUrl}/data/perspective/client/Tables/`);
});
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

test("[CMP47] case: table-view-column: cells show their views, and only those in sight are open", async () => {
  await expect.poll(() => page.getByText("cell:0/EX", { exact: true }).count()).toBe(1);
  await page
    .locator(".sl-table-scroll")
    .first()
    .evaluate((element) => element.scrollTo(0, 33 * 200));
  await expect.poll(() => page.getByText("cell:201/EX", { exact: true }).count()).toBe(1);
  await expect.poll(() => page.getByText("cell:0/EX", { exact: true }).count()).toBe(0);
  expect(await page.locator('[data-view="Case/Cell"]').count()).toBeLessThan(40);
});

test("[CMP48] case: table-subview: the expander opens the view below its row, as high as the view, and the rows below it make room", async () => {
  await page.getByRole("button", { name: "Expand" }).first().click();
  await expect.poll(() => page.getByText("row:1 at 0", { exact: true }).count()).toBe(1);
  const below = page.locator(".sl-table-subview");
  await expect.poll(async () => (await below.boundingBox())?.height).toBe(90);
  const next = page.locator('[aria-rowindex="2"]').last();
  const top = async () => (await next.boundingBox())?.y;
  const end = async () => ((await below.boundingBox())?.y ?? 0) + 90;
  await expect.poll(async () => (await top()) === (await end())).toBe(true);
});
