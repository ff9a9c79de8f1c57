import type { FastifyInstance } from "fastify";

/** The product's mark: a sight on a level line, drawn in the current colour on 32 by 32. */
export const markLines =
  '<circle cx="16" cy="16" r="11" stroke="currentColor" stroke-width="3"/>' +
  '<path d="M2 16h9M21 16h9M16 2v5M16 25v5" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>' +
  '<circle cx="16" cy="16" r="3" fill="currentColor"/>';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" color="#2b8fd6">${markLines}</svg>`;

/** The icon browsers ask for, whatever the page. */
export function registerMark(server: FastifyInstance): void {
  server.get("/favicon.ico", (_request, reply) =>
    reply.type("image/svg+xml").header("cache-control", "public, max-age=86400").send(icon),
  );
}
