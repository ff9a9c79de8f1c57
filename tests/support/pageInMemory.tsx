import { type ComponentAddress, type Hello, protocolVersion } from "@sightline/model";
import {
  type EmittedEvent,
  ensureSession,
  GatewaySocket,
  type LocalWrite,
  Outbox,
  PageContext,
  type PageLink,
  PageMirror,
  randomId,
  TemplateCache,
  View,
} from "@sightline/web";
import { renderToStaticMarkup } from "react-dom/server";
import type { MemoryBrowser } from "./memoryNetwork.ts";
import { device } from "./sessionWorld.ts";

/** A page of the web client without a window: its socket, outbox, mirror and views, put together as `client/Client.ts` does. Requests go through the global `fetch`. */
export class PageInMemory implements PageLink {
  readonly mirror: PageMirror;
  pageId = "";
  sessionId = "";
  readonly reports: string[] = [];
  readonly #nonce = randomId();
  readonly #socket: GatewaySocket;
  readonly #outbox: Outbox;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(browser: MemoryBrowser, project: string) {
    this.#socket = new GatewaySocket({
      url: `/data/perspective/socket/${project}`,
      connect: browser.webSocket,
      prepare: () => ensureSession(project),
      hello: () => this.#hello(),
      onWelcome: ({ pageId, sessionId }) => Object.assign(this, { pageId, sessionId }),
      onMessages: (messages, acknowledged) => {
        this.#outbox.acknowledge(acknowledged);
        for (const message of messages) if (message.type !== "refused") this.mirror.apply(message);
      },
      onState: () => undefined,
      onClosed: ({ reason, message }) => void this.reports.push(`closed: ${reason} ${message}`),
      onLost: ({ messages }) => void this.reports.push(`lost: ${messages.length} messages`),
      idle: () => 0,
      watched: () => true,
      now: Date.now,
    });
    this.#outbox = new Outbox(
      (messages) => this.#socket.post(messages),
      (inputs) => void this.reports.push(`not sent: ${inputs.length} inputs`),
    );
    this.mirror = new PageMirror(new TemplateCache(project), this.#outbox, () => undefined);
    this.#socket.open();
    this.#heartbeat = setInterval(() => this.#socket.tick(), 500);
  }

  readonly write = (at: ComponentAddress, { path, value }: LocalWrite): boolean => {
    if (!this.#socket.accepts) return false;
    this.#outbox.write(at, path, value);
    return true;
  };

  readonly emit = (at: ComponentAddress, event: EmittedEvent): void => {
    if (this.#socket.accepts) this.#outbox.send({ type: "event", ...at, ...event });
    else this.reports.push(`refused: ${event.name}`);
  };

  readonly inSight: PageLink["inSight"] = (at, slots) => this.#outbox.send({ type: "inSight", ...at, slots });

  readonly report = (message: string): void => void this.reports.push(message);

  /** What the page shows, as HTML. */
  get html(): string {
    const id = this.mirror.facts?.primary;
    if (!id) return "";
    return renderToStaticMarkup(
      <PageContext value={this}>
        <View id={id} />
      </PageContext>,
    );
  }

  /** What stands in the component of this name. */
  text(name: string): string {
    return this.#drawn(name)
      .replace(/^[^>]*>/, "")
      .replace(/<\/div>[\s\S]*/, "")
      .replace(/<[^>]*>/g, "");
  }

  /** The level of the quality overlay of the component of this name; undefined while it has none. */
  mark(name: string): string | undefined {
    return /^[^>]*data-quality="(\w+)"/.exec(this.#drawn(name))?.[1];
  }

  /** What the quality overlay of the component of this name says. */
  markText(name: string): string | undefined {
    return /class="sl-quality-sign"[^>]* title="([^"]*)"/.exec(this.#drawn(name).replace(/<\/div><\/div>[\s\S]*/, ""))?.[1];
  }

  /** The HTML from within the start tag of the component on. */
  #drawn(name: string): string {
    const component = this.#index(name);
    const at = component === undefined ? -1 : this.html.indexOf(`data-at="${this.mirror.facts?.primary}:${component}"`);
    return at < 0 ? "" : this.html.slice(at);
  }

  /** A user's click on the component of this name. */
  click(name: string): void {
    const component = this.#index(name);
    if (component === undefined) throw new Error(`the page shows no component ${name}`);
    this.emit(
      { view: this.mirror.facts?.primary ?? "", component },
      { domain: "component", name: "onActionPerformed", event: {} },
    );
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#socket.close();
  }

  #index(name: string): number | undefined {
    const components = this.mirror.view(this.mirror.facts?.primary ?? "")?.template?.components ?? [];
    const found = components.findIndex((each) => each.facts.name === name);
    return found < 0 ? undefined : found;
  }

  #hello(): Omit<Hello, "received"> {
    return { type: "hello", version: protocolVersion, nonce: this.#nonce, path: "/", device };
  }
}
