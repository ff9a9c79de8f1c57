import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { temporaryFolder } from "../support/index.ts";
import { writeJson } from "../support/writeJson.ts";

let world: GatewayInMemory | undefined;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await world?.close();
  world = undefined;
});

function start(limits: Readonly<Record<string, number>> = {}): Promise<GatewayInMemory> {
  const dataDirectory = temporaryFolder("connections");
  writeJson(join(dataDirectory, "config/gateway.json"), { limits });
  return gatewayInMemory({ views: {} }, [], { listen: true, port: 0, dataDirectory });
}

/** A connection to the gateway that has said this much, and whether the gateway ended it. */
async function dial(said: string) {
  const socket = connect(world?.gateway.port ?? 0, "localhost").on("error", () => undefined);
  sockets.push(socket);
  await once(socket, "connect");
  const received: string[] = [];
  socket.on("data", (data) => received.push(String(data)));
  socket.write(said);
  return { closed: new Promise((resolve) => socket.once("close", resolve)), received };
}

test("[STA90] case: R9, a gateway stops whatever is connected and says nothing", async () => {
  world = await start();
  const { url } = world.gateway;
  const cookie = (await fetch(`${url}/data/perspective/session/Plant`, { method: "POST" })).headers.get("set-cookie") ?? "";
  const silent = new WebSocket(`${url.replace("http", "ws")}/data/perspective/socket/Plant`, { headers: { cookie } });
  await once(silent, "open");
  const silentClosed = once(silent, "close");
  const connections = await Promise.all([
    dial(""),
    dial("GET / HTTP/1.1\r\nHost: local"),
    dial(
      "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\nuser",
    ),
  ]);
  await world.gateway.close();
  await Promise.all([...connections.map(({ closed }) => closed), silentClosed]);
});

test("[STA91] case: R25, a request with two hosts is refused", async () => {
  world = await start();
  const { closed, received } = await dial("GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\nConnection: close\r\n\r\n");
  await closed;
  expect(received.join("")).toMatch(/^HTTP\/1.1 400 [\s\S]*more than one Host header/);
});

test("[STA91] case: R17, a request that does not arrive in time is given up", async () => {
  world = await start({ requestSeconds: 1 });
  const { closed, received } = await dial(
    "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\nuser",
  );
  await closed;
  expect(received.join("")).toMatch(/^HTTP\/1.1 408 /);
});
