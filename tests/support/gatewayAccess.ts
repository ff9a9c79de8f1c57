import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RestAnswer, SessionInfo } from "@sightline/model";
import type { TestGateway } from "./startGateway.ts";

/** A session as `/api/v1/sessions` gives it. */
export type SessionDetail = RestAnswer<"sessionDetails">["items"][number];

/** What a program with a token can ask a gateway. */
export interface GatewayAccess {
  readonly token: string;
  /** The rows of `/data/perspective/api/v1/sessions/`, of one project where it is named, oldest first. */
  rows(project?: string): Promise<SessionInfo[]>;
  /** The one row there is; throws where there are none or several. */
  row(project: string): Promise<SessionInfo>;
  details(): Promise<SessionDetail[]>;
  get<T>(path: string): Promise<T>;
  /** Terminates every session there is and waits until all are gone. */
  endAll(): Promise<void>;
  /** Runs Python by `sightline script` and answers what it prints; throws its traceback where it fails. */
  script(source: string): Promise<string>;
}

/** Makes a token that may run scripts, and the ways to use it. */
export async function accessTo(gateway: TestGateway): Promise<GatewayAccess> {
  const token = await gateway.createToken("script");
  const get = <T>(path: string) => getJson<T>(`${gateway.url}${path}`, token);
  const rows = async (project?: string) => {
    const { items } = await get<{ items: SessionInfo[] }>("/data/perspective/api/v1/sessions/");
    return items.filter((row) => project === undefined || row.project === project);
  };
  return {
    token,
    get,
    rows,
    row: async (project) => onlyRow(await rows(project), project),
    details: async () => (await get<{ items: SessionDetail[] }>("/api/v1/sessions")).items,
    endAll: () => endAll(gateway, token, rows),
    script: (source) => runScript(gateway, token, source),
  };
}

async function getJson<T>(url: string, token: string): Promise<T> {
  const response = await fetch(url, { headers: { "X-Ignition-API-Token": token } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function endAll(gateway: TestGateway, token: string, rows: () => Promise<SessionInfo[]>): Promise<void> {
  for (let open = await rows(); open.length > 0; open = await rows()) {
    const query = open.map(({ id }) => `sessionId=${id}`).join("&");
    const url = `${gateway.url}/data/perspective/api/v1/sessions?${query}`;
    await fetch(url, { method: "DELETE", headers: { "X-Ignition-API-Token": token } });
  }
}

function onlyRow(rows: readonly SessionInfo[], project: string): SessionInfo {
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${project} has ${rows.length} sessions, not 1: ${JSON.stringify(rows)}`);
  return row;
}

async function runScript(gateway: TestGateway, token: string, source: string): Promise<string> {
  const file = join(gateway.data, "test-script.py");
  writeFileSync(file, source);
  const { code, stdout, stderr } = await gateway.run(["script", file], { SIGHTLINE_TOKEN: token });
  if (code !== 0) throw new Error(`the script failed: ${stderr}${stdout}`);
  return stdout;
}
