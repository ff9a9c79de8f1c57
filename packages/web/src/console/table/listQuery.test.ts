import { expect, test } from "vitest";
import { parseAddress } from "../urlState.ts";
import { listQueryOf, nextSort, sortingOf } from "./listQuery.ts";

const choices = [{ field: "project", title: "Project", options: [] }];

test("[STA40] search, sort, filters and page come from the address", () => {
  const state = parseAddress("/console/sessions?q=pump&sort=desc(uptime)&project=plant&page=3&size=25");
  expect(listQueryOf(state, choices)).toEqual({
    limit: 25,
    offset: 50,
    search: "pump",
    sortBy: "desc(uptime)",
    filter: ["project[eq]=plant"],
  });
});

test.each(["page=-4&size=7", "page=x&size=x", ""])("[STA40] %s means the first page of fifty", (query) => {
  expect(listQueryOf(parseAddress(`/console/sessions?${query}`), choices)).toEqual({ limit: 50, offset: 0 });
});

test("[STA40] a heading sorts up, down, and not at all", () => {
  expect(nextSort(undefined, "uptime")).toBe("asc(uptime)");
  expect(nextSort(sortingOf(parseAddress("/console?sort=asc(uptime)")), "uptime")).toBe("desc(uptime)");
  expect(nextSort(sortingOf(parseAddress("/console?sort=desc(uptime)")), "uptime")).toBe("");
  expect(nextSort(sortingOf(parseAddress("/console?sort=desc(uptime)")), "project")).toBe("asc(project)");
});
