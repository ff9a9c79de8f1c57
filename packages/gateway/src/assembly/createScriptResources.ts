import { resolve } from "node:path";
import type { GatewayConfig } from "../base/config/schemas.ts";
import type { DataFolder } from "../base/DataFolder.ts";
import type { Logger } from "../base/logger.ts";
import { Users } from "../base/users/Users.ts";
import type { GatewayNeeds } from "../system/createSystem.ts";
import { ScriptFiles } from "../system/file/ScriptFiles.ts";
import { Mailer } from "../system/net/Mailer.ts";
import { type ReloadableTagManager, TagEditor } from "../tags/index.ts";
import { StoredTags } from "./StoredTags.ts";

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
  /** Writes what scripts changed and is not in a file yet. */
  close(): Promise<void>;
} {
  const stored = new StoredTags({ data, log, load: (provider, root) => tags.load(provider, root) });
  const mail = new Mailer({ folder: data.path, environment: process.env });
  mail.configure(data.smtp.current);
  data.smtp.onChange((smtp) => mail.configure(smtp));
  const tagEditor = new TagEditor(tags, stored);
  tags.onWritten((written) => tagEditor.keepWritten(written));
  return {
    tagEditor,
    files: new ScriptFiles(resolve(data.path, "files"), () => config().limits.scriptFilesMegabytes * 1_048_576),
    users: new Users(data.users),
    mail,
    protectedRoles: () => new Set(Object.values(config().access).flat()),
    scanProjects,
    tagFileChanged: (provider) => stored.fileChanged(provider),
    close: () => stored.close(),
  };
}
