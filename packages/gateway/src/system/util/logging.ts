import type { SystemFunction } from "@sightline/python";
import type { Log } from "../../base/log.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";

/** What `system.util.getLogger`, `log` and `audit` need of the gateway. */
export interface LoggingNeeds {
  readonly log: Pick<Log, "info">;
  /** The log under a name that a script chose. */
  logOf(name: string): Log;
  /** The user of a session that is open. */
  usernameOf(session: string): string | undefined;
}

/** Answered by an object in the script hosts that calls `system.util.log`. */
export const loggerObject: SystemFunction = {
  name: "system.util.getLogger",
  doc: "A logger of the gateway's log.",
  params: [required("name", "String")],
  where: "host",
};

/** `system.util.*` that writes to the gateway's log. */
export function loggingFunctions(needs: LoggingNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.log",
        doc: "Writes a line to the gateway's log; what loggers of getLogger call.",
        params: [required("name", "String"), required("level", "String"), required("message", "Object")],
      },
      (args) => log(needs, args),
    ),
    define({ name: "system.util.audit", doc: "Writes an audit line to the gateway's log.", params: auditParameters }, (args) =>
      audit(needs, args),
    ),
  ];
}

const levels = { trace: "debug", debug: "debug", info: "info", warn: "warn", error: "error", fatal: "error" } as const;

function log(needs: LoggingNeeds, args: BoundArguments): null {
  const level = args.requiredText("level");
  const method = Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : "info";
  const { project, session } = args.context;
  const details = { project, ...(session === undefined ? {} : { session }) };
  needs.logOf(args.requiredText("name"))[method](details, args.text("message") ?? "None");
  return null;
}

const auditParameters = [
  optional("action", "String"),
  optional("actionTarget", "String"),
  optional("actionValue", "String"),
  optional("auditProfile", "String", ""),
  optional("actor", "String"),
  optional("actorHost", "String", "localhost"),
  optional("originatingSystem", "Object"),
  optional("eventTimestamp", "Object"),
  optional("originatingContext", "Integer", 4),
  optional("statusCode", "Integer", 0),
];
const auditFacts = auditParameters.map(({ name }) => name).filter((name) => name !== "action" && name !== "actor");

function audit(needs: LoggingNeeds, args: BoundArguments): null {
  const { session, project } = args.context;
  const facts = Object.fromEntries(
    auditFacts.map((name) => [name, args.plain(name)] as const).filter(([, value]) => value !== null),
  );
  const actor = args.text("actor") ?? (session === undefined ? undefined : needs.usernameOf(session)) ?? "script";
  const action = args.text("action") ?? "";
  needs.log.info({ audit: action, actor, project, ...facts }, `audit: ${action}`);
  return null;
}
