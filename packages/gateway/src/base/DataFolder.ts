import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { ConfigFile, problemText } from "./config/ConfigFile.ts";
import {
  DatabasesSchema,
  GatewayConfigSchema,
  SmtpSchema,
  TagExportSchema,
  TokensSchema,
  UsersSchema,
} from "./config/schemas.ts";
import { contain } from "./contain.ts";
import { diskFault } from "./disk/diskFault.ts";
import { newSecret, secretHash } from "./ids.ts";
import type { Logger } from "./logger.ts";
import { watchFiles } from "./watchFiles.ts";

/** A tag provider's file. */
export type TagFile = ConfigFile<typeof TagExportSchema>;

/** A file read while it was being written is read again after this: the watcher may tell only the first of two changes. */
const secondLookMs = 200;

/** Everything a person configures, as files: `config/*.json`, `config/tags/<provider>.json`, `projects/<name>/`. */
export class DataFolder {
  readonly path: string;
  readonly gateway: ConfigFile<typeof GatewayConfigSchema>;
  readonly users: ConfigFile<typeof UsersSchema>;
  readonly tokens: ConfigFile<typeof TokensSchema>;
  readonly databases: ConfigFile<typeof DatabasesSchema>;
  readonly smtp: ConfigFile<typeof SmtpSchema>;
  /** Names this gateway's cookies, so that two gateways on one host do not disturb each other; eight hex digits. */
  readonly gatewayId: string;
  private readonly tagFiles = new Map<string, TagFile>();
  private tagsUnreadable = false;
  private readonly tagListeners = new Set<(provider: string) => void>();

  constructor(
    path: string,
    private readonly log: Logger,
  ) {
    this.path = resolve(path);
    makeFolders([this.tagsPath, this.projectsPath]);
    this.gateway = this.file("gateway.json", GatewayConfigSchema);
    this.users = this.file("users.json", UsersSchema);
    this.tokens = this.file("tokens.json", TokensSchema);
    this.databases = this.file("databases.json", DatabasesSchema);
    this.smtp = this.file("smtp.json", SmtpSchema);
    this.gatewayId = readOrMakeId(join(this.path, "gateway-id"));
    this.readTagFiles();
  }

  get configPath(): string {
    return join(this.path, "config");
  }

  get tagsPath(): string {
    return join(this.configPath, "tags");
  }

  get projectsPath(): string {
    return join(this.path, "projects");
  }

  /** The tag providers that have a file, by name. */
  tagProviders(): ReadonlyMap<string, TagFile> {
    return this.tagFiles;
  }

  /** Calls back with a provider's name when its file appears or has new good content; answers how to stop. */
  onTagsChange(listener: (provider: string) => void): () => void {
    this.tagListeners.add(listener);
    return () => this.tagListeners.delete(listener);
  }

  /** Reloads files as they change; answers how to stop. */
  watch(): () => Promise<void> {
    let again: NodeJS.Timeout | undefined;
    const stop = watchFiles({
      paths: [this.configPath, this.tagsPath],
      options: { depth: 1, ignored: (path) => /\.(lock|tmp)$/.test(path) },
      changed: () => {
        this.refresh();
        clearTimeout(again);
        again = setTimeout(() => this.refreshAgain(), secondLookMs);
      },
      failed: (error) => this.log.error({ err: error }, "a change of configuration files could not be taken up"),
    });
    return () => {
      clearTimeout(again);
      return stop();
    };
  }

  /** Calls back when a project's folder appears or goes away; answers how to stop. */
  watchProjects(changed: () => void): () => Promise<void> {
    return watchFiles({
      paths: [this.projectsPath],
      options: { depth: 0 },
      changed,
      failed: (error) => this.log.error({ err: error }, "a change of the projects folder could not be taken up"),
    });
  }

  /** Reads what changed on disk. What cannot be read stays as it was read last, and the log says so [STA2]. */
  refresh(): void {
    for (const file of [this.gateway, this.users, this.tokens, this.databases, this.smtp]) file.refresh();
    this.readTagFiles();
  }

  private refreshAgain(): void {
    contain({ log: this.log, message: "configuration files could not be read again" }, () => this.refresh());
  }

  private readTagFiles(): void {
    const door = { log: this.log, message: "a tag file could not be taken up; its last content stays in use" };
    for (const name of this.tagFileNames()) contain({ ...door, details: { file: name } }, () => this.tagFileChanged(name));
  }

  private tagFileNames(): readonly string[] {
    try {
      const names = readdirSync(this.tagsPath);
      this.tagsUnreadable = false;
      return names;
    } catch (error) {
      if (!this.tagsUnreadable) this.log.error({ folder: this.tagsPath, err: error }, "not read, the last good tags stay in use");
      this.tagsUnreadable = true;
      return [];
    }
  }

  private tagFileChanged(name: string): void {
    if (!name.endsWith(".json")) return;
    const provider = basename(name, ".json");
    const known = this.tagFiles.get(provider);
    if (known) {
      known.refresh();
      return;
    }
    const file = this.file(join("tags", name), TagExportSchema);
    this.tagFiles.set(provider, file);
    file.onChange(() => this.announceTags(provider));
    this.announceTags(provider);
  }

  private announceTags(provider: string): void {
    for (const listener of this.tagListeners) listener(provider);
  }

  private file<S extends ConstructorParameters<typeof ConfigFile>[1]>(name: string, schema: S): ConfigFile<S> {
    return new ConfigFile(join(this.configPath, name), schema, (problem) =>
      this.log.error({ file: problem.file }, `not used, the last good content stays: ${problemText(problem)}`),
    );
  }
}

function makeFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw diskFault(folder, error) ?? error;
    }
  }
}

function readOrMakeId(path: string): string {
  const known = readId(path);
  if (known) return known;
  const fresh = secretHash(newSecret()).slice(0, 8);
  try {
    writeFileAtomic(path, `${fresh}\n`);
    return fresh;
  } catch (error) {
    throw diskFault(path, error) ?? error;
  }
}

/** Empty where there is none, as after a full disk left an empty file. */
function readId(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/[^0-9a-z]/gi, "");
  } catch {
    return "";
  }
}
