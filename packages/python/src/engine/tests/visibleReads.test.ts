import { expect, test } from "vitest";
import { visibleReads } from "../code/visibleReads.ts";
import { resolveChain } from "../hosts/resolveChain.ts";
import { viewShape } from "../testing/testEngine.ts";

const context = { context: { project: "P", session: "s", page: "p" }, shape: () => viewShape };
const start = { ref: "component", session: "s", view: "v1", component: 2 } as const;

/** Where the chains of a body lead, as text. */
function found(body: string): string[] {
  return visibleReads(["self", "event"], body)
    .map((chain) => resolveChain(chain, start, context))
    .filter((end) => end !== undefined)
    .map(({ target, path }) => `${target.ref}${target.ref === "component" ? target.component : ""} ${path.join(".")}`);
}

test.each([
  ["x = self.props.text", ["component2 props.text"]],
  ["x = self.props.data[0].name", ["component2 props.data.0.name"]],
  ["x = self.props['a b'].c", ["component2 props.a b.c"]],
  ["x = self.view.params.id + self.session.custom.area", ["view params.id", "session custom.area"]],
  ["x = self.page.props.pageId", ["page props.pageId"]],
  ['x = self.getSibling("Label").props.text', ["component1 props.text"]],
  ["x = self.parent.getChild('Group/Inner').meta.visible", ["component4 meta.visible"]],
  ["x = self.view.rootContainer.custom.a", ["component0 custom.a"]],
  ["self.props.text = 5", []],
  ["self.props.count += 1", ["component2 props.count"]],
  ["self.props.data.append(self.props.text)", ["component2 props.data", "component2 props.text"]],
  ["self.refreshBinding('props.x')", []],
  ["x = myself.props.text", []],
  ["x = self.getSibling('Nobody').props.text", []],
  ["x = self.props.text == 1", ["component2 props.text"]],
])("[SCR20] %s can be seen to read %j", (body, expected) => {
  expect(found(body)).toEqual(expected);
});
