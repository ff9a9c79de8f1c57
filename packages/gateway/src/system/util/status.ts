import type { PropertyValue } from "@sightline/model";
import { ScriptDataset } from "@sightline/python";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import { httpRequest } from "../net/httpRequest.ts";

/** Columns of `system.util.getSessionInfo`, by the manual. */
const clientColumns = [
  { name: "username", type: "String" },
  { name: "project", type: "String" },
  { name: "address", type: "String" },
  { name: "isDesigner", type: "Boolean" },
  { name: "clientId", type: "String" },
  { name: "creationTime", type: "DateTime" },
] as const;

/** What functions about the gateway itself need of it. */
export interface StatusNeeds {
  readonly version: string;
}

/** `system.util.*` about the project a script runs in, this gateway, and others at an address. */
export function statusFunctions({ version }: StatusNeeds): readonly GatewayFunction[] {
  return [
    define(
      { name: "system.util.getProjectName", doc: "Name of the project the script runs in." },
      (args) => args.context.project,
    ),
    define(
      {
        name: "system.util.getSessionInfo",
        doc: "The Vision clients and Designers that are open: none here. Perspective sessions: system.perspective.getSessionInfo.",
        params: [
          { ...optional("usernameFilter", "String"), noEffect: "there is nothing to filter" },
          { ...optional("projectFilter", "String"), noEffect: "there is nothing to filter" },
        ],
      },
      () => new ScriptDataset(clientColumns, [], "PyDataSet"),
    ),
    define({ name: "system.util.getVersion", doc: "Version of the gateway." }, () => version),
    define(
      {
        name: "system.util.getGatewayStatus",
        doc: "The state of a gateway at an address, RUNNING or STARTING; ERROR where it does not answer.",
        params: [
          required("gatewayAddress", "String"),
          optional("connectTimeoutMillis", "Integer"),
          optional("socketTimeoutMillis", "Integer"),
          optional("bypassCertValidation", "Boolean", true),
        ],
      },
      gatewayStatus,
    ),
  ];
}

async function gatewayStatus(args: BoundArguments): Promise<string> {
  const address = args.requiredText("gatewayAddress").replace(/\/+$/, "");
  const timeoutMs = (args.number("connectTimeoutMillis") ?? 5_000) + (args.number("socketTimeoutMillis") ?? 5_000);
  try {
    const answer = await httpRequest({
      method: "GET",
      url: `${/^https?:/.test(address) ? "" : "http://"}${address}/StatusPing`,
      headers: {},
      timeoutMs,
      followRedirects: true,
      trustAll: args.flag("bypassCertValidation"),
    });
    const { state } = JSON.parse(Buffer.from(answer.body).toString("utf8")) as { state?: PropertyValue };
    return typeof state === "string" ? state : "ERROR";
  } catch {
    return "ERROR";
  }
}
