import { createHash } from "node:crypto";
import { once } from "node:events";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GatewayError } from "../errors.ts";
import type { Log } from "../log.ts";

/** Longest path of a socket that all systems take. */
const mostPathBytes = 100;

/**
 * Claims a data folder for this process: a second gateway would write the same files. The claim is a local socket that this process
 * listens on; it ends with the process, however that ends, so nothing stale is ever in the way. Answers how to give it back.
 * @throws DATA_IN_USE where another gateway has it [STA101].
 */
export async function claimFolder(folder: string, log: Log): Promise<() => Promise<void>> {
  const path = socketOf(realpathSync(folder));
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") return unclaimed(folder, error, log);
    if (await answers(path)) throw new GatewayError("DATA_IN_USE", { folder });
    rmSync(path, { force: true });
    await listen(server, path).catch(() => Promise.reject(new GatewayError("DATA_IN_USE", { folder })));
  }
  server.unref();
  return async () => {
    server.close();
    await once(server, "close");
  };
}

async function listen(server: Server, path: string): Promise<void> {
  server.listen(path);
  await once(server, "listening");
}

/** A folder that takes no socket, as on a read-only disk, is served all the same. */
function unclaimed(folder: string, error: unknown, log: Log): () => Promise<void> {
  log.warn({ folder, err: error }, "this data folder cannot be claimed: do not start a second gateway on it");
  return async () => undefined;
}

/** Whether somebody listens there; a process that was killed leaves the socket and not the listener. */
async function answers(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function socketOf(folder: string): string {
  const name = `sightline-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, "gateway.sock");
  return Buffer.byteLength(inside) <= mostPathBytes ? inside : join(tmpdir(), `${name}.sock`);
}
