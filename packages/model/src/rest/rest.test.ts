import { describe, expect, test } from "vitest";
import { sessionInfo } from "../session.ts";
import { createRestClient, RestError, restPath } from "./client.ts";
import { type RestRoute, restRoutes } from "./contract.ts";
import { sessionItem } from "./items.ts";
import { openApiDocument } from "./openApi.ts";

const row = {
  userAgent: "",
  id: "",
  username: "",
  authorized: true,
  project: "",
  startedAt: 0,
  clientAddress: "",
  lastReceivedAt: 0,
  sessionScope: "browser",
  recentBytesSent: 0,
  totalBytesSent: 0,
  pageIds: [],
} as const;

test("[STA30] a session item has exactly the keys of a session record", () => {
  expect(Object.keys(sessionItem.properties as object)).toEqual(Object.keys(sessionInfo(row, 0)));
});

test("[STA30] ours are below /api/v1, the others below the original's path", () => {
  for (const route of Object.values<RestRoute>(restRoutes)) expect(route.path).toMatch(/^\/(data\/perspective\/)?api\/v1\//);
});

describe("the typed client", () => {
  test("[STA30] encodes parameters, repeats lists, leaves out what is absent", () => {
    expect(restPath("listViews", { params: { sessionId: "a", pageId: "x y/z" }, query: { limit: 5 } })).toBe(
      "/data/perspective/api/v1/session/a/page/x%20y%2Fz/views?limit=5",
    );
    expect(restPath("terminateSessions", { query: { sessionId: ["a", "b"], message: "so & so" } })).toBe(
      "/data/perspective/api/v1/sessions?sessionId=a&sessionId=b&message=so%20%26%20so",
    );
    expect(restPath("listSessions", {})).toBe("/data/perspective/api/v1/sessions/");
  });

  test("[STA31] a refusal has status, code and words, whatever its body", async () => {
    const answering = (text: string) => createRestClient(async () => ({ status: 403, text }))("listSessions");
    await expect(answering('{"code":"FORBIDDEN","message":"no"}')).rejects.toEqual(new RestError(403, "FORBIDDEN", "no"));
    for (const text of ["<html>", "null", "[]", '{"message":7}'])
      await expect(answering(text)).rejects.toThrow("The gateway answered 403.");
  });
});

test("[STA36] OpenAPI has every route with its parameters, scope and faults", () => {
  const { paths } = openApiDocument("1") as unknown as { paths: Record<string, Record<string, Operation>> };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(restRoutes).toSorted());
  const views = paths["/data/perspective/api/v1/session/{sessionId}/page/{pageId}/views"]?.get;
  expect(views?.parameters.map(({ name }) => name)).toEqual([
    "sessionId",
    "pageId",
    "limit",
    "offset",
    "sortBy",
    "search",
    "filter",
  ]);
  expect(Object.keys(views?.responses ?? {})).toEqual(["200", "400", "401", "403", "404"]);
});

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly responses: object;
}
