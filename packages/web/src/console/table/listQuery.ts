import type { ListQuery } from "@sightline/model";
import type { UrlState } from "../urlState.ts";
import type { Choice } from "./types.ts";

export const pageSizes = [25, 50, 100, 250] as const;

/** The query of a list, read from the address; invalid values mean the default. */
export function listQueryOf(
  state: UrlState,
  choices: readonly Choice[] = [],
): Required<Pick<ListQuery, "limit" | "offset">> & ListQuery {
  const size = Number(state.query.get("size"));
  const limit = pageSizes.find((known) => known === size) ?? 50;
  const offset = Math.max(0, Math.floor(Number(state.query.get("page")) || 1) - 1) * limit;
  const search = state.query.get("q") ?? "";
  const sortBy = state.query.get("sort") ?? "";
  const filter = choices.flatMap(({ field }) => {
    const value = state.query.get(field);
    return value ? [`${field}[eq]=${value}`] : [];
  });
  return { limit, offset, ...(search ? { search } : {}), ...(sortBy ? { sortBy } : {}), ...(filter.length ? { filter } : {}) };
}

/** How a list is sorted. */
export interface Sorting {
  readonly field: string;
  readonly descending: boolean;
}

export function sortingOf(state: UrlState): Sorting | undefined {
  const match = /^(asc|desc)\((\w+)\)$/.exec(state.query.get("sort") ?? "");
  return match ? { field: match[2] ?? "", descending: match[1] === "desc" } : undefined;
}

/** The sorting after a click on a heading: ascending, then descending, then the gateway's order. */
export function nextSort(sorting: Sorting | undefined, field: string): string {
  if (sorting?.field !== field) return `asc(${field})`;
  return sorting.descending ? "" : `desc(${field})`;
}
