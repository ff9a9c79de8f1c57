import { createHash } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder is this program's until it lets go of it, or ends however it may. */
export type FolderClaim = { readonly release: () => Promise<void> } | { readonly taken: true } | { readonly unknown: unknown };

/** Longest path of a socket that all systems take. */
const longestPath = 100;

/**
 * Claims a folder for this program. The claim is a socket somebody listens on: the system gives it up with the process, also where that is
 * killed, and whoever comes next can ask whether it lives. `unknown`: the system does not offer this there.
 */
export async function claimFolder(folder: string): Promise<FolderClaim> {
  const path = socketPathOf(folder);
  try {
    const server = await listen(path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || (await isAnswered(path))) throw error;
      await rm(path, { force: true });
      return listen(path);
    });
    return { release: () => new Promise<void>((resolve) => server.close(() => resolve())) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? { taken: true } : { unknown: error };
  }
}

function socketPathOf(folder: string): string {
  const name = `sightline-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return `\\\\?\\pipe\\${name}`;
  const inside = join(folder, "claim.sock");
  return Buffer.byteLength(inside) <= longestPath ? inside : join(tmpdir(), `${name}.sock`);
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(path);
  await once(server, "listening");
  return server.unref();
}

async function isAnswered(path: string): Promise<boolean> {
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
