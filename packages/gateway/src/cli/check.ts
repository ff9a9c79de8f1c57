import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { createLogger } from "../base/logger.ts";
import { baselineOf, withoutAccepted } from "../check/baseline.ts";
import { type CheckedProject, failing } from "../check/CheckResult.ts";
import { checkProjects, type StartForCheck } from "../check/checkProjects.ts";
import { CheckRefusal, findProjects, withOwnNames } from "../check/findProjects.ts";
import { jsonReport } from "../check/reports/jsonReport.ts";
import { junitReport } from "../check/reports/junitReport.ts";
import { sarifReport } from "../check/reports/sarifReport.ts";
import { textReport } from "../check/reports/textReport.ts";
import { cacheOf, installationOf } from "./installation.ts";
import { CommandError, type Terminal } from "./Terminal.ts";

const reports: Readonly<Record<string, (projects: readonly CheckedProject[]) => string>> = {
  text: textReport,
  json: jsonReport,
  junit: junitReport,
  sarif: (projects) => sarifReport(projects, process.cwd()),
};

interface Given {
  readonly format: string;
  readonly output?: string;
  readonly data?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly quiet?: true;
}

/** `sightline check PATH…`: exit code 0 when nothing fails, 1 when something does. */
export function addCheck(program: Command, terminal: Terminal, start: StartForCheck): void {
  program
    .command("check")
    .description("open every page and view of projects without a browser, and report what does not work")
    .argument("<path...>", "project folders, exported .zip files, or folders with projects in them")
    .addOption(new Option("--format <format>", "what the report is").choices(Object.keys(reports)).default("text"))
    .option("--output <file>", "write the report to a file instead of standard output")
    .option("--data <dir>", "a data folder whose tags are used; without it every tag has a plausible value")
    .option("--baseline <file>", "leave out what this file accepts")
    .option("--write-baseline <file>", "accept everything found now, in this file")
    .option("--quiet", "no progress on standard error")
    .action((paths: readonly string[], given: Given) =>
      check(terminal, { paths, given, start }).catch((error: unknown) => {
        throw error instanceof CheckRefusal ? new CommandError(error.message, 2) : error;
      }),
    );
}

interface Wanted {
  readonly paths: readonly string[];
  readonly given: Given;
  readonly start: StartForCheck;
}

async function check(terminal: Terminal, { paths, given, start }: Wanted): Promise<void> {
  const installation = installationOf(import.meta.dirname);
  const cacheDirectory = cacheOf(installation);
  const accepted = given.baseline === undefined ? undefined : await textOf(given.baseline);
  const found = await checkProjects(start, {
    projects: withOwnNames(paths.flatMap(findProjects)),
    ...(given.data === undefined ? {} : { data: given.data }),
    installation: {
      webDirectory: join(installation.root, "packages/web/dist"),
      hostDirectory: join(installation.root, "dist/host"),
      ...(cacheDirectory === undefined ? {} : { cacheDirectory }),
    },
    log: createLogger({ level: "silent" }),
    progress: (project, what) => {
      if (!given.quiet) terminal.err(`${project}: ${what}\n`);
    },
  });
  if (given.writeBaseline !== undefined) await writeFile(resolve(given.writeBaseline), baselineOf(found));
  const shown = accepted === undefined ? found : withoutAccepted(found, accepted);
  const report = (reports[given.format] ?? textReport)(shown);
  if (given.output === undefined) terminal.out(report);
  else await writeFile(resolve(given.output), report);
  const fails =
    given.writeBaseline === undefined && shown.some(({ findings }) => findings.some(({ severity }) => failing.has(severity)));
  if (fails) throw new CommandError("");
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file} cannot be read (${error.code}).`, 2);
  });
}
