import type { Terminal } from "./Terminal.ts";

/** What is told of a gateway that started. */
export interface StartedGateway {
  readonly url: string;
  /** Names of the projects it serves. */
  readonly projects: readonly string[];
  /** Path of the page that makes the first administrator, where one is needed. */
  readonly setupPath?: string | undefined;
}

/** More projects than this are counted, not listed. */
const listed = 12;

/** Says that a gateway serves, what and where: in words on a terminal, as a line of the log elsewhere [STA111]. */
export function startNotice(terminal: Terminal, gateway: StartedGateway, version: string): void {
  const { url, projects } = gateway;
  const setup = gateway.setupPath === undefined ? undefined : new URL(gateway.setupPath, url).href;
  if (terminal.isInteractive) terminal.out(startText({ url, projects, version, setup }));
  else logLine(terminal, { version, url, projects, ...(setup === undefined ? {} : { setup }), msg: "gateway started" });
}

/** Says that the gateway stops because of a signal. */
export function stopNotice(terminal: Terminal, signal: NodeJS.Signals): void {
  if (terminal.isInteractive) terminal.out(`${signal}: stopping\n`);
  else logLine(terminal, { signal, msg: "gateway stopping" });
}

interface Start {
  readonly url: string;
  readonly projects: readonly string[];
  readonly version: string;
  readonly setup: string | undefined;
}

function startText({ url, projects, version, setup }: Start): string {
  const client = (name: string) => `${url}/data/perspective/client/${encodeURIComponent(name)}`;
  const width = Math.max(7, ...projects.slice(0, listed).map((name) => name.length));
  const line = (name: string, address: string) => `  ${name.padEnd(width)}  ${address}`;
  const more = projects.length > listed ? [`  and ${projects.length - listed} more`] : [];
  const none =
    projects.length === 0 ? ["  No project yet: serve --project NAME=PATH, or a folder in projects of the data folder."] : [];
  return [
    "",
    `Sightline ${version} serves at ${url}`,
    ...projects.slice(0, listed).map((name) => line(name, client(name))),
    ...more,
    ...none,
    line("console", `${url}/console`),
    ...(setup === undefined ? [] : [`No administrator exists yet. Make one at ${setup}`]),
    "Ctrl+C stops it.",
    "",
    "",
  ].join("\n");
}

/** The form of the gateway's own log lines. */
function logLine(terminal: Terminal, facts: Readonly<Record<string, unknown>>): void {
  terminal.out(`${JSON.stringify({ level: "info", time: new Date().toISOString(), logger: "gateway", ...facts })}\n`);
}
