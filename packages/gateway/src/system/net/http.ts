import { hostname, networkInterfaces } from "node:os";
import type { PropertyValue } from "@sightline/model";
import { ScriptBytes, type ScriptValue } from "@sightline/python";
import { LRUCache } from "lru-cache";
import { type BoundArguments, define, type GatewayFunction, optional, refusedParameter, required } from "../define.ts";
import { type HttpAnswer, HttpFailure, type HttpRequest, httpRequest } from "./httpRequest.ts";

/** `system.net.*`: requests go out from the gateway; hosts have no network [SYS85]. */
export function netFunctions(): readonly GatewayFunction[] {
  return [
    ...clientFunctions(),
    ...oldFunctions(),
    define({ name: "system.net.getIpAddress", doc: "An address of the gateway's machine in its network." }, ownAddress),
    define({ name: "system.net.getHostName", doc: "The gateway's host name." }, hostname),
  ];
}

/** The first that others can reach; on a machine without a network that of itself. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
}

const keptNowhere = "ACCEPT_NONE";
const clientParameters = [
  optional("timeout", "Integer", 60_000),
  optional("bypass_cert_validation", "Boolean", false),
  optional("username", "String"),
  optional("password", "String"),
  refusedParameter("proxy", "Object", "requests go out directly"),
  optional("cookie_policy", "String", "ACCEPT_ORIGINAL_SERVER"),
  optional("redirect_policy", "String", "NORMAL"),
  { ...optional("version", "String", "HTTP_2"), noEffect: "requests are HTTP/1.1" },
  refusedParameter("customizer", "Object", "the client is not Java's"),
];

function clientFunctions(): readonly GatewayFunction[] {
  const pending = new Pending();
  return [
    define(
      {
        name: "system.net.httpClient",
        doc: "A client with get, post, put, patch, delete, head, options, trace and request, each also as Async. No proxy, cookies or customizer.",
        params: clientParameters,
      },
      clientSettings,
    ),
    internal("system.net.sendHttp", [required("request", "Dictionary")], (args) => sent(args, requestOf(args))),
    internal("system.net.startHttp", [required("request", "Dictionary")], (args) => pending.start(sent(args, requestOf(args)))),
    internal("system.net.finishHttp", [required("number", "Integer"), optional("timeout", "Object")], (args) =>
      pending.finish(args),
    ),
  ];
}

function internal(
  name: string,
  params: readonly ReturnType<typeof required>[],
  run: Parameters<typeof define>[1],
): GatewayFunction {
  const made = define({ name, doc: "Asked by the objects of httpClient.", params }, run);
  return { ...made, signature: { ...made.signature, internal: true } };
}

function clientSettings(args: BoundArguments): ScriptValue {
  const cookies = (args.text("cookie_policy") ?? keptNowhere).toUpperCase();
  if (cookies !== keptNowhere && cookies !== "ACCEPT_ORIGINAL_SERVER")
    throw args.fault("java.lang.UnsupportedOperationException", `'cookie_policy' must be ${keptNowhere}: cookies are not kept`);
  return {
    timeout: args.number("timeout") ?? 60_000,
    trustAll: args.flag("bypass_cert_validation"),
    username: args.text("username") ?? null,
    password: args.text("password") ?? null,
    follow: (args.text("redirect_policy") ?? "NORMAL").toUpperCase() !== "NEVER",
  };
}

/** Requests on their way, by number; what nobody asks for is forgotten with the oldest. */
class Pending {
  readonly #answers = new LRUCache<number, Promise<ScriptValue>>({ max: 1_000 });
  #next = 1;

  start(answer: Promise<ScriptValue>): number {
    answer.catch(() => undefined);
    this.#answers.set(this.#next, answer);
    return this.#next++;
  }

  /** Waits for an answer, at most `timeout` milliseconds. @throws ScriptError when it takes longer */
  async finish(args: BoundArguments): Promise<ScriptValue> {
    const answer = this.#answers.get(args.number("number") ?? 0) ?? null;
    const limit = args.number("timeout");
    if (limit === undefined || !answer) return answer;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const fault = args.fault("java.util.concurrent.TimeoutException", `no answer within ${limit} ms`);
      timer = setTimeout(() => reject(fault), limit);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}

function requestOf(args: BoundArguments): HttpRequest {
  const given = args.raw("request") as { readonly [key: string]: ScriptValue };
  const { body } = given;
  return {
    method: String(given.method).toUpperCase(),
    url: String(given.url),
    headers: headersOf(given.headers as PropertyValue),
    ...(body instanceof ScriptBytes ? { body: body.bytes } : {}),
    timeoutMs: Number(given.timeout ?? 60_000),
    followRedirects: given.follow === true,
    trustAll: given.trustAll === true,
  };
}

function headersOf(value: PropertyValue): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]));
}

async function sent(args: BoundArguments, request: HttpRequest): Promise<ScriptValue> {
  const answer = await answered(args, request);
  return {
    status: answer.status,
    headers: answer.headers as { readonly [name: string]: readonly string[] },
    body: new ScriptBytes(answer.body),
    url: answer.url,
  };
}

const exceptions = {
  url: "java.net.MalformedURLException",
  timeout: "java.net.SocketTimeoutException",
  connect: "java.net.ConnectException",
  host: "java.net.UnknownHostException",
  size: "java.io.IOException",
  other: "java.io.IOException",
} as const;

async function answered(args: BoundArguments, request: HttpRequest): Promise<HttpAnswer> {
  try {
    return await httpRequest(request);
  } catch (error) {
    const failure = error instanceof HttpFailure ? error : new HttpFailure("other", String(error));
    throw args.fault(exceptions[failure.kind], failure.message);
  }
}

const timeouts = [optional("connectTimeout", "Integer", 10_000), optional("readTimeout", "Integer", 60_000)];
const login = [optional("username", "String"), optional("password", "String"), optional("headerValues", "Dictionary")];
const bypass = optional("bypassCertValidation", "Boolean", false);
const url = required("url", "String");

/** The functions of 7.9: the answer's text, or an IOException for anything but success. */
function oldFunctions(): readonly GatewayFunction[] {
  const withBody = [
    url,
    { ...optional("contentType", "Object"), aliases: ["postParams", "putParams"] },
    { ...optional("postData", "Object"), aliases: ["putData"] },
    ...timeouts,
    ...login,
    bypass,
    optional("throwOnError", "Boolean", true),
  ];
  const old = (name: string, doc: string, params: readonly ReturnType<typeof required>[]) =>
    define({ name: `system.net.${name}`, doc, params }, (args) => oldCall(name.slice(4).toUpperCase(), args));
  return [
    old("httpGet", "The text at a URL.", [
      url,
      ...timeouts,
      ...login,
      bypass,
      { ...optional("useCaches", "Boolean", true), noEffect: "answers are not cached" },
      optional("throwOnError", "Boolean", true),
    ]),
    old("httpPost", "Posts a dictionary as a form, or a content type and data; answers with text.", withBody),
    old("httpPut", "Puts a dictionary as a form, or a content type and data; answers with text.", withBody),
    old("httpDelete", "Deletes what is at a URL; answers with text.", [
      url,
      optional("contentType", "String"),
      ...timeouts,
      ...login,
      bypass,
    ]),
  ];
}

async function oldCall(method: string, args: BoundArguments): Promise<ScriptValue> {
  const headers = headersOf(args.plain("headerValues"));
  const name = args.text("username");
  if (name !== undefined)
    headers.Authorization ??= `Basic ${Buffer.from(`${name}:${args.text("password") ?? ""}`).toString("base64")}`;
  const body = oldBody(method, args, headers);
  const answer = await answered(args, {
    method,
    url: args.requiredText("url"),
    headers,
    ...(body ? { body } : {}),
    timeoutMs: (args.number("connectTimeout") ?? 10_000) + (args.number("readTimeout") ?? 60_000),
    followRedirects: true,
    trustAll: args.flag("bypassCertValidation"),
  });
  if (answer.status >= 400 && (args.flag("throwOnError") || method === "DELETE"))
    throw args.fault("java.io.IOException", `Server returned HTTP response code: ${answer.status} for URL: ${answer.url}`);
  return Buffer.from(answer.body).toString("utf8");
}

function oldBody(method: string, args: BoundArguments, headers: Record<string, string>): Uint8Array | undefined {
  if (method === "GET") return undefined;
  const first = args.plain("contentType");
  if (method === "DELETE" || typeof first !== "object" || first === null) {
    if (typeof first === "string") headers["Content-Type"] ??= first;
    if (method === "DELETE") return undefined;
    const data = args.raw("postData");
    return data instanceof ScriptBytes ? data.bytes : Buffer.from(args.text("postData") ?? "", "utf8");
  }
  headers["Content-Type"] ??= "application/x-www-form-urlencoded";
  return Buffer.from(new URLSearchParams(headersOf(first)).toString(), "utf8");
}
