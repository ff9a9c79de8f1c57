import { cpSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@sightline/model";
import {
  bind,
  button,
  component,
  flex,
  label,
  on,
  root,
  startGateway,
  type TestGateway,
  view,
  writeProject,
} from "../../support/index.ts";
import { benchFolder } from "./benchFolder.ts";
import { valuesPerTick } from "./load.ts";

/** The project the clients of {@link startBenchGateway} open. */
export const benchProject = "Bench";

/** A gateway with pages made for measuring: `/` shows live tags, `/writer` writes them, `/click` has a button with a script. */
export async function startBenchGateway(): Promise<TestGateway> {
  const numbers = Array.from({ length: valuesPerTick }, (_, index) => index);
  const watch = numbers.map((each) => label(`Value${each}`, { config: { "props.text": bind.tag(`[default]V${each}`) } }));
  const write = numbers.map((each) =>
    component("ia.input.numeric-entry-field", `Field${each}`, { config: { "props.value": bind.tag(`[default]V${each}`, true) } }),
  );
  const script = `out = self.getSibling("Out")\nout.props.text = str(int(out.props.text) + 1)`;
  const click = [button("Button", { events: on("component.onActionPerformed", script) }), label("Out", { props: { text: "0" } })];
  const pages = { watch, write, click };
  const project = writeProject(join(benchFolder(), benchProject), {
    views: Object.fromEntries(Object.entries(pages).map(([name, children]) => [name, view(flex("root", { children }))])),
    pages: { "/": "watch", "/writer": "write", "/click": "click" },
  });
  return startGateway({ projects: { [benchProject]: project }, tags: { default: memoryTags(numbers) } });
}

function memoryTags(numbers: readonly number[]): JsonObject {
  const tags = numbers.map((each) => ({
    name: `V${each}`,
    tagType: "AtomicTag",
    valueSource: "memory",
    dataType: "Float8",
    value: 0,
  }));
  return { name: "default", tagType: "Provider", tags };
}

/** A gateway with the example project, as `npm start` serves it. */
export function startExampleGateway(): Promise<TestGateway> {
  const data = benchFolder();
  cpSync(join(root, "examples/data"), data, { recursive: true });
  return startGateway({ data, projects: { waterworks: join(root, "examples/waterworks") } });
}
