import type { RestAnswer } from "@sightline/model";
import type { Command } from "commander";
import { restClientOf } from "./restClient.ts";
import type { Terminal } from "./Terminal.ts";
import { durationText, textTable } from "./table.ts";

interface ListOptions {
  readonly user?: string;
  readonly project?: string;
  readonly json?: true;
}

type Session = RestAnswer<"listSessions">["items"][number];

/** `sightline sessions` and `sightline sessions close`. */
export function addSessions(program: Command, terminal: Terminal): void {
  const sessions = program
    .command("sessions")
    .description("list the sessions of a running gateway")
    .option("--user <name>", "only sessions of this user; Unauthenticated for those nobody logged in to")
    .option("--project <name>", "only sessions of this project")
    .option("--json", "print JSON")
    .action((options: ListOptions) => list(terminal, options));
  sessions
    .command("close")
    .description("terminate sessions")
    .argument("<id...>", "ids of sessions")
    .option("--message <text>", "what their users read", "")
    .action((ids: string[], options: { readonly message: string }) => close(terminal, ids, options.message));
}

async function list(terminal: Terminal, { user, project, json }: ListOptions): Promise<void> {
  const filter = [...(user ? [`username[eq]=${user}`] : []), ...(project ? [`project[eq]=${project}`] : [])];
  const { items } = await restClientOf(terminal)("listSessions", { query: { filter } });
  terminal.out(json ? `${JSON.stringify(items, null, 2)}\n` : sessionTable(items));
}

function sessionTable(items: readonly Session[]): string {
  if (items.length === 0) return "No sessions.\n";
  const headings = ["ID", "USER", "PROJECT", "SCOPE", "ADDRESS", "UPTIME", "LAST COMM", "PAGES", "BYTES SENT"];
  const rows = items.map((session) => [
    session.id,
    session.username,
    session.project,
    session.sessionScope,
    session.clientAddress,
    durationText(session.uptime),
    durationText(session.lastComm),
    session.activePages,
    session.totalBytesSent,
  ]);
  return textTable(headings, rows);
}

async function close(terminal: Terminal, sessionId: readonly string[], message: string): Promise<void> {
  const { terminated } = await restClientOf(terminal)("terminateSessions", { query: { sessionId, message } });
  terminal.out(`Terminated ${terminated} of ${sessionId.length} ${sessionId.length === 1 ? "session" : "sessions"}.\n`);
}
