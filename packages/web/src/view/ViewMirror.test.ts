import { type ClientTemplate, Dataset } from "@sightline/model";
import { expect, test } from "vitest";
import { loadTemplate } from "./LoadedTemplate.ts";
import { ViewMirror } from "./ViewMirror.ts";

const template: ClientTemplate = {
  hash: "h",
  viewPath: "a/b",
  props: {},
  components: [
    { type: "ia.container.flex", name: "root", props: {}, position: {}, meta: {} },
    { type: "ia.display.label", name: "one", parent: 0, props: { text: "1", style: { color: "red" } }, position: {}, meta: {} },
    { type: "ia.display.label", name: "two", parent: 0, props: { text: "2" }, position: {}, meta: {} },
  ],
};
const loaded = loadTemplate(template);

function mirror(changes: ViewMirror["facts"]["changes"] = []): ViewMirror {
  const view = new ViewMirror({ id: "v", template: "h", viewPath: "a/b", changes });
  view.setTemplate(loaded);
  return view;
}

test("[CMP4] a change makes a new state of its component only, and shares what it did not touch", () => {
  const view = mirror();
  const [before, other] = [view.state(1), view.state(2)];
  expect(view.apply([[1, "props.text", "new"]], [])).toEqual(new Set([1]));
  expect(view.state(1)?.props.text).toBe("new");
  expect(view.state(1)?.props.style).toBe(before?.props.style);
  expect(view.state(2)).toBe(other);
  expect(view.apply([[1, "props.text", "new"]], [])).toEqual(new Set());
});

test("[CMP4] the whole state again changes nothing that is equal", () => {
  const view = mirror([[1, "props.text", "x"]]);
  view.apply([[2, "props.text", "old"]], []);
  const kept = view.state(1);
  expect(view.adopt(mirror([[1, "props.text", "x"]]))).toEqual(new Set([2]));
  expect(view.state(1)).toBe(kept);
  expect(view.state(2)?.props.text).toBe("2");
});

test("[CMP4] changes that come before the template are applied when it is here; a change without a value removes", () => {
  const view = new ViewMirror({ id: "v", template: "h", viewPath: "a/b", changes: [[1, "props.text", "early"]] });
  view.apply([[1, "props.style.color"]], []);
  view.setTemplate(loaded);
  expect(view.state(1)?.props).toEqual({ text: "early", style: {} });
});

test("[CMP4] instances share the template and do not see each other's changes", () => {
  const [one, other] = [mirror(), mirror()];
  one.apply([[1, "props.rows", { $: ["ds", 192, 0], $columns: [{ name: "a", type: "Integer", data: [1] }] }]], []);
  expect(one.state(1)?.props.rows).toBeInstanceOf(Dataset);
  expect(other.state(1)?.props.rows).toBeUndefined();
});
