import { compareValues, numberOf, type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import type { TagDefinition } from "../model/definition.ts";
import { type NumericSettings, numericSettings } from "../model/numeric.ts";
import { type TagPermissions, unrestricted } from "../model/permissions.ts";
import type { TagAddress } from "../model/tagPath.ts";
import type { TagValue } from "../model/types.ts";
import type { TagSource } from "../providers/TagSource.ts";

/** A listener to a tag or one of its properties. */
export interface TagListener {
  /** In lower case; empty for the value. */
  readonly property: string;
  readonly changed: (value: TagValue) => void;
}

/** The tag of a path, and its property in lower case; empty for the value. */
export interface FoundTag {
  readonly tag: Tag;
  readonly property: string;
}

/** A running tag or folder. It outlives its definition while it has listeners, since a reload may define it again. */
export class Tag {
  definition: TagDefinition | undefined;
  source: TagSource;
  dataType = "";
  float = false;
  simulated = false;
  /** Kept up to date without listeners. */
  runsAlone = false;
  permissions: TagPermissions = unrestricted;
  /** What is wrong with its configuration, and what of it has no effect. */
  problems: readonly string[] = [];
  numeric: NumericSettings = numericSettings({}, "");
  /** The value of the source before scaling, as it was last taken; undefined when none was. */
  raw: QualifiedValue | undefined;
  /** The newest raw value and result of the exponential filter. */
  filter: { readonly raw: PropertyValue; readonly value: PropertyValue } | undefined;
  parent: Tag | undefined;
  readonly children = new Map<string, Tag>();
  readonly listeners = new Set<TagListener>();
  current: TagValue;
  /** Stops updating the tag; undefined when it is not updated. */
  stop: (() => void) | undefined;

  constructor(readonly address: TagAddress) {
    const missing = quality("Bad_NotFound", `${address.fullPath} does not exist.`);
    this.source = { kind: "none", quality: missing };
    this.current = this.valueOf(null, missing, 0);
  }

  valueOf(value: PropertyValue, q: Quality, timestamp: number): TagValue {
    return { value, quality: q, timestamp, float: this.float };
  }

  /** Sets the value; returns false when it is unchanged, or changed by no more than its deadband [TAG4]. */
  accept(value: PropertyValue, q: Quality, timestamp: number): boolean {
    const old = this.current;
    if (old.quality.name === q.name && old.quality.message === q.message && this.#holdsBack(old.value, value)) return false;
    this.current = this.valueOf(value, q, timestamp);
    return true;
  }

  /** An evaluation that changed nothing moves the timestamp of an expression; false for other tags [EXP42]. */
  evaluatedAt(timestamp: number): boolean {
    if ((this.source.kind !== "expression" && this.source.kind !== "derived") || this.current.timestamp === timestamp)
      return false;
    this.current = { ...this.current, timestamp };
    return true;
  }

  #holdsBack(before: PropertyValue, value: PropertyValue): boolean {
    if (compareValues(before, value) === "same") return true;
    const [from, to] = [numberOf(before), numberOf(value)];
    return from !== undefined && to !== undefined && Math.abs(to - from) <= this.numeric.deadband && this.numeric.deadband > 0;
  }
}
