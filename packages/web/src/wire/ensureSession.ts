import type { Closed, CloseReason } from "@sightline/model";
import { withTabLock } from "./tabLock.ts";

/**
 * Sees to it that this browser has a session cookie for the project before a socket is opened: the cookie is set on the
 * answer, a valid one is left alone, and tabs take turns, so that several opened at once make one session [SES2].
 * Answers why not, where the gateway refuses.
 * @throws Error when the gateway cannot be reached; worth another try.
 */
export async function ensureSession(project: string): Promise<Closed | undefined> {
  const request = () => requestSession(project);
  const storage = sharedStorage();
  return storage ? withTabLock(`sightline.session.${project}`, storage, request) : request();
}

async function requestSession(project: string): Promise<Closed | undefined> {
  const response = await fetch(`/data/perspective/session/${encodeURIComponent(project)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    credentials: "same-origin",
    body: "{}",
  });
  if (response.ok) return undefined;
  if (response.status >= 500) throw new Error(`the gateway answered ${response.status}`);
  return { type: "closed", reason: reasonOf(response.status), message: await messageOf(response) };
}

function reasonOf(status: number): CloseReason {
  if (status === 401 || status === 403) return "not authorized";
  return status === 404 ? "project removed" : "limit reached";
}

async function messageOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { readonly message?: unknown };
  return typeof body.message === "string" ? body.message : "";
}

function sharedStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
