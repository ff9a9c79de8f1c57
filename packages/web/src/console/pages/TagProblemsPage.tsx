import type { TagProblemItem } from "@sightline/model";
import { api } from "../api.ts";
import { List } from "../table/List.tsx";
import type { ListPage } from "../table/types.ts";
import type { UrlState } from "../urlState.ts";

const page: ListPage<TagProblemItem> = {
  title: "Tag Problems",
  columns: [
    { title: "Tag", sort: "tag", cell: ({ tag }) => <code>{tag}</code>, hint: ({ tag }) => tag },
    { title: "Problem", sort: "message", cell: ({ message }) => message, hint: ({ message }) => message },
  ],
  empty: "No problems: every property of every tag is supported.",
  searchHint: "Search tags, problems…",
  id: ({ tag, message }) => `${tag} › ${message}`,
  fetch: (query) => api("listTagProblems", { query }),
};

/** Faults in the configuration of tags, and settings without effect. */
export function TagProblemsPage({ state }: { readonly state: UrlState }) {
  return <List page={page} state={state} />;
}
