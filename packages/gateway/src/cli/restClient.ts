import { createRestClient, RestError, type RestTransport, restError } from "@sightline/model";
import { CommandError, type Terminal } from "./Terminal.ts";

const defaultUrl = "http://localhost:8088";

/** A client of the running gateway that `SIGHTLINE_URL` and `SIGHTLINE_TOKEN` name. Faults become {@link CommandError}s. */
export function restClientOf(terminal: Terminal) {
  const call = createRestClient(transportOf(terminal));
  return ((name, input) => call(name, input).catch((error: unknown) => Promise.reject(readable(terminal, error)))) as typeof call;
}

/** A request to the running gateway whose answer is read as it comes. */
export async function streamRequest(terminal: Terminal, path: string, body: object): Promise<AsyncIterable<string>> {
  const response = await request(terminal, { method: "POST", path, body: JSON.stringify(body) });
  if (!response.ok || response.body === null) {
    throw readable(terminal, restError({ status: response.status, text: await response.text() }));
  }
  return lines(response.body);
}

function transportOf(terminal: Terminal): RestTransport {
  return async (sent) => {
    const response = await request(terminal, sent);
    return { status: response.status, text: await response.text() };
  };
}

async function request(terminal: Terminal, sent: Parameters<RestTransport>[0]): Promise<Response> {
  const url = terminal.environment.SIGHTLINE_URL ?? defaultUrl;
  const token = terminal.environment.SIGHTLINE_TOKEN;
  const headers = {
    ...(token ? { "x-ignition-api-token": token } : {}),
    ...(sent.body ? { "content-type": "application/json" } : {}),
  };
  try {
    return await terminal.fetch(new URL(sent.path, url), { method: sent.method, headers, body: sent.body ?? null });
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message;
    throw new CommandError(`No gateway answers at ${url} (${cause}). Start one with "sightline serve", or set SIGHTLINE_URL.`);
  }
}

function readable(terminal: Terminal, error: unknown): unknown {
  if (!(error instanceof RestError)) return error;
  if (error.status !== 401) return new CommandError(error.message);
  const given = terminal.environment.SIGHTLINE_TOKEN
    ? "The token in SIGHTLINE_TOKEN is not valid here."
    : "SIGHTLINE_TOKEN is not set.";
  return new CommandError(`${given} Make a token with "sightline token create NAME" and set SIGHTLINE_TOKEN to it.`);
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}
