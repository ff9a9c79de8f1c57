import { afterEach, expect, test } from "vitest";
import { bind, embedded, flex, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const holding = (...paths: string[]) => view(flex("root", { children: paths.map((path, at) => embedded(`E${at}`, path)) }));
const errors = (state: { views: readonly { error?: string }[] }) => state.views.flatMap((each) => each.error ?? []);

test("[SES85] case: R24, a view that contains itself is refused at the second level", async () => {
  world = await sessionWorld({ views: { Main: holding("Main") } });
  const { state } = await world.connect();
  expect(state.views.map((each) => each.viewPath)).toEqual(["Main", "Main"]);
  expect(errors(state)).toEqual(['The view "Main" contains itself here, with the same parameters: it is not opened again.']);
});

test("[SES85] case: R24, two views that embed each other twice cost a handful of views", async () => {
  world = await sessionWorld({ views: { Main: holding("B", "B"), B: holding("Main", "Main") } });
  const { state } = await world.connect();
  expect([state.views.length, errors(state).length]).toEqual([7, 4]);
});

test("[SES85] a view that embeds itself with other parameters, down to where its data ends, is shown", async () => {
  const level = bind.expression("{view.params.level} - 1");
  const path = bind.expression("if({view.params.level} > 0, 'Tree', '')");
  const inner = embedded("Inner", "", { config: { "props.path": path, "props.params.level": level } });
  world = await sessionWorld({
    views: {
      Main: view(flex("root", { children: [embedded("Top", "Tree", { props: { params: { level: 3 } } })] })),
      Tree: view(flex("root", { children: [inner] }), {
        params: { level: 0 },
        config: { "params.level": { paramDirection: "input" } },
      }),
    },
  });
  const { state } = await world.connect();
  expect([state.views.map((each) => each.viewPath), errors(state)]).toEqual([["Main", "Tree", "Tree", "Tree", "Tree"], []]);
});

test("[SES85] one that lay in itself until its parameters came is opened with them", async () => {
  const inner = embedded("Inner", "Tree", { config: { "props.params.node": bind.property("view.custom.next") } });
  const tree = view(flex("root", { children: [inner] }), {
    params: { node: null },
    custom: { next: null },
    config: { "params.node": { paramDirection: "input" } },
  });
  const top = embedded("Top", "Tree", { props: { params: { node: "a" } } });
  world = await sessionWorld({ views: { Main: view(flex("root", { children: [top] })), Tree: tree } });
  const { session, page, state } = await world.connect();
  expect([state.views.length, errors(state).length]).toEqual([4, 1]);
  const second = session.views.get(state.views[2]?.id ?? "");
  session.turn(() => second?.bound.write({ component: -1, path: ["custom", "next"] }, "c", "Script"));
  const now = page.state();
  expect([now.views.length, errors(now).length]).toEqual([5, 1]);
});
