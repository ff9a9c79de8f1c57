import type { JsonObject } from "@sightline/model";
import type { TagProblem } from "../model/definition.ts";
import type { TagProvider } from "../model/TagProvider.ts";
import type { ScriptedTag, TagManager, TagNode } from "../model/types.ts";
import type { RunTagQuery } from "../providers/querySource.ts";
import type { SystemTag } from "../providers/systemTags.ts";
import type { TagExpressionPlace } from "../providers/tagExpression.ts";

/** Options of the tag manager. */
export interface TagManagerOptions {
  /** Tag exports by provider: the content of `tags/<provider>.json`. */
  readonly providers: readonly { readonly name: string; readonly json: JsonObject }[];
  /** The provider of paths without one; default `default`. */
  readonly defaultProvider?: string;
  /** Paths to simulate when they do not exist; `all` for every path that is read. */
  readonly simulateMissing?: readonly string[] | "all";
  /** Surroundings of expression tags; default: the machine's time zone, English, and an error for questions about roles. */
  readonly expressions?: Partial<TagExpressionPlace>;
  /** Runs the statements of query tags; without it they have no databases. */
  readonly runQuery?: RunTagQuery;
  /** The devices that tags name as their `opcServer`. */
  readonly device?: (name: string) => TagProvider | undefined;
  /** Further tags of `[System]`, by path below it: `Gateway/Sessions/PerspectiveSessions`. */
  readonly systemTags?: Readonly<Record<string, SystemTag>>;
  /** Milliseconds between updates of simulated and polled tags; default 1000. */
  readonly tickMs?: number;
  readonly now?: () => number;
  /** Called when a listener throws; the other listeners still run. */
  readonly onError?: (error: unknown) => void;
}

/** Properties of a tag that were written at runtime. */
export interface WrittenProperties {
  readonly provider: string;
  /** The names and kinds of what the tag is in, below the provider, and of the tag itself. */
  readonly steps: readonly { readonly name: string; readonly tagType: TagNode["tagType"] }[];
  readonly properties: JsonObject;
}

/** A tag manager whose providers can be reloaded. */
export interface ReloadableTagManager extends TagManager {
  /**
   * Replaces the tags of a provider, keeps written values but not written properties, and notifies listeners of changes. With `changed`, paths below
   * the provider, only what is there is replaced.
   */
  load(provider: string, json: JsonObject, changed?: readonly string[]): void;
  /** Simulates those of the paths that do not exist. */
  simulate(paths: Iterable<string>): void;
  readonly problems: readonly TagProblem[];
  /** The tags with event scripts. */
  scripted(): readonly ScriptedTag[];
  /** While work goes on that configures many tags, the listeners of {@link onConfigured} wait for its end. */
  gathering<T>(work: () => Promise<T>): Promise<T>;
  /** Calls back when properties of a configured tag were written, to store them. Returns a function that unsubscribes. */
  onWritten(listener: (written: WrittenProperties) => void): () => void;
  /** Calls back after tags were configured. Returns a function that unsubscribes. */
  onConfigured(listener: () => void): () => void;
}
