import type { Project } from "@sightline/project";
import { GatewayDatabases } from "../database/index.ts";
import type { Setting } from "./Setting.ts";

/** Databases as `databases.json` names them, from now on. */
export function createDatabases({ data }: Setting, project: (name: string) => Project | undefined): GatewayDatabases {
  const databases = new GatewayDatabases({ folder: data.path, environment: process.env }, project);
  databases.configure(data.databases.current);
  data.databases.onChange((config) => databases.configure(config));
  return databases;
}
