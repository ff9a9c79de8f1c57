import { join } from "node:path";
import type { JsonObject } from "@sightline/model";
import {
  bind,
  button,
  component,
  embedded,
  flex,
  label,
  on,
  temporaryFolder,
  textField,
  view,
  writeProject,
} from "../support/index.ts";

/** Where things are in the view `Home`: the root is 0. */
export const home = { field: 1, button: 2, count: 3, number: 4 } as const;
export const soakProject = "Soak";

const clickScript = "self.session.custom.count = self.session.custom.count + 1";

/** A page with what operators do, one with embedded views that move by themselves, and the session property all clicks count up. */
export function writeSoakProject(): string {
  const children = [
    textField("Field", { props: { text: "" } }),
    button("Click", { events: on("component.onActionPerformed", clickScript) }),
    label("Count", { config: { "props.text": bind.property("session.custom.count") } }),
    component("ia.input.numeric-entry-field", "Number", { config: { "props.value": bind.tag("[default]Shared", true) } }),
    label("Level", { config: { "props.text": bind.tag("[default]Level") } }),
  ];
  const row = view(label("Value", { config: { "props.text": bind.expression("'at ' + {[default]Level}") } }), {
    params: { i: 0 },
  });
  const rows = Array.from({ length: 8 }, (_, i) => embedded(`Row${i}`, "Row", { props: { params: { i } } }));
  return writeProject(join(temporaryFolder("soak"), soakProject), {
    views: { Home: view(flex("root", { children })), Rows: view(flex("root", { children: rows })), Row: row },
    pages: { "/": "Home", "/rows": "Rows" },
    sessionProps: { custom: { count: 0 }, props: {} },
  });
}

/** One value that people write and one that moves. */
export const soakTags: JsonObject = {
  name: "default",
  tagType: "Provider",
  tags: [
    { name: "Shared", tagType: "AtomicTag", valueSource: "memory", dataType: "Float8", value: 0 },
    {
      name: "Level",
      tagType: "AtomicTag",
      valueSource: "memory",
      dataType: "Float8",
      value: 50,
      simulate: { kind: "walk", min: 0, max: 100, periodSeconds: 60 },
    },
  ],
};
