import type { FastifyInstance } from "fastify";

/** How long requests under way may take when the gateway stops, in milliseconds. */
const lastRequestsMs = 2_000;

/** Stops listening, lets requests under way end, and cuts what is connected after that, whatever it waits for. */
export async function closeHttp(http: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => http.server.closeAllConnections(), lastRequestsMs);
  await http.close();
  clearTimeout(cut);
}
