import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Databases } from "./Databases.ts";
import { run } from "./testing/testDatabases.ts";

let server: Server;
let sockets: Socket[];
beforeEach(async () => {
  sockets = [];
  server = createServer((socket) => void sockets.push(socket.on("error", () => undefined).resume()));
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

test.each(["postgres", "mysql"] as const)(
  "[DB30] case: R23, a %s server that never answers is given up, and its connection too",
  async (driver) => {
    const databases = new Databases({ folder: "/", environment: {} });
    const url = `127.0.0.1:${(server.address() as AddressInfo).port}/plant`;
    const entry = { name: "plant", driver, url, maximumConnections: 2, timeoutSeconds: 5, maximumRows: 1, maximumMegabytes: 1 };
    databases.configure({ databases: [{ ...entry, connectSeconds: 0.2 }] });
    const asked = [1, 2, 3].map(() => run(databases.find("plant"), "select 1"));
    const answers = await Promise.allSettled(asked);
    for (const each of answers)
      expect(String((each as PromiseRejectedResult).reason)).toMatch(/cannot be reached|were in use for 0.2 s/);
    expect(String((answers[0] as PromiseRejectedResult).reason)).toMatch(/timeout|ETIMEDOUT|no connection within 0.2 s/i);
    await Promise.all(sockets.map((socket) => (socket.destroyed || socket.readableEnded ? undefined : once(socket, "close"))));
    await databases.close();
  },
);
