import { type ClientRequest, type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";

/** One request a script asks for. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly timeoutMs: number;
  readonly followRedirects: boolean;
  /** Believes any certificate. */
  readonly trustAll: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
  /** Where it came from at last, redirects followed. */
  readonly url: string;
}

/** `kind`: what went wrong, as a Java exception would tell it apart. */
export class HttpFailure extends Error {
  constructor(
    readonly kind: "url" | "timeout" | "connect" | "host" | "size" | "other",
    message: string,
  ) {
    super(message);
  }
}

/** Most bytes an answer may have, and most redirects that are followed. */
const maximumAnswerBytes = 32 * 1_048_576;
const maximumRedirects = 5;

/** Sends a request of a script; bounded in time, bytes and redirects. @throws HttpFailure */
export async function httpRequest(wanted: HttpRequest): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(wanted.timeoutMs, 600_000)));
  let now = wanted;
  for (let hops = 0; ; hops++) {
    const answer = await once(now, signal);
    const target = answer.headers.location?.[0];
    if (!now.followRedirects || target === undefined || ![301, 302, 303, 307, 308].includes(answer.status)) return answer;
    if (hops >= maximumRedirects) throw new HttpFailure("other", `${wanted.url} redirects more than ${maximumRedirects} times`);
    now = redirected(now, answer.status, target);
  }
}

function redirected(from: HttpRequest, status: number, target: string): HttpRequest {
  const url = new URL(target, from.url);
  const { body, headers, ...rest } = from;
  const kept = url.origin === new URL(from.url).origin ? headers : withoutSecrets(headers);
  const same = status === 307 || status === 308;
  return {
    ...rest,
    url: url.href,
    headers: kept,
    method: same || from.method === "HEAD" ? from.method : "GET",
    ...(same && body ? { body } : {}),
  };
}

function withoutSecrets(headers: HttpRequest["headers"]): HttpRequest["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));
}

function once(wanted: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const url = urlOf(wanted.url);
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const options = {
      method: wanted.method,
      headers: framed(wanted),
      signal,
      agent: false,
      rejectUnauthorized: !wanted.trustAll,
    };
    const request: ClientRequest = send(url, options, (response) => {
      collect(response).then((body) => resolve(answerOf(response, body, wanted.url)), fail);
    });
    const fail = (error: Error) => {
      request.destroy();
      reject(failureOf(error, wanted.url));
    };
    request.on("error", fail);
    request.end(wanted.body);
  });
}

/** Without a length Node frames no body of a DELETE, and the other side would read it as its next request. */
function framed({ headers, body }: HttpRequest): Record<string, string | number> {
  return body ? { ...headers, "Content-Length": body.byteLength } : headers;
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new HttpFailure("url", `"${text}" is not an http or https URL`);
}

async function collect(response: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > maximumAnswerBytes) throw new HttpFailure("size", `the answer has more than ${maximumAnswerBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function answerOf(response: IncomingMessage, body: Uint8Array, url: string): HttpAnswer {
  const headers: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(response.headersDistinct)) if (values) headers[name] = values;
  return { status: response.statusCode ?? 0, headers, body, url };
}

function failureOf(error: Error & { code?: string }, url: string): HttpFailure {
  if (error instanceof HttpFailure) return error;
  if (error.name === "AbortError" || error.name === "TimeoutError")
    return new HttpFailure("timeout", `${url} did not answer in time`);
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") return new HttpFailure("host", `the host of ${url} is not known`);
  if (error.code === "ECONNREFUSED") return new HttpFailure("connect", `${url} refused the connection`);
  return new HttpFailure("other", `${url}: ${error.message}`);
}
