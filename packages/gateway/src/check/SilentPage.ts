import { type Ack, type CloseReason, type Hello, protocolVersion, type ServerFrame, type Welcome } from "@sightline/model";
import type { SessionUser } from "../session/access/SessionUser.ts";
import type { OpenPage } from "../session/PageArrivals.ts";
import type { PageConnection } from "../session/page/PageConnection.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";

const device: Hello["device"] = {
  type: "browser",
  timezone: { id: "UTC", utcOffset: 0 },
  locale: "en",
  viewport: { width: 1440, height: 900 },
  screen: { width: 1440, height: 900 },
};

/** A page that nobody sees: it takes what the gateway sends, acknowledges it, and is told nothing more. */
export class SilentPage implements PageConnection {
  closed: { readonly reason: CloseReason; readonly message: string } | undefined;
  readonly bytesReceived = 0;
  bytesSent = 0;
  #open: OpenPage | undefined;

  private constructor() {}

  /** @throws Error when the gateway does not let the page in. */
  static async open(registry: SessionRegistry, project: string, user: SessionUser): Promise<SilentPage> {
    const page = new SilentPage();
    const ticket = registry.cookies.issue(project);
    ticket.user = user;
    const hello: Hello = {
      type: "hello",
      version: protocolVersion,
      path: "/",
      received: 0,
      device,
      nonce: ticket.key.slice(0, 20),
    };
    const request = { userAgent: "sightline check", address: "127.0.0.1", gatewayAddress: "http://localhost" };
    const result = await registry.hello({ ticket, hello, connection: page, request });
    if ("refused" in result) throw new Error(`The project cannot be opened: ${result.message}`);
    page.#open = { session: result.session, page: result.page };
    return page;
  }

  get open(): OpenPage {
    if (!this.#open) throw new Error("this page has not been opened");
    return this.#open;
  }

  send(text: string): void {
    this.bytesSent += text.length;
    const frame = JSON.parse(text) as ServerFrame | Welcome | Ack;
    if ("n" in frame) this.#open?.page.line.acknowledged(frame.n);
  }

  close(reason: CloseReason, message: string): void {
    this.closed = { reason, message };
  }

  probe(): Promise<boolean> {
    return Promise.resolve(this.closed === undefined);
  }
}
