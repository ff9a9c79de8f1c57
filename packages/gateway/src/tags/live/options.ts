import type { JsonObject } from "@sightline/model";
import type { TagProblem } from "../model/definition.ts";
import type { TagManager } from "../model/types.ts";
import type { SystemTag } from "../providers/systemTags.ts";
import type { TagExpressionPlace } from "../providers/tagExpression.ts";

/** What a gateway tells its tags. */
export interface TagManagerOptions {
  /** Tag exports by provider: the content of `tags/<provider>.json`. */
  readonly providers: readonly { readonly name: string; readonly json: JsonObject }[];
  /** The provider of paths that name none; default `default`. */
  readonly defaultProvider?: string;
  /** Paths that get plausible live values where they do not exist; `all`: every path that anybody asks for. */
  readonly simulateMissing?: readonly string[] | "all";
  /** What expression tags get from the gateway; default: the machine's time zone, English, no users (asking for roles is an error). */
  readonly expressions?: Partial<TagExpressionPlace>;
  /** `[System]Gateway/SystemName`; default `Sightline`. */
  readonly systemName?: string;
  /** Further tags of `[System]`, by path below it: `Gateway/Sessions/PerspectiveSessions`. */
  readonly systemTags?: Readonly<Record<string, SystemTag>>;
  /** Milliseconds between the values of simulated tags; default 1000. */
  readonly tickMs?: number;
  readonly now?: () => number;
  /** A listener threw: it is a bug of the listener, the others still ran. */
  readonly onError?: (error: unknown) => void;
}

/** A tag manager whose providers can be loaded again while it runs. */
export interface ReloadableTagManager extends TagManager {
  /** Replaces the tags of one provider; who listens hears of what changed, and values written meanwhile are kept. */
  load(provider: string, json: JsonObject): void;
  /** Gives plausible live values to those of the paths that do not exist. */
  simulate(paths: Iterable<string>): void;
  readonly problems: readonly TagProblem[];
}
