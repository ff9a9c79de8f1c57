import { createRestClient, type RestTransport } from "@sightline/model";

const transport: RestTransport = async ({ method, path, body }) => {
  const headers = body === undefined ? undefined : { "content-type": "application/json" };
  const response = await fetch(path, {
    method,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body, headers }),
  } as RequestInit);
  if (response.status === 401) location.assign(`/login?return=${encodeURIComponent(location.pathname + location.search)}`);
  return { status: response.status, text: await response.text() };
};

/** The gateway's REST interface; redirects to the login page when the login has ended. */
export const api = createRestClient(transport);
