import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { JsonObject } from "@sightline/model";
import type { GatewayConfig } from "./base/config/schemas.ts";
import type { DataFolder } from "./base/DataFolder.ts";
import type { Logger } from "./base/logger.ts";
import { Users } from "./base/users/Users.ts";
import type { GatewayNeeds } from "./system/createSystem.ts";
import { ScriptFiles } from "./system/file/ScriptFiles.ts";
import { Mailer } from "./system/net/Mailer.ts";
import { type ReloadableTagManager, TagEditor, type TagStore } from "./tags/index.ts";

export interface ScriptResourcesOptions {
  readonly data: DataFolder;
  readonly config: () => GatewayConfig;
  readonly tags: ReloadableTagManager;
  readonly log: Logger;
  scanProjects(): Promise<void>;
}

/** What scripts reach of a gateway besides its sessions, and how its tag files are followed. */
export function createScriptResources({ data, config, tags, log, scanProjects }: ScriptResourcesOptions): GatewayNeeds & {
  /** A provider's file has other content now. */
  tagFileChanged(provider: string): void;
} {
  const writing = new Set<string>();
  const mail = new Mailer({ folder: data.path, environment: process.env });
  mail.configure(data.smtp.current);
  data.smtp.onChange((smtp) => mail.configure(smtp));
  const tagEditor = new TagEditor(tags, tagStore(data, writing, log));
  return {
    tagEditor,
    files: new ScriptFiles(resolve(data.path, "files")),
    users: new Users(data.users),
    mail,
    protectedRoles: () => new Set(Object.values(config().access).flat()),
    scanProjects,
    tagFileChanged: (provider) => {
      if (writing.has(provider)) return;
      tagEditor.forget(provider);
      const file = data.tagProviders().get(provider);
      if (file) tags.load(provider, file.current as JsonObject);
    },
  };
}

/** Tag exports in `config/tags`. A provider that is being written is not read: its tags are newer than its file. */
function tagStore(data: DataFolder, writing: Set<string>, log: Logger): TagStore {
  const waiting = new Map<string, () => JsonObject>();
  /** One write after another; of what comes meanwhile only the newest is written. */
  const keepAll = async (provider: string) => {
    for (let latest = waiting.get(provider); latest; latest = waiting.get(provider)) {
      waiting.delete(provider);
      await keep(data, provider, latest);
    }
  };
  return {
    read: (provider) =>
      (data.tagProviders().get(provider)?.current as JsonObject | undefined) ?? (provider === "default" ? {} : undefined),
    keep: (provider, latest) => {
      waiting.set(provider, latest);
      if (writing.has(provider)) return;
      writing.add(provider);
      void keepAll(provider)
        .catch((error: unknown) => log.error({ err: error, provider }, "tags that a script configured could not be kept"))
        .finally(() => writing.delete(provider));
    },
  };
}

async function keep(data: DataFolder, provider: string, latest: () => JsonObject): Promise<void> {
  if (!data.tagProviders().has(provider)) {
    writeFileSync(join(data.tagsPath, `${provider}.json`), "{}\n", { flag: "wx" });
    data.refresh();
  }
  await data
    .tagProviders()
    .get(provider)
    ?.update((content) => ({ ...content, ...latest() }) as typeof content);
}
