import type { PropertyObject, PropertyValue, QualifiedValue, Quality } from "@sightline/model";
import type { TagEventScript } from "./eventScripts.ts";
import type { Permits } from "./permissions.ts";

/** The quality of a write, or of one that waits for an answer. */
export type Written = Quality | Promise<Quality>;

/** What bindings and expressions do with tags. */
export interface TagAccess {
  /** Reads a tag; an unknown one has value null and quality Bad_NotFound. `float` is true for data types Float4 and Float8. */
  read(path: string): TagValue;
  /** Writes a tag or a property of it: the quality of the write, when its source has answered. What needs no waiting is answered at once. */
  write(path: string, value: PropertyValue): Written;
  /**
   * Calls back after each change of value or quality, not for the current value. All changes of a turn are reported before
   * the listeners of {@link TagManager.onSettled} run. Returns a function that unsubscribes.
   */
  subscribe(path: string, changed: () => void): () => void;
  /** The full path; a path without provider, or with `[~]` or `[.]`, is in the default provider. */
  resolve(path: string): string;
}

/** All tags of the gateway, by path `[provider]Folder/Tag.property`. */
export interface TagManager extends TagAccess {
  /**
   * Reads tags as {@link TagAccess.read} does, and waits for sources that have to be asked; at once where there is none. What has not
   * answered in time is Error_TimeoutExpired.
   */
  readAll(paths: readonly string[], timeoutMs?: number): readonly TagValue[] | Promise<readonly TagValue[]>;
  exists(path: string): boolean;
  subscribe(path: string, changed: (value: TagValue) => void): () => void;
  /** Calls back at the end of each turn in which values changed. Returns a function that unsubscribes. */
  onSettled(listener: () => void): () => void;
  /** The direct children of a folder, or of a provider: `[name]`. */
  browse(path: string): readonly TagNode[];
  /** The same tags as one user has them: with the permissions of tags, which do not bind the gateway itself [TAG51]. */
  as(permits: Permits): TagAccess;
  close(): void;
}

/** A tag with event scripts. */
export interface ScriptedTag {
  readonly path: string;
  readonly scripts: readonly TagEventScript[];
  /** What scripts get as `tag`: its configured properties, its value, and the parameters of its UDT instance. */
  describe(): PropertyObject;
}

export interface TagValue extends QualifiedValue {
  readonly float: boolean;
}

export interface TagNode {
  readonly name: string;
  readonly fullPath: string;
  readonly tagType: "Folder" | "AtomicTag" | "UdtInstance" | "UdtType" | "Provider";
  readonly dataType?: string;
  readonly valueSource?: string;
  readonly typeId?: string;
  readonly hasChildren: boolean;
}
