import {
  type ClientMessage,
  type Closed,
  type ComponentAddress,
  protocolVersion,
  type ServerMessage,
  type Size,
  SteadyClock,
  type Welcome,
} from "@sightline/model";
import { type EmittedEvent, GapMarks, type LocalWrite, type PageLink, PageMirror, TemplateCache } from "../view/index.ts";
import {
  type Boot,
  type ConnectionState,
  documentNonce,
  ensureSession,
  GatewaySocket,
  type Input,
  type LostInput,
  Outbox,
  rememberedPageId,
  rememberPageId,
} from "../wire/index.ts";
import { describeDevice, viewport } from "./describeDevice.ts";
import { Navigation } from "./navigation.ts";
import { runCommand } from "./runCommand.ts";

/** The state of the page's connection; a new object after each change. */
export interface ClientState {
  readonly connection: ConnectionState;
  readonly closed?: Closed;
  /** While the page is not live: since when the gateway is not known to answer, milliseconds since 1970. */
  readonly silentSince?: number;
  /** Input in transit when the connection was lost, by name, until its outcome is known. */
  readonly underWay: readonly string[];
  /** Input that did not arrive, until the user has seen it. */
  readonly lost?: LostEntries;
  /** Entered values were lost, all or the latest of them, until the user dismissed that notice. */
  readonly reset?: "earlier" | "new";
  /** The last input that was refused because the page is not live. */
  readonly refused?: Refusal;
}

/** Input that had no effect, by the names of the controls. */
export interface LostEntries {
  readonly names: readonly string[];
  /** False: the gateway was restarted, and it is unknown which of these were executed. */
  readonly known: boolean;
}

/** An input that was refused, by the page or by the gateway. */
export interface Refusal {
  readonly name: string;
  readonly why: string;
  /** The control; absent if it does not belong to a view. */
  readonly at?: ComponentAddress;
  readonly number: number;
}

/** A refusal later than this after the last user input does not answer that input. */
const answersUserMs = 1_000;
const clock = new SteadyClock(Date.now, () => performance.now());

/** The page without its drawing: socket, mirror, outbox and address bar. */
export class Client implements PageLink {
  readonly mirror: PageMirror;
  readonly navigation: Navigation;
  readonly gaps?: GapMarks;
  #state: ClientState = { connection: "connecting", underWay: [] };
  #listeners = new Set<() => void>();
  readonly #socket: GatewaySocket;
  readonly #outbox: Outbox;
  /** Callbacks for writes that did not arrive, by property. */
  readonly #lostWrites = new Map<string, () => void>();
  #lastInput = Date.now();
  /** The user has entered something since the gateway last created the page. */
  #hasEntered = false;
  /** The path last reported to the gateway. */
  #told: string | undefined;
  #primaryView: Size | undefined;

  constructor(readonly boot: Boot) {
    if (boot.gaps) this.gaps = new GapMarks(boot.project);
    this.#socket = new GatewaySocket({
      url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/data/perspective/socket/${encodeURIComponent(boot.project)}`,
      prepare: () => ensureSession(boot.project),
      hello: () => this.#hello(),
      onWelcome: (welcome) => this.#welcome(welcome),
      onMessages: (messages, acknowledged) => {
        this.#outbox.acknowledge(acknowledged);
        if (this.#outbox.pendingWrites.length === 0 && this.#socket.isSettled) this.#lostWrites.clear();
        for (const message of messages) {
          if (message.type === "refused") this.#refusedThere(message);
          else this.mirror.apply(message);
        }
      },
      onState: (connection) => this.#connectionIs(connection),
      onClosed: (closed) => this.#setState({ closed }),
      onLost: (lost) => this.#lost(lost),
      idle: () => Date.now() - this.#lastInput,
      watched: () => !document.hidden,
      now: () => clock.now(),
    });
    this.#outbox = new Outbox(
      (messages) => this.#socket.post(messages),
      (inputs) => this.#tellLost({ inputs, known: true }),
    );
    this.navigation = new Navigation(
      boot.base,
      (path, asked) => this.#navigated(path, asked),
      () => this.#accepts({ name: "Link" }),
    );
    this.mirror = new PageMirror(new TemplateCache(boot.project), this.#outbox, (command) => runCommand(command, this));
  }

  /** Opens the connection and listens to the window. */
  start(): void {
    this.navigation.listen();
    for (const name of ["pointerdown", "keydown", "wheel", "touchstart"]) {
      window.addEventListener(name, () => this.#touched(), { passive: true, capture: true });
    }
    window.addEventListener("resize", this.#tellSize);
    window.addEventListener("online", () => this.#socket.retryNow());
    window.addEventListener("pagehide", () => this.#outbox.flush());
    document.addEventListener("visibilitychange", () => document.hidden || this.#seenAgain());
    this.#socket.open(this.boot.session === true);
  }

  readonly #tellSize = debounce(() => {
    const primaryView = this.#primaryView;
    this.#outbox.send({ type: "resized", viewport: viewport(), ...(primaryView ? { primaryView } : {}) });
  }, 150);

  /** The area of the primary view was drawn with this size. */
  readonly primaryResized = (size: Size): void => {
    this.#primaryView = size;
    this.#tellSize();
  };

  readonly tick = (): void => this.#socket.tick();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ClientState => this.#state;

  readonly write = (at: ComponentAddress, { path, value, lost }: LocalWrite): boolean => {
    if (!this.#accepts({ name: this.mirror.nameOf(at), at })) return false;
    if (lost) this.#lostWrites.set(keyOf(at, path), lost);
    else this.#lostWrites.delete(keyOf(at, path));
    this.mirror.writeLocally(at, path, value);
    this.#outbox.write(at, path, value);
    return true;
  };

  readonly emit = (at: ComponentAddress, event: EmittedEvent): void => {
    if (this.#accepts({ name: this.mirror.nameOf(at), at })) this.#outbox.send({ type: "event", ...at, ...event });
  };

  readonly inSight: PageLink["inSight"] = (at, slots) => this.#outbox.send({ type: "inSight", ...at, slots });

  readonly report = (message: string): void => this.#outbox.send({ type: "log", level: "error", message });

  closePopup(id: string): void {
    if (!this.#accepts({ name: this.#popupName(id) })) return;
    this.mirror.removePopup(id);
    this.#outbox.send({ type: "popupClosed", id });
  }

  /** The user touched a popup: it moves to the top, and an empty id closes it first. */
  raisePopup(id: string): void {
    this.mirror.raisePopup(id);
    if (this.#socket.accepts) this.#outbox.send({ type: "popupTouched", id });
  }

  toggleDock(id: string, open: boolean): void {
    if (!this.#accepts({ name: id })) return;
    this.mirror.setDockOpen(id, open);
    this.#outbox.send({ type: "dockToggled", id, open });
  }

  /** The user dismissed the list of input that did not arrive, or the notice that entered values were lost. */
  dismiss(notice: "lost" | "reset"): void {
    const { [notice]: _, ...state } = this.#state;
    this.#replaceState(state);
  }

  #hello() {
    const pageId = rememberedPageId(this.boot.project);
    this.#told ??= this.navigation.path;
    return {
      type: "hello" as const,
      version: protocolVersion,
      ...(pageId === undefined ? {} : { pageId }),
      nonce: documentNonce,
      path: this.navigation.path,
      device: describeDevice(),
    };
  }

  #welcome({ pageId, resumed }: Welcome): void {
    rememberPageId(this.boot.project, pageId);
    if (resumed) return;
    this.mirror.forgetCommands();
    if (this.#primaryView) this.#tellSize();
  }

  /** Accepts input while the page is live; otherwise refuses it, and shows that at the control the user has just used. */
  #accepts(input: Pick<Refusal, "name" | "at">): boolean {
    if (this.#socket.accepts) {
      this.#hasEntered = true;
      return true;
    }
    this.#socket.tick();
    if (Date.now() - this.#lastInput < answersUserMs) this.#showRefusal({ ...input, why: "no connection" });
    return false;
  }

  /** The gateway refused an input. */
  #refusedThere({ at, why }: Extract<ServerMessage, { type: "refused" }>): void {
    this.#showRefusal(at ? { name: this.mirror.nameOf(at), at, why } : { name: "Page", why });
  }

  #showRefusal(refusal: Omit<Refusal, "number">): void {
    this.#setState({ refused: { ...refusal, number: (this.#state.refused?.number ?? 0) + 1 } });
  }

  #connectionIs(connection: ConnectionState): void {
    if (connection === "live") {
      const { silentSince: _, ...state } = this.#state;
      this.#replaceState({ ...state, connection, underWay: [] });
      this.#outbox.flush();
      return;
    }
    if (connection === "lost") this.#outbox.flush();
    const { silentSince = Date.now() - this.#silence(), connection: before } = this.#state;
    const underWay = before === "live" ? this.#namesOf(this.#socket.unacknowledged) : this.#state.underWay;
    this.#setState({ connection, silentSince, underWay });
  }

  #silence(): number {
    const { silence } = this.#socket;
    return Number.isFinite(silence) ? silence : 0;
  }

  /** The connection is back: input that did not arrive is discarded; notices are sent again unless the hello contained them. */
  #lost({ messages, known, page }: LostInput): void {
    const inputs = this.#outbox.giveUp(messages);
    if (page === "new") this.#outbox.restart();
    this.#tellLost({ inputs, known });
    this.#setState({ underWay: [], ...(page !== "same" && this.#hasEntered ? { reset: page } : {}) });
    if (page === "new") this.#hasEntered = false;
  }

  #tellLost({ inputs, known }: { readonly inputs: readonly Input[]; readonly known: boolean }): void {
    if (inputs.length === 0) return;
    for (const input of inputs) if (input.type === "write") this.#lostWrites.get(keyOf(input, input.path))?.();
    const before = this.#state.lost;
    const names = [...new Set([...(before?.names ?? []), ...this.#namesOf(inputs)])];
    this.#setState({ lost: { names, known: known && (before?.known ?? true) } });
  }

  /** Each control once, however many inputs it had. */
  #namesOf(messages: readonly ClientMessage[]): readonly string[] {
    const names = messages.flatMap((message) => {
      if (message.type === "event" || message.type === "write") return [this.mirror.nameOf(message)];
      if (message.type === "popupClosed") return [this.#popupName(message.id)];
      return message.type === "dockToggled" ? [message.id] : [];
    });
    return [...new Set(names)];
  }

  #popupName(id: string): string {
    return this.mirror.facts?.popups.find((popup) => popup.id === id)?.title || id;
  }

  /** Reports the page's path to the gateway; unless `asked` for, only if it differs from the last one reported. */
  #navigated(path: string, asked: boolean): void {
    if (this.#told === path && !asked) return;
    this.#told = path;
    this.#outbox.send({ type: "navigated", path });
  }

  #seenAgain(): void {
    this.#socket.tick();
    this.#socket.retryNow();
  }

  #touched(): void {
    this.#lastInput = Date.now();
  }

  #setState(changed: Partial<ClientState>): void {
    this.#replaceState({ ...this.#state, ...changed });
  }

  #replaceState(state: ClientState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

function keyOf({ view, component }: ComponentAddress, path: string): string {
  return `${view}\n${component}\n${path}`;
}

function debounce(action: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, ms);
  };
}
