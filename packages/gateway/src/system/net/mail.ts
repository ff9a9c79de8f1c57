import { numberOf, type PropertyValue } from "@sightline/model";
import { ScriptBytes, type ScriptValue } from "@sightline/python";
import { type BoundArguments, define, type GatewayFunction, optional } from "../define.ts";
import { type Mail, type Mailer, MailFailure, type MailServer } from "./Mailer.ts";

const illegal = "java.lang.IllegalArgumentException";
const maximumRetries = 10;
const list = (name: string) => optional(name, "Object");

/** What `system.net.sendEmail` needs of the gateway. */
export interface MailNeeds {
  readonly mail: Mailer;
}

/** `system.net.sendEmail`, parameters in the original's order [SYS92]. */
export function mailFunctions(needs: MailNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.net.sendEmail",
        doc: "Sends mail by a profile of config/smtp.json (smtpProfile), or by smtp: host, host:port or host:port:tls.",
        params: [
          optional("smtp", "String"),
          optional("fromAddr", "String", ""),
          optional("subject", "String", ""),
          optional("body", "String", ""),
          optional("html", "Boolean", false),
          list("to"),
          list("attachmentNames"),
          list("attachmentData"),
          optional("timeout", "Integer", 300_000),
          optional("username", "String"),
          optional("password", "String"),
          optional("priority", "Object", "3"),
          optional("smtpProfile", "String"),
          list("cc"),
          list("bcc"),
          optional("retries", "Integer", 0),
          list("replyTo"),
        ],
      },
      (args) => sendEmail(needs, args),
    ),
  ];
}

async function sendEmail({ mail }: MailNeeds, args: BoundArguments): Promise<null> {
  const timeoutMs = Math.min(Math.max(args.number("timeout") ?? 0, 1), 600_000);
  let left = Math.min(Math.max(args.number("retries") ?? 0, 0), maximumRetries);
  try {
    const profile = args.text("smtpProfile");
    const chosen = profile ? mail.profile(profile) : { server: serverOf(args), from: "" };
    const message = messageOf(args, chosen.from);
    args.spend("mails", 1);
    args.spend("mailBytes", sizeOf(message));
    for (;;) {
      try {
        await mail.send(chosen.server, message, timeoutMs);
        return null;
      } catch (error) {
        if (left-- <= 0) throw error;
      }
    }
  } catch (error) {
    if (error instanceof MailFailure) throw args.fault("java.lang.Exception", `the mail was not sent: ${error.message}`);
    throw error;
  }
}

/** `host`, `host:port`, `host:port:tls` (or `:starttls`); a user name and password are the script's. */
function serverOf(args: BoundArguments): MailServer {
  const smtp = args.text("smtp");
  if (!smtp) throw args.fault(illegal, "give 'smtpProfile', the name of a profile of config/smtp.json, or 'smtp', a host");
  const [host = "", port = "25", mode = ""] = smtp.split(":");
  const security = /^(tls|ssl|true)$/i.test(mode) ? "tls" : /^starttls$/i.test(mode) ? "starttls" : "none";
  const password = args.text("password");
  return {
    host,
    port: Number(port),
    security,
    verifyCertificate: true,
    user: args.text("username"),
    password: password === undefined ? undefined : () => password,
  };
}

function messageOf(args: BoundArguments, defaultFrom: string): Mail {
  const from = args.text("fromAddr") || defaultFrom;
  const [to, cc, bcc] = [addresses(args, "to"), addresses(args, "cc"), addresses(args, "bcc")];
  if (from === "") throw args.fault(illegal, "'fromAddr' is empty, and the profile names no sender");
  if (to.length + cc.length + bcc.length === 0) throw args.fault(illegal, "there is nobody to send to: give 'to', 'cc' or 'bcc'");
  return {
    from,
    to,
    cc,
    bcc,
    replyTo: addresses(args, "replyTo"),
    subject: args.text("subject") ?? "",
    body: args.text("body") ?? "",
    html: args.flag("html"),
    priority: priorityOf(args.plain("priority")),
    attachments: attachmentsOf(args),
  };
}

function sizeOf({ subject, body, attachments }: Mail): number {
  return subject.length + body.length + attachments.reduce((sum, { content }) => sum + content.byteLength, 0);
}

/** A list of addresses, or one text of several with commas. */
function addresses(args: BoundArguments, name: string): readonly string[] {
  const given = args.plain(name);
  if (given === null) return [];
  const texts = Array.isArray(given) ? given.map(String) : String(given).split(/[,;]/);
  return texts.map((each) => each.trim()).filter((each) => each !== "");
}

/** 1 and 2 are high, 4 and 5 low. */
function priorityOf(value: PropertyValue): Mail["priority"] {
  const number = numberOf(value) ?? Number(value);
  if (number === 1 || number === 2) return "high";
  return number === 4 || number === 5 ? "low" : "normal";
}

function attachmentsOf(args: BoundArguments): Mail["attachments"] {
  const names = args.raw("attachmentNames") === null ? [] : args.list("attachmentNames").map(String);
  const raw = args.raw("attachmentData");
  const data = (Array.isArray(raw) ? raw : raw === null ? [] : [raw]) as readonly ScriptValue[];
  if (names.length !== data.length)
    throw args.fault(illegal, `there are ${names.length} attachmentNames and ${data.length} attachmentData`);
  return names.map((filename, index) => ({ filename, content: bytesOf(data[index] ?? null) }));
}

/** Text is sent as UTF-8. */
function bytesOf(value: ScriptValue): Uint8Array {
  return value instanceof ScriptBytes ? value.bytes : Buffer.from(String(value));
}
