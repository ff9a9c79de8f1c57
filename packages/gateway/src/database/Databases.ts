import { resolve } from "node:path";
import { readSecret, type SecretSource } from "../base/config/readSecret.ts";
import type { DatabasesConfig } from "../base/config/schemas.ts";
import { Database } from "./Database.ts";
import { DatabaseError } from "./DatabaseError.ts";
import { mysqlDriver } from "./drivers/mysql.ts";
import { postgresDriver, type ServerAddress } from "./drivers/postgres.ts";
import { sqliteDriver } from "./drivers/sqlite/sqliteDriver.ts";
import { resultLimits } from "./resultLimits.ts";
import { type DatabaseSettings, type Driver, defaultConnectSeconds } from "./types.ts";

type Configured = DatabasesConfig["databases"][number];

/** Where files and secrets are looked up. */
export type DatabasePlace = SecretSource;

/** The configured databases by name. A changed entry becomes a new database, the others keep their connections [DB1]. */
export class Databases {
  #databases: ReadonlyMap<string, { readonly key: string; readonly database: Database }> = new Map();

  constructor(private readonly place: DatabasePlace) {}

  /** Takes the content of `databases.json`. */
  configure(config: DatabasesConfig): void {
    const before = this.#databases;
    const entries = config.databases.map((each) => {
      const key = JSON.stringify(each);
      const known = before.get(each.name);
      return [each.name, known?.key === key ? known : { key, database: this.#make(each) }] as const;
    });
    this.#databases = new Map(entries);
    for (const [name, { database }] of before) if (this.#databases.get(name)?.database !== database) void database.close();
  }

  list(): readonly Database[] {
    return [...this.#databases.values()].map((each) => each.database);
  }

  /**
   * The database of this name; where it is empty, the first of the names given that is not, else the first configured.
   * @throws DatabaseError when there is none.
   */
  find(name: string | undefined, ...defaults: readonly string[]): Database {
    const wanted = [name, ...defaults].find((each) => each) ?? this.#databases.keys().next().value;
    const found = wanted === undefined ? undefined : this.#databases.get(wanted);
    if (found) return found.database;
    throw new DatabaseError("unknown", this.#missing(wanted));
  }

  async close(): Promise<void> {
    const databases = this.list();
    this.#databases = new Map();
    await Promise.all(databases.map((each) => each.close()));
  }

  #missing(name: string | undefined): string {
    if (name === undefined) return "no database is configured. Add one to config/databases.json in the data folder";
    const known = [...this.#databases.keys()].map((each) => `"${each}"`).join(", ") || "none";
    return `there is no database "${name}" in config/databases.json; configured: ${known}. Add it there under this name`;
  }

  #make(configured: Configured): Database {
    const settings: DatabaseSettings = { ...withoutPassword(configured), password: () => this.#password(configured) };
    return new Database(settings, this.#driver(settings));
  }

  #driver(settings: DatabaseSettings): Driver {
    try {
      return settings.driver === "sqlite"
        ? sqliteDriver(this.#file(settings.url), resultLimits(settings))
        : serverDriver(settings);
    } catch (error) {
      return brokenDriver(settings, error);
    }
  }

  #file(url: string): string {
    return resolve(this.place.folder, url.replace(/^(jdbc:)?(sqlite:|file:)?(\/\/(?=\/))?/, ""));
  }

  #password({ name, password }: Configured): string | undefined {
    return password && readSecret(password, this.place, `the password of "${name}"`);
  }
}

function withoutPassword({ password: _password, ...settings }: Configured): Omit<Configured, "password"> {
  return settings;
}

function serverDriver(settings: DatabaseSettings): Driver {
  const url = serverUrl(settings.url);
  const address = (): ServerAddress => ({
    url,
    user: settings.user ?? (decodeURIComponent(url.username) || undefined),
    password: settings.password(),
    timeoutSeconds: settings.timeoutSeconds,
    connectSeconds: settings.connectSeconds ?? defaultConnectSeconds,
  });
  const limits = resultLimits(settings);
  return settings.driver === "postgres" ? postgresDriver(url, address, limits) : mysqlDriver(url, address, limits);
}

/** `jdbc:postgresql://host/name`, `postgres://host:5432/name` and `host/name` all mean the same. */
function serverUrl(text: string): URL {
  const url = new URL(`tcp://${text.replace(/^(jdbc:)?([a-z]+:)?(\/\/)?/i, "")}`);
  if (url.password) throw new Error('its url contains a password; name an environment variable or a file under "password"');
  if (url.pathname.length < 2) throw new Error("its url does not name a database: write host:port/name");
  return url;
}

/** An entry that cannot work says so whenever it is used, and the others work. */
function brokenDriver(settings: DatabaseSettings, error: unknown): Driver {
  return {
    description: settings.driver,
    begin: () => [],
    connect: () => Promise.reject(error instanceof Error ? error : new Error(String(error))),
  };
}
