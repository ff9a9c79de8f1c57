import type { SystemFunction } from "@sightline/python";
import type { Log } from "../../base/log.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";

/** What `system.util.getLogger`, `log` and `audit` need of the gateway. */
export interface LoggingNeeds {
  readonly log: Pick<Log, "info" | "warn">;
  /** Runs of scripts of which the log was told that their lines are left out. */
  readonly toldRuns: Set<string>;
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
  const logger = needs.logOf(args.requiredText("name"));
  const refusal = args.refusal("logLines", 1);
  if (refusal === undefined) logger[method](details, cut(args.text("message") ?? "None"));
  else tellOnce(needs, args, refusal);
  return null;
}

/** Longest line that scripts write to the log, in characters. */
const maximumLine = 65_536;

function cut(line: string): string {
  if (line.length <= maximumLine) return line;
  return `${line.slice(0, maximumLine)} [cut: a script's line in the log has at most ${maximumLine} characters, this one had ${line.length}]`;
}

/** A script goes on when its log lines are too many, as a logger raises nothing: the log says once that they are left out. */
function tellOnce(needs: LoggingNeeds, { token, context }: BoundArguments, refusal: string): void {
  if (needs.toldRuns.has(token)) return;
  if (needs.toldRuns.size >= rememberedRuns) needs.toldRuns.clear();
  needs.toldRuns.add(token);
  needs.log.warn({ ...context }, `log lines of a script are left out: ${refusal}`);
}

const rememberedRuns = 1_000;

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
