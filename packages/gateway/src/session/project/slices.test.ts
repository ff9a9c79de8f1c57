import type { Project } from "@sightline/project";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inSlices } from "../../base/slices.ts";
import { compileView, compilingView } from "../../binding/ViewTemplate.ts";
import { ScriptGaps } from "../../gaps/scriptGaps.ts";
import { viewGaps } from "../../gaps/viewGaps.ts";
import { loadProject } from "../../projects/loadProject.ts";
import { perspective, temporaryFolder, viewJson, writeFiles } from "../../projects/testing/testProject.ts";

const components = 10_000;
let folder: ReturnType<typeof temporaryFolder>;
let project: Project;

beforeEach(async () => {
  folder = temporaryFolder();
  const children = Array.from({ length: components }, (_, index) => ({
    type: "ia.display.label",
    meta: { name: `L${index}` },
    propConfig: { "props.text": { binding: { type: "expr", config: { expression: "1 + {view.custom.a}" } } } },
  }));
  writeFiles(folder.path, {
    "project.json": { title: "Plant" },
    [`${perspective}/views/Large/view.json`]: viewJson({ children }),
  });
  project = await loadProject({ name: "plant", path: folder.path });
});
afterEach(() => folder.remove());

/** Counts how often others could run. */
function pauses() {
  const counted = { pauses: 0 };
  const pause = () => {
    counted.pauses++;
    return undefined;
  };
  return { counted, pause };
}

test("[PRJ162] case: R19, a view of ten thousand bound components is compiled with others in between, to the same result", async () => {
  const view = project.views.get("Large");
  if (!view) throw new Error("the view was not read");
  const { counted, pause } = pauses();
  const sliced = await inSlices(compilingView("plant", view), pause);
  expect(counted.pauses).toBeGreaterThan(4 * components);
  const whole = compileView("plant", view);
  expect(sliced.client.hash).toBe(whole.client.hash);
  expect(sliced.bindings.plans).toHaveLength(components);
  expect(sliced.shape).toEqual(whole.shape);
});

test("[PRJ162] what such a view needs is looked for with others in between", async () => {
  const view = project.views.get("Large");
  if (!view) throw new Error("the view was not read");
  const { counted, pause } = pauses();
  await inSlices(viewGaps(view, new ScriptGaps([])), pause);
  expect(counted.pauses).toBe(components + 1);
});
