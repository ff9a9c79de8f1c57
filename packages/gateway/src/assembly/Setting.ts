import { configReader } from "../base/config/readConfig.ts";
import type { GatewayConfig } from "../base/config/schemas.ts";
import { DataFolder } from "../base/DataFolder.ts";
import { createLogger, type Logger, loggerOf } from "../base/logger.ts";
import { Users } from "../base/users/Users.ts";

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly dataDirectory: string;
  /** Overrides the configured port; 0 takes a free one. */
  readonly port?: number;
  readonly projects: readonly { readonly name: string; readonly path: string }[];
  /** False: no port is opened, and connections are handed to `server`. For tests that need no network. */
  readonly listen?: boolean;
  /** Every tag path that is asked for and does not exist gets a plausible live value. */
  readonly simulateTags: boolean;
  /** False: scripts of projects that run without a session, and those of tags, do not run. For checks of a project. */
  readonly runEvents?: boolean;
  readonly adminPassword?: string;
  /** Folder of the built pages. */
  readonly webDirectory: string;
  /** Folder of the built script host. */
  readonly hostDirectory: string;
  /** Where the memory snapshots of script hosts are kept; default: `cache` in the data folder. */
  readonly cacheDirectory?: string;
  readonly log?: Logger;
  readonly version?: string;
}

/** What all parts are made from. */
export interface Setting {
  readonly options: GatewayOptions;
  readonly log: Logger;
  readonly data: DataFolder;
  readonly config: () => GatewayConfig;
  readonly version: string;
  readonly users: Users;
}

/** Opens the data folder and reads the configuration of a gateway. */
export function openSetting(options: GatewayOptions): Setting {
  const log = options.log ?? createLogger();
  const data = new DataFolder(options.dataDirectory, loggerOf(log, "gateway.data"));
  return {
    options,
    log,
    data,
    config: configReader(data.gateway, process.env),
    version: options.version ?? "0.1.0",
    users: new Users(data.users),
  };
}
