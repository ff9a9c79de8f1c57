import { compareValues, type PropertyValue, type Quality, quality } from "@sightline/model";
import type { TagDefinition } from "../model/definition.ts";
import type { TagAddress } from "../model/tagPath.ts";
import type { TagValue } from "../model/types.ts";
import type { TagSource } from "../providers/TagSource.ts";

/** Somebody who wants to know of a tag, or of one of its properties. */
export interface TagListener {
  /** In lower case; empty: the value. */
  readonly property: string;
  readonly changed: (value: TagValue) => void;
}

/** One tag or folder as it runs. It outlives its definition while somebody listens: a tag may come back after a reload. */
export class Tag {
  definition: TagDefinition | undefined;
  source: TagSource;
  dataType = "";
  float = false;
  simulated = false;
  parent: Tag | undefined;
  readonly children = new Map<string, Tag>();
  readonly listeners = new Set<TagListener>();
  /** Properties written while running, over those configured. */
  overrides: Map<string, PropertyValue> | undefined;
  current: TagValue;
  /** Undoes what keeps a listened-to tag up to date. */
  stop: (() => void) | undefined;

  constructor(readonly address: TagAddress) {
    const missing = quality("Bad_NotFound", `${address.fullPath} does not exist.`);
    this.source = { kind: "none", quality: missing };
    this.current = this.valueOf(null, missing, 0);
  }

  valueOf(value: PropertyValue, q: Quality, timestamp: number): TagValue {
    return { value, quality: q, timestamp, float: this.float };
  }

  /** Takes a value; false when it is the one it had. */
  accept(value: PropertyValue, q: Quality, timestamp: number): boolean {
    const old = this.current;
    if (old.quality.name === q.name && old.quality.message === q.message && compareValues(old.value, value) === "same")
      return false;
    this.current = this.valueOf(value, q, timestamp);
    return true;
  }
}
