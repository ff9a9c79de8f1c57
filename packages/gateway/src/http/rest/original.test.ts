import { restRoutes } from "@sightline/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestServer, type TestServer } from "../testing/testServer.ts";

let gateway: TestServer;
beforeAll(async () => {
  gateway = await createTestServer();
});
afterAll(() => gateway.server.close());

const base = "/data/perspective/api/v1";

async function ask(url: string, token: string | undefined, method: "GET" | "DELETE" = "GET") {
  const { statusCode } = await gateway.server.inject({
    method,
    url,
    headers: token === undefined ? {} : { "x-ignition-api-token": token },
  });
  return statusCode;
}

test("[STA8] [OBS-REST-1] a token is the whole text name:key in the original's header", async () => {
  const whole = gateway.token.read;
  const [name = "", key = ""] = whole.split(":");
  const statuses = await Promise.all([whole, key, name, `${name}:${key}x`].map((token) => ask(`${base}/sessions/`, token)));
  expect(statuses).toEqual([200, 401, 401, 401]);
});

test("[STA31] [OBS-REST-3] a wrong key is 401, a token that may not is 403", async () => {
  const url = `${base}/sessions?sessionId=nobody`;
  const tokens = [undefined, "reader:wrong", gateway.token.read, gateway.token.control];
  const statuses: number[] = [];
  for (const token of tokens) statuses.push(await ask(url, token, "DELETE"));
  expect(statuses).toEqual([401, 401, 403, 404]);
});

test("[STA30] [OBS-REST-34] sessions, their pages and views are where the original has them", async () => {
  const { items } = (
    await gateway.server.inject({ url: `${base}/sessions/`, headers: { "x-ignition-api-token": gateway.token.read } })
  ).json<{ items: { id: string }[] }>();
  const id = items[0]?.id ?? "";
  const pages = (
    await gateway.server.inject({ url: `${base}/session/${id}/pages`, headers: { "x-ignition-api-token": gateway.token.read } })
  ).json<{ items: { id: string }[] }>();
  const page = pages.items[0]?.id ?? "";
  for (const path of [`session/${id}`, `session/${id}/pages`, `session/${id}/page/${encodeURIComponent(page)}/views`])
    expect([path, await ask(`${base}/${path}`, gateway.token.read)]).toEqual([path, 200]);
});

test("[STA30] [OBS-REST-28] no route of the original's tree reads, writes or removes tags", () => {
  const paths = Object.values(restRoutes).map(({ path }) => path);
  expect(paths.filter((path) => /tag|alarm/i.test(path))).toEqual([]);
});
