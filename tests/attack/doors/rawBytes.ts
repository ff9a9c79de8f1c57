import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { pick, type Random } from "../../e2e/sessions/seededRandom.ts";
import { newCookie } from "../../tools/LivePage.ts";
import { type Door, type Outcome, patience } from "../Door.ts";
import { mutateBytes } from "../mutate.ts";

interface Bytes {
  /** The upgrade request, `@cookie@` in it, then frames; base64. */
  readonly parts: readonly string[];
  /** The client resets the connection instead of ending it. */
  readonly reset: boolean;
}

const upgrade = [
  "GET /data/perspective/socket/Attack HTTP/1.1",
  "Host: localhost",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: c2lnaHRsaW5lLWF0dGFjaw==",
  "Cookie: @cookie@",
  "\r\n",
].join("\r\n");

/** A masked frame as clients send it. */
function frame(opcode: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? [0x80 | opcode, 0x80 | payload.length]
      : [0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

/** The bytes below the protocol: handshakes and frames that no library would send, and clients that go away at any moment. */
export const byteDoor: Door<Bytes> = {
  name: "bytes",
  share: 0.08,
  parallel: 4,
  make: (random) => ({ parts: partsOf(random).map((part) => part.toString("base64")), reset: random() < 0.4 }),
  open: async (target) => {
    const cookie = await newCookie(target.url, target.project);
    return { send: (input) => send(target.port, cookie, input), close: () => undefined };
  },
};

function partsOf(random: Random): Buffer[] {
  if (random() < 0.4) return [mutateBytes(random, Buffer.from(upgrade))];
  const text = Buffer.from('{"ping":1,"a":0}'.padEnd(pick(random, [16, 125, 126, 300]), " "));
  const frames = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    frame(pick(random, [0, 1, 2, 3, 8, 9, 10, 15]), text),
  );
  return [Buffer.from(upgrade), ...frames.map((each) => (random() < 0.8 ? mutateBytes(random, each) : each))];
}

async function send(port: number, cookie: string, { parts, reset }: Bytes): Promise<Outcome> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket
    .on("error", () => undefined)
    .on("data", (chunk) => {
      heard += chunk.toString("latin1").slice(0, 100);
    });
  const closed = new Promise<"closed">((resolve) => socket.once("close", () => resolve("closed")));
  for (const part of parts) {
    socket.write(Buffer.from(part, "base64").toString("latin1").replace("@cookie@", cookie), "latin1");
    if (parts.length > 1) await delay(2);
  }
  if (reset) {
    await delay(1);
    socket.resetAndDestroy();
  } else socket.end();
  const end = new AbortController();
  const late = delay(patience.ms, "stuck" as const, { signal: end.signal }).catch(() => "stuck" as const);
  const what = await Promise.race([closed, late]);
  end.abort();
  socket.destroy();
  if (what === "stuck") return "stuck";
  return heard.startsWith("HTTP/1.1 101") ? "accepted" : "refused";
}
