import type { ClientMessage, Closed, ComponentAddress, Json, Welcome } from "@sightline/model";
import { type EmittedEvent, type PageLink, PageMirror, TemplateCache } from "../view/index.ts";
import {
  type Boot,
  type ConnectionState,
  documentNonce,
  ensureSession,
  GatewaySocket,
  Outbox,
  rememberedPageId,
  rememberPageId,
} from "../wire/index.ts";
import { describeDevice, viewport } from "./describeDevice.ts";
import { Navigation } from "./navigation.ts";
import { runCommand } from "./runCommand.ts";

/** How the page stands with its gateway; a new object with every change. */
export interface ClientState {
  readonly connection: ConnectionState;
  readonly closed?: Closed;
  /** Inputs that a restarted gateway will never know of. */
  readonly forgotten: number;
}

/** The page without its pixels: socket, mirror, outbox and address bar, put together. */
export class Client implements PageLink {
  readonly mirror: PageMirror;
  readonly navigation: Navigation;
  #state: ClientState = { connection: "connecting", forgotten: 0 };
  #listeners = new Set<() => void>();
  readonly #socket: GatewaySocket;
  readonly #outbox: Outbox;
  #lastInput = Date.now();

  constructor(readonly boot: Boot) {
    this.#socket = new GatewaySocket({
      url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/data/perspective/socket/${encodeURIComponent(boot.project)}`,
      prepare: () => ensureSession(boot.project),
      hello: () => this.#hello(),
      onWelcome: (welcome) => this.#welcome(welcome),
      onMessages: (messages, acknowledged) => {
        this.#outbox.acknowledge(acknowledged);
        for (const message of messages) this.mirror.apply(message);
      },
      onState: (connection) => this.#setState({ connection }),
      onClosed: (closed) => this.#setState({ closed }),
      onForgotten: (messages) => this.#forget(messages),
      idle: () => Date.now() - this.#lastInput,
    });
    this.#outbox = new Outbox((messages) => this.#socket.post(messages));
    this.navigation = new Navigation(boot.base, (path) => this.#navigated(path));
    this.mirror = new PageMirror(new TemplateCache(boot.project), this.#outbox, (command) => runCommand(command, this));
  }

  /** Opens the connection and listens to the window. */
  start(): void {
    this.navigation.listen();
    for (const name of ["pointerdown", "keydown", "wheel", "touchstart"]) {
      window.addEventListener(name, () => this.#touched(), { passive: true, capture: true });
    }
    window.addEventListener(
      "resize",
      debounce(() => this.send({ type: "resized", viewport: viewport() }), 150),
    );
    window.addEventListener("online", () => this.#socket.retryNow());
    window.addEventListener("pagehide", () => this.#outbox.flush());
    document.addEventListener("visibilitychange", () => document.hidden || this.#socket.retryNow());
    this.#socket.open(this.boot.session === true);
  }

  readonly tick = (): void => this.#socket.tick();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ClientState => this.#state;

  send(message: Exclude<ClientMessage, { type: "write" }>): void {
    this.#outbox.send(message);
  }

  readonly write = (at: ComponentAddress, path: string, value: Json): void => {
    this.mirror.writeLocally(at, path, value);
    this.#outbox.write(at, path, value);
  };

  readonly emit = (at: ComponentAddress, event: EmittedEvent): void => this.send({ type: "event", ...at, ...event });

  readonly report = (message: string): void => this.send({ type: "log", level: "error", message });

  closePopup(id: string): void {
    this.mirror.removePopup(id);
    this.send({ type: "popupClosed", id });
  }

  toggleDock(id: string, open: boolean): void {
    this.mirror.setDockOpen(id, open);
    this.send({ type: "dockToggled", id, open });
  }

  dismissForgotten(): void {
    this.#setState({ forgotten: 0 });
  }

  #hello() {
    const pageId = rememberedPageId(this.boot.project);
    return {
      type: "hello" as const,
      version: 1,
      ...(pageId === undefined ? {} : { pageId }),
      nonce: documentNonce,
      path: this.navigation.path,
      device: describeDevice(),
    };
  }

  #welcome({ pageId, resumed }: Welcome): void {
    rememberPageId(this.boot.project, pageId);
    if (!resumed) this.mirror.forgetCommands();
  }

  /** Writes and events belonged to view instances that are gone: repeating them could do harm, so the user is told. */
  #forget(messages: readonly ClientMessage[]): void {
    const waiting = this.#outbox.pendingWrites.filter((write) => !messages.includes(write)).length;
    const inputs = messages.filter((message) => message.type === "write" || message.type === "event").length;
    this.#outbox.clear();
    this.#setState({ forgotten: inputs + waiting });
  }

  #navigated(path: string): void {
    if (this.mirror.facts?.path !== path) this.send({ type: "navigated", path });
  }

  #touched(): void {
    this.#lastInput = Date.now();
  }

  #setState(changed: Partial<ClientState>): void {
    this.#state = { ...this.#state, ...changed };
    for (const listener of [...this.#listeners]) listener();
  }
}

function debounce(deed: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(deed, ms);
  };
}
