import { createTransport } from "nodemailer";
import { readSecret, type SecretSource } from "../../base/config/readSecret.ts";
import type { SmtpConfig } from "../../base/config/schemas.ts";

/** A server that takes mail. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: "none" | "starttls" | "tls";
  readonly verifyCertificate: boolean;
  readonly user?: string | undefined;
  readonly password?: (() => string) | undefined;
}

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly html: boolean;
  readonly priority: "high" | "normal" | "low";
  readonly attachments: readonly { readonly filename: string; readonly content: Uint8Array }[];
}

/** Mail cannot go where it is sent to; the text says why. */
export class MailFailure extends Error {}

/** Sends mail by the servers of `config/smtp.json`, or by one that is named on the spot [SYS92]. */
export class Mailer {
  #profiles: SmtpConfig["profiles"] = [];

  constructor(private readonly source: SecretSource) {}

  configure({ profiles }: SmtpConfig): void {
    this.#profiles = profiles;
  }

  /** The server of a profile, and the sender where a script names none. @throws MailFailure when there is no such profile. */
  profile(name: string): { readonly server: MailServer; readonly from: string } {
    const found = this.#profiles.find((each) => each.name === name);
    if (!found) {
      const known = this.#profiles.map((each) => `"${each.name}"`).join(", ") || "none";
      throw new MailFailure(`there is no SMTP profile "${name}" in config/smtp.json; configured: ${known}`);
    }
    const { password, from = "", ...server } = found;
    if (password === undefined) return { server, from };
    return { server: { ...server, password: () => readSecret(password, this.source, `the password of "${name}"`) }, from };
  }

  /** Answers when the server has taken the mail. @throws MailFailure with what the server or the network said. */
  async send(server: MailServer, mail: Mail, timeoutMs: number): Promise<void> {
    const { host, port, security, verifyCertificate, user } = server;
    const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
    try {
      const transport = createTransport({
        host,
        port,
        secure: security === "tls",
        requireTLS: security === "starttls",
        ignoreTLS: security === "none",
        tls: { rejectUnauthorized: verifyCertificate },
        ...(user ? { auth: { user, pass: server.password?.() ?? "" } } : {}),
        ...timeouts,
        // What scripts give is content, never the name of a file or an address to fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      await transport.sendMail(messageOf(mail)).finally(() => transport.close());
    } catch (error) {
      throw new MailFailure(`${host}:${port}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function messageOf({ from, to, cc, bcc, replyTo, subject, body, html, priority, attachments }: Mail) {
  return {
    from,
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    replyTo: [...replyTo],
    subject,
    ...(html ? { html: body } : { text: body }),
    priority,
    attachments: attachments.map(({ filename, content }) => ({ filename, content: Buffer.from(content) })),
  };
}
