import { isObject, type Json, type JsonObject } from "@sightline/model";
import { nobody, type Permissions, parsePermissions } from "@sightline/project";

/** Decides for one user whether permissions are met. */
export type Permits = (permissions: Permissions) => boolean;

/** Who may read and write a tag; undefined where everybody may. */
export interface TagPermissions {
  readonly read: Permissions | undefined;
  readonly write: Permissions | undefined;
  /** What of them cannot be understood, and so permits nobody. */
  readonly problems: readonly string[];
}

/** The permissions of a tag that nobody restricts. */
export const unrestricted: TagPermissions = { read: undefined, write: undefined, problems: [] };

/** Reads `readPermissions` and `writePermissions` of a tag. What is not understood permits nobody, and is a problem [TAG51]. */
export function tagPermissions({ readPermissions, writePermissions }: JsonObject): TagPermissions {
  if ((readPermissions ?? writePermissions ?? null) === null) return unrestricted;
  const problems: string[] = [];
  const parse = (name: string, json: Json | undefined): Permissions | undefined => {
    const found = parsed(json);
    if (found === nobody)
      problems.push(`${name} must be {"type": "AnyOf" or "AllOf", "securityLevels": [{"name", "children"}]}; it permits nobody.`);
    return found;
  };
  const read = parse("readPermissions", readPermissions);
  return { read, write: parse("writePermissions", writePermissions), problems };
}

function parsed(json: Json | undefined): Permissions | undefined {
  if ((json ?? null) === null) return undefined;
  const { type, securityLevels = [] } = isObject(json) ? (json as JsonObject) : { securityLevels: null };
  if (!Array.isArray(securityLevels)) return nobody;
  if (securityLevels.length === 0) return undefined;
  const { levels } = parsePermissions({ securityLevels });
  return levels.length === 0 ? nobody : { type: permissionType(type), levels };
}

/** A type that is no word of the original's asks for all levels, the stricter of the two [TAG28]. */
export function permissionType(type: unknown): Permissions["type"] {
  return type === "AnyOf" ? "AnyOf" : "AllOf";
}
