import { type PropertyValue, quality } from "@sightline/model";
import type { Permits } from "../model/permissions.ts";
import type { TagAccess, TagValue, Written } from "../model/types.ts";
import type { FoundTag, Tag } from "./Tag.ts";

/** The tags without regard to who asks. */
interface AllTags extends TagAccess {
  find(path: string): FoundTag | undefined;
  readFound(found: FoundTag): TagValue;
}

/** The tags as one user has them: what the permissions of a tag refuse is Bad_AccessDenied [TAG51]. */
export class UserTags implements TagAccess {
  constructor(
    private readonly all: AllTags,
    private readonly permits: Permits,
  ) {}

  read(path: string): TagValue {
    const found = this.all.find(path);
    if (!found) return this.all.read(path);
    const value = this.all.readFound(found);
    const { tag, property } = found;
    if (property === "canwrite") return { ...value, value: value.value === true && !this.#closed(tag, "write") };
    const closed = this.#closed(tag, "read");
    if (!closed) return value;
    if (property === "canread") return { ...value, value: false };
    return isOfValue(property) ? denied(closed, "read") : value;
  }

  write(path: string, value: PropertyValue): Written {
    const found = this.all.find(path);
    const closed = found && this.#closed(found.tag, "write");
    return closed ? denied(closed, "write").quality : this.all.write(path, value);
  }

  subscribe(path: string, changed: () => void): () => void {
    return this.all.subscribe(path, () => changed());
  }

  resolve(path: string): string {
    return this.all.resolve(path);
  }

  /** The tag that is closed to the user: this one, or a member of this instance, as an instance is a document of its members. */
  #closed(tag: Tag, what: "read" | "write"): Tag | undefined {
    const permissions = tag.permissions[what];
    if (permissions && !this.permits(permissions)) return tag;
    if (tag.source.kind !== "members" && tag.definition?.tagType !== "Folder") return undefined;
    for (const child of tag.children.values()) {
      const closed = this.#closed(child, what);
      if (closed) return closed;
    }
    return undefined;
  }
}

function isOfValue(property: string): boolean {
  return /^(|value|quality|timestamp)$/.test(property);
}

function denied(tag: Tag, what: "read" | "write"): TagValue {
  const message = `Access denied: the ${what} permissions of ${tag.address.fullPath} are not met.`;
  return { value: null, quality: quality("Bad_AccessDenied", message), timestamp: tag.current.timestamp, float: false };
}
