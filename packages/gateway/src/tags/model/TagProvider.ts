import type { JsonObject, PropertyValue, Quality } from "@sightline/model";
import type { TagNode, TagValue } from "./types.ts";

/** A value for one tag. */
export interface TagWrite {
  readonly path: string;
  readonly value: PropertyValue;
}

/** How a provider stands with what its values come from. */
export interface ProviderStatus {
  readonly state: "connecting" | "connected" | "faulted" | "closed";
  /** Why it is not connected, and what to do. */
  readonly message?: string;
}

/**
 * Tags as a source of any kind has them: configured ones, a device's, those of another gateway. Paths are below the provider, without
 * its name. Nothing rejects or throws: what fails is the quality of what was asked for, and every path has one [TAG60].
 */
export interface TagProvider {
  readonly name: string;
  readonly status: ProviderStatus;
  /** The direct children of a folder; the empty path is the provider itself. */
  browse(path: string): Promise<readonly TagNode[]>;
  /** The present values, one for each path, in their order. */
  read(paths: readonly string[]): Promise<readonly TagValue[]>;
  /** Writes in the order given; one quality for each, when the source has answered. */
  write(writes: readonly TagWrite[]): Promise<readonly Quality[]>;
  /**
   * Calls back with the present value, as soon as it is known, and with each change of value or quality, until the returned
   * function is called. A source that is lost is a change of quality.
   */
  subscribe(path: string, changed: (value: TagValue) => void): () => void;
  /** How a tag or folder is configured; undefined where there is none, or where the source does not tell. */
  configuration(path: string): Promise<JsonObject | undefined>;
  /** Ends subscriptions; values are Bad_NotConnected after. */
  close(): Promise<void>;
}
