import { PassThrough } from "node:stream";
import type { RestBody, ScriptOutputLine } from "@sightline/model";
import type { FastifyReply } from "fastify";
import { GatewayError } from "../../base/errors.ts";
import type { HttpServices } from "../HttpServices.ts";

interface ScriptRequest {
  readonly body: RestBody<"runScript">;
  readonly by: string;
}

/** Runs a file and streams what it prints, one JSON object a line, its result last. Throws PROJECT_NOT_FOUND. */
export function runScript(parts: HttpServices, { body, by }: ScriptRequest, reply: FastifyReply): FastifyReply {
  const { source, filename, project } = body;
  if (project !== undefined && parts.projects.find(project) === undefined)
    throw new GatewayError("PROJECT_NOT_FOUND", { project });
  const stream = new PassThrough();
  void run(parts, { source, filename, by, ...(project === undefined ? {} : { project }) }, stream);
  return reply.type("application/x-ndjson; charset=utf-8").header("x-accel-buffering", "no").send(stream);
}

async function run(parts: HttpServices, run: Parameters<HttpServices["scripts"]["run"]>[0], stream: PassThrough): Promise<void> {
  const line = (value: ScriptOutputLine) => stream.destroyed || stream.write(`${JSON.stringify(value)}\n`);
  try {
    const result = await parts.scripts.run(run, (name, text) => line({ stream: name, text }));
    line({ result });
  } catch (error) {
    parts.log.error({ err: error }, "a script could not be run");
    line({ result: { ok: false, elapsedMs: 0, traceback: "The gateway could not run the script; its log says why.\n" } });
  } finally {
    stream.end();
  }
}
