import { afterAll, beforeAll, expect, test } from "vitest";
import { type GatewayScripts, gatewayScripts } from "../support/gatewayScripts.ts";
import { flex, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { type SmtpServer, smtpServer } from "../support/smtpServer.ts";

let world: SessionWorld;
let python: GatewayScripts;
let server: SmtpServer;

beforeAll(async () => {
  server = await smtpServer();
  world = await sessionWorld({ views: { Main: view(flex("root")) } }, { python: true });
  const shared = { host: "127.0.0.1", port: server.port, verifyCertificate: true } as const;
  world.gateway.mail.configure({
    profiles: [
      { ...shared, name: "plant", security: "none", from: "Plant <plant@example.org>" },
      { ...shared, name: "secret", security: "none", user: "u", password: { env: "SMTP_PASSWORD" } },
      { ...shared, name: "safe", security: "starttls" },
    ],
  });
  python = gatewayScripts(world);
});
afterAll(async () => {
  await world.close();
  await server.close();
});

test("[SYS92] system.net.sendEmail sends by a profile, with its sender, copies and attachments", async () => {
  const body = `return system.net.sendEmail(smtpProfile="plant", subject=u"Pumpe l\\u00e4uft", body="<b>on</b>", html=True,
	to=["a@example.org", "b@example.org"], cc=["c@example.org"], bcc="d@example.org", replyTo=["r@example.org"], priority=1,
	attachmentNames=["values.csv"], attachmentData=["x,y"])`;
  expect(await python.value(body)).toBe(null);
  const mail = server.taken.at(-1);
  expect(mail).toMatchObject({
    from: "plant@example.org",
    to: ["a@example.org", "b@example.org", "c@example.org", "d@example.org"],
    login: "",
  });
  const text = mail?.text ?? "";
  for (const part of ["Reply-To: r@example.org", "text/html", "<b>on</b>", "filename=values.csv", btoa("x,y"), "X-Priority: 1"])
    expect(text).toContain(part);
  expect(text).toMatch(/^Subject: =\?UTF-8\?Q\?Pumpe_l=C3=A4uft\?=\r$/m);
  expect(text).not.toMatch(/(^|[\s,<])d@example\.org/);
});

test("[SYS92] system.net.sendEmail takes a host of the script's own, by position as in the original, and tries again when asked to", async () => {
  server.refuse(2);
  await python.value(
    `system.net.sendEmail("127.0.0.1:${server.port}", "me@example.org", "Hi", "there", False, ["you@example.org"], username="joe", password="pw", retries=2)`,
  );
  expect(server.taken.at(-1)).toMatchObject({ from: "me@example.org", to: ["you@example.org"], login: "joe:pw" });
  server.refuse(1);
  const failure = await python.failure(
    `system.net.sendEmail("127.0.0.1:${server.port}", "me@example.org", to=["you@example.org"])`,
  );
  expect([failure.type, failure.message]).toEqual(["java.lang.Exception", expect.stringContaining("451 later")]);
  server.refuse(0);
});

test.each([
  [
    'smtpProfile="nope", to=["a@example.org"]',
    "java.lang.Exception",
    'no SMTP profile "nope" in config/smtp.json; configured: "plant"',
  ],
  ['smtpProfile="secret", fromAddr="x@example.org", to=["a@example.org"]', "java.lang.Exception", "SMTP_PASSWORD"],
  ['smtpProfile="safe", fromAddr="x@example.org", to=["a@example.org"]', "java.lang.Exception", "not sent"],
  ['smtpProfile="plant"', "java.lang.IllegalArgumentException", "nobody to send to"],
  ['to=["a@example.org"]', "java.lang.IllegalArgumentException", "'smtpProfile'"],
  [
    'smtpProfile="plant", to=["a@example.org"], attachmentNames=["a"]',
    "java.lang.IllegalArgumentException",
    "1 attachmentNames and 0",
  ],
  ['smtpProfile="plant", recipient="a@example.org"', "TypeError", "unexpected keyword argument 'recipient'"],
])("[SYS92] system.net.sendEmail(%s) raises %s", async (args, type, message) => {
  const before = server.taken.length;
  const failure = await python.failure(`system.net.sendEmail(${args})`);
  expect(failure.type).toBe(type);
  expect(failure.message).toContain(message);
  expect(server.taken.length).toBe(before);
});

test("[SYS92] what is attached is content: no file is read and no address is fetched for it", async () => {
  const body = `system.net.sendEmail(smtpProfile="plant", to=["a@example.org"], body="b", attachmentNames=["/etc/passwd"], attachmentData=["file:///etc/passwd"])`;
  await python.value(body);
  expect(server.taken.at(-1)?.text).toContain(btoa("file:///etc/passwd"));
});
