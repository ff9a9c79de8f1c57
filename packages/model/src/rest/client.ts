import {
  type RestAnswer,
  type RestBody,
  type RestParams,
  type RestQuery,
  type RestRoute,
  type RestRouteName,
  restRoutes,
} from "./contract.ts";

/** What a client sends and gets, so that browser and command line bring their own network. */
export type RestTransport = (request: {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}) => Promise<RestResponse>;

export interface RestResponse {
  readonly status: number;
  readonly text: string;
}

/** A refusal of the gateway: its status, its code where it gave one, and words for the user. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "RestError";
  }
}

/** What a call of one route takes. */
export interface RestInput<N extends RestRouteName> {
  readonly params?: RestParams<N>;
  readonly query?: RestQuery<N>;
  readonly body?: RestBody<N>;
}

/** A client of the contract: names, parameters and answers are typed. Throws {@link RestError} for a refusal. */
export function createRestClient(transport: RestTransport) {
  return async <N extends RestRouteName>(name: N, input: RestInput<N> = {}): Promise<RestAnswer<N>> => {
    const route: RestRoute = restRoutes[name];
    const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
    const response = await transport({ method: route.method, path: restPath(name, input), ...body });
    if (response.status !== 200) throw restError(response);
    return JSON.parse(response.text) as RestAnswer<N>;
  };
}

/** The path with query of a call. */
export function restPath<N extends RestRouteName>(name: N, input: RestInput<N>): string {
  const params: Readonly<Record<string, string>> = input.params ?? {};
  const path = restRoutes[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const query = queryText(input.query ?? {});
  return query === "" ? path : `${path}?${query}`;
}

/** The error a refusing answer means, whatever stands in its body. */
export function restError(response: RestResponse): RestError {
  const body = parsed(response.text);
  const message = typeof body.message === "string" ? body.message : `The gateway answered ${response.status}.`;
  return new RestError(response.status, typeof body.code === "string" ? body.code : "", message);
}

function queryText(query: object): string {
  return Object.entries(query)
    .flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((item) => [key, item] as const))
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join("&");
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
