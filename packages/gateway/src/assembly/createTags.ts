import type { JsonObject } from "@sightline/model";
import { loggerOf } from "../base/logger.ts";
import { rolesFrom } from "../base/users/rolesOf.ts";
import type { GatewayDatabases } from "../database/index.ts";
import { createTagManager, type ReloadableTagManager } from "../tags/index.ts";
import { createTagScripts } from "./createTagScripts.ts";
import { gatewaySystemTags } from "./gatewaySystemTags.ts";
import type { LateEngine } from "./LateEngine.ts";
import { logTagProblems } from "./logTagProblems.ts";
import type { Setting } from "./Setting.ts";

interface TagParts {
  readonly engine: LateEngine;
  readonly databases: Pick<GatewayDatabases, "connections">;
  /** The number of sessions that live. */
  sessions(): number;
}

/** The tags of the data folder. They run before the engine does; their scripts wait for it. */
export function createTags(setting: Setting, { engine, databases, ...counted }: TagParts): ReloadableTagManager {
  const { data, options, log, users, config } = setting;
  const providers = [...data.tagProviders()].map(([name, file]) => ({ name, json: file.current as JsonObject }));
  const tagLog = loggerOf(log, "tags");
  const tags = createTagManager({
    providers,
    systemTags: gatewaySystemTags(setting, counted),
    onError: (error) => tagLog.error({ err: error }, "a tag listener failed"),
    runQuery: async ({ datasource, ...statement }) => databases.connections.find(datasource).run(statement),
    expressions: {
      rolesOf: rolesFrom(users),
      runScript: createTagScripts({ engine: engine.started, project: () => config().scriptingProject }),
    },
    ...(options.simulateTags ? { simulateMissing: "all" as const } : {}),
  });
  logTagProblems(tags, tagLog);
  return tags;
}
