import type { JsonObject } from "@sightline/model";
import type { Project } from "@sightline/project";
import { expect, test } from "vitest";
import { collectTagPaths } from "./collectTagPaths.ts";

test("[PRJ28] tag paths of a project", () => {
  const config = new Map<string, unknown>();
  const binding = (type: string, json: JsonObject, transforms: readonly object[] = []) => ({
    access: "PUBLIC",
    persistent: true,
    binding: { type, config: json, transforms, enabled: true, overlayOptOut: false },
  });
  config.set("a", binding("tag", { mode: "direct", tagPath: "[default]A/Direct" }));
  config.set("b", binding("tag", { mode: "indirect", tagPath: "[default]{x}/B", references: { x: "{view.params.x}" } }));
  config.set("c", binding("expr", { expression: "{[default]A/Ref} + tag('[p]A/Func') + {[.]No} + {view.custom.x}" }));
  config.set(
    "d",
    binding("expr-struct", { struct: { k: "{[default]A/Struct}" } }, [
      { type: "expression", expression: "{value} + {[default]A/Transform}" },
    ]),
  );
  config.set("e", binding("tag-history", { tags: [{ path: "[default]A/History" }] }));
  config.set(
    "f",
    binding("query", { parameters: { id: "{[default]A/Query}" } }, [
      { type: "script", code: 'system.tag.readBlocking(["[default]A/Script"])' },
    ]),
  );
  const views = new Map([["v", { config, components: [], events: [] }]]);
  const project = {
    views,
    sessionProps: { config: new Map() },
    libraries: [{ path: "l", source: "p = '[default]A/Library'\nq = '[person].[id] = ?'" }],
  };
  const found = collectTagPaths(project as unknown as Project);
  expect([...found].map((path) => path.replace("[default]A/", "")).sort()).toEqual(
    ["Direct", "History", "Library", "Query", "Ref", "Script", "Struct", "Transform", "[p]A/Func"].sort(),
  );
});
