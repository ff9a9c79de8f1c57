import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

/** One mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** User and password it was sent with. */
  readonly login: string;
  /** Headers and body, lines ended by CR LF. */
  readonly text: string;
}

export interface SmtpServer {
  readonly port: number;
  readonly taken: readonly TakenMail[];
  /** Refuses the next mails with a temporary error. */
  refuse(count: number): void;
  close(): Promise<void>;
}

/** A server on the loopback address that takes every mail and sends none on. */
export async function smtpServer(): Promise<SmtpServer> {
  const taken: TakenMail[] = [];
  const state = { refusals: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
    serve(socket, taken, state);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    refuse: (count) => {
      state.refusals = count;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function serve(socket: Socket, taken: TakenMail[], state: { refusals: number }): void {
  let waiting = "";
  let data: string | undefined;
  let mail = { from: "", to: [] as string[], login: "" };
  const say = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    const [verb = "", argument = ""] = [line.slice(0, 4).toUpperCase(), line.slice(line.indexOf(":") + 1).trim()];
    if (verb === "EHLO") return say("250-test\r\n250-AUTH PLAIN\r\n250 8BITMIME");
    if (verb === "AUTH") {
      const [, user, password] = Buffer.from(line.split(" ").at(-1) ?? "", "base64")
        .toString()
        .split("\0");
      mail = { ...mail, login: `${user}:${password}` };
      return say(password === "wrong" ? "535 no" : "235 yes");
    }
    if (verb === "MAIL") {
      if (state.refusals-- > 0) return say("451 later");
      mail = { ...mail, from: addressIn(argument), to: [] };
    }
    if (verb === "RCPT") mail.to.push(addressIn(argument));
    if (verb === "DATA") data = "";
    if (verb === "STAR") return say("502 no");
    if (verb === "QUIT") return socket.end("221 bye\r\n");
    say(verb === "DATA" ? "354 go" : "250 fine");
  };
  say("220 test ESMTP");
  socket.on("data", (chunk) => {
    waiting += String(chunk);
    for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (data === undefined) command(line);
      else if (line !== ".") data += `${line}\r\n`;
      else {
        taken.push({ ...mail, text: data });
        data = undefined;
        say("250 taken");
      }
    }
  });
}

function addressIn(text: string): string {
  return /<([^>]*)>/.exec(text)?.[1] ?? text;
}
