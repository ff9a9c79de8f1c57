import type { FastifyInstance } from "fastify";
import type { HttpContext } from "./context.ts";
import type { HttpServices } from "./HttpServices.ts";

/** What everybody may read where no script host starts; the reason itself, which names files, is in the log and the console. */
export const scriptsFailedText =
  "No script host can be started, so no Python script runs. The gateway's log has the reason and the remedy.";

/** `GET /health`, open to everybody: whether scripts can run, for what watches the gateway [STA27]. */
export function registerHealth(server: FastifyInstance, { parts }: HttpContext): void {
  server.get("/health", (_request, reply) => {
    const scripts = scriptsState(parts.scripts);
    reply.header("cache-control", "no-store");
    if (scripts !== "failed") return { state: parts.state(), scripts };
    return reply.code(503).send({ state: parts.state(), scripts, reason: scriptsFailedText });
  });
}

/** `starting`: no host is up yet, and what scripts are asked for waits. */
export function scriptsState(scripts: HttpServices["scripts"]): "starting" | "ready" | "failed" {
  if (scripts.statistics().fault !== undefined) return "failed";
  return scripts.hosts().some(({ state }) => state !== "starting") ? "ready" : "starting";
}
