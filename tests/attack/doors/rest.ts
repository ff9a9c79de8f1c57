import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { type Json, type JsonObject, restRoutes } from "@sightline/model";
import { pick, type Random } from "../../e2e/sessions/seededRandom.ts";
import { type Door, type Outcome, patience, type Target } from "../Door.ts";
import { mutateJson, mutateText } from "../mutate.ts";

interface Request {
  /** What goes over the wire; `@token@` is a token of scope script. */
  readonly text: string;
}

interface Shape {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly type?: string;
}

const form = "application/x-www-form-urlencoded";

/** Every route: those of the contract, and the documents. */
const shapes: readonly Shape[] = [
  ...Object.values(restRoutes).map(({ method, path }) => ({ method, path: filled(path) })),
  ...[
    "/",
    "/console",
    "/console/sessions?search=a",
    "/setup?key=k",
    "/login?project=Attack&return=%2F",
    "/health",
    "/StatusPing",
  ].map(get),
  ...["/metrics", "/openapi.json", "/favicon.ico", "/assets/x.js", "/data/perspective/client/Attack/a/b?c=d"].map(get),
  ...[
    "/data/perspective/view/Attack/0123456789abcdef",
    "/data/perspective/socket/Attack",
    "/data/perspective/styles/Attack/x.css",
  ].map(get),
  { method: "POST", path: "/data/perspective/session/Attack" },
  { method: "POST", path: "/login", type: form, body: "username=billy&password=wrong&project=Attack&return=%2F" },
  { method: "POST", path: "/logout?project=Attack", type: form, body: "" },
  { method: "POST", path: "/setup", type: form, body: "key=k&username=a&password=b" },
  {
    method: "POST",
    path: "/api/v1/script",
    type: "application/json",
    body: '{"source":"print 1","filename":"a.py","project":"Attack"}',
  },
];
const lists = [
  "limit=10",
  "offset=2",
  "sortBy=asc(id)",
  "search=a",
  "username[eq]=billy",
  "filter=project[rgx]=^A",
  "uptime[gt]=5",
];

function get(path: string): Shape {
  return { method: "GET", path };
}

function filled(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => (name === "project" ? "Attack" : "0f0e"));
}

/** HTTP: each route with a method, path, query, headers or body that is not as it should be. */
export const restDoor: Door<Request> = {
  name: "rest",
  share: 0.25,
  parallel: 6,
  make: (random) => ({ text: requestOf(random) }),
  open: async (target) => ({ send: ({ text }) => send(text, target), close: () => undefined }),
};

function requestOf(random: Random): string {
  const shape = pick(random, shapes);
  const what = pick(random, ["method", "path", "query", "query", "headers", "body", "body", "text"]);
  const method =
    what === "method"
      ? pick(random, ["PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "DELETE", "GE T", "get", "\u0000"])
      : shape.method;
  const path = what === "path" ? mutateText(random, shape.path) : shape.path;
  const query = what === "query" || random() < 0.2 ? queryOf(random) : "";
  const address = query === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${query}`;
  const body = what === "body" ? bodyOf(random, shape) : (shape.body ?? "");
  const text = `${method} ${address} HTTP/1.1\r\n${headersOf(random, { shape, body, odd: what === "headers" })}\r\n${body}`;
  return what === "text" ? mutateText(random, text) : text;
}

function queryOf(random: Random): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, lists));
  return parts.map((part) => (random() < 0.7 ? mutateText(random, part) : part)).join("&");
}

function bodyOf(random: Random, { body = "", type }: Shape): string {
  if (type !== "application/json") return mutateText(random, body);
  const text = JSON.stringify(mutateJson(random, JSON.parse(body) as JsonObject as Json));
  return random() < 0.3 ? mutateText(random, text) : text;
}

interface HeaderParts {
  readonly shape: Shape;
  readonly body: string;
  readonly odd: boolean;
}

function headersOf(random: Random, { shape, body, odd }: HeaderParts): string {
  const lines = [
    "Host: localhost",
    "Connection: close",
    ...(random() < 0.7 ? ["X-Ignition-API-Token: @token@"] : []),
    ...(shape.type ? [`Content-Type: ${shape.type}`] : []),
    ...(body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  const extra = [
    "Cookie: a=b; c=",
    "Origin: http://evil.example",
    "Content-Length: 5",
    "Transfer-Encoding: chunked",
    "Host: other",
  ];
  const more = [
    ...extra,
    "X-Forwarded-For: 1.2.3.4",
    "Accept-Encoding: br",
    "Expect: 100-continue",
    `X-Long: ${"y".repeat(20_000)}`,
  ];
  if (odd) lines.push(mutateText(random, pick(random, more)), pick(random, more));
  return lines.map((line) => `${line}\r\n`).join("");
}

async function send(text: string, { port, token }: Target): Promise<Outcome> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket
    .on("error", () => undefined)
    .on("data", (chunk) => {
      if (heard.length < 100) heard += chunk.toString("latin1");
    });
  const closed = new Promise<"closed">((resolve) => socket.once("close", () => resolve("closed")));
  socket.end(text.replace("@token@", token));
  const end = new AbortController();
  const late = delay(patience.ms, "stuck" as const, { signal: end.signal }).catch(() => "stuck" as const);
  const what = await Promise.race([closed, late]);
  end.abort();
  socket.destroy();
  return what === "stuck" ? "stuck" : outcomeOf(Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 400));
}

function outcomeOf(status: number): Outcome {
  if (status >= 500 && status !== 503) return "fault";
  return status >= 400 ? "refused" : "accepted";
}
