import Type, { type Static } from "typebox";
import type { KeptView } from "./carryOver.ts";

const path = Type.Array(Type.Union([Type.String(), Type.Integer()]));
const text = Type.String();

/** A property's path and value as JSON text of `keptText`; absent: the property is gone. */
export const KeptValueSchema = Type.Object({ path, value: Type.Optional(text) });

const KeptViewSchema = Type.Object({
  at: text,
  id: text,
  template: text,
  values: Type.Array(Type.Object({ component: text, path, value: Type.Optional(text) })),
  inSight: Type.Array(Type.Tuple([text, Type.Array(Type.Tuple([text, Type.Number()]))])),
});

const size = Type.Object({ width: Type.Number(), height: Type.Number() });

/** What a browser tells of itself. */
export const KeptDeviceSchema = Type.Object({
  type: Type.Enum(["browser", "ios", "android", "workstation"]),
  timezone: Type.Object({ id: text, utcOffset: Type.Number() }),
  locale: text,
  viewport: size,
  screen: size,
});

/** A page as it is kept over a restart of the gateway [SES61, SES62]. */
export const KeptPageSchema = Type.Object({
  id: text,
  nonce: text,
  device: KeptDeviceSchema,
  createdAt: Type.Number(),
  path: text,
  /** It had something to show. */
  isShown: Type.Boolean(),
  theme: Type.Optional(text),
  props: Type.Array(KeptValueSchema),
  /** A view that was put in the place of the configured page's. */
  primary: Type.Optional(text),
  /** `altered`: what scripts changed of a dock, as JSON text. */
  docks: Type.Array(Type.Object({ id: text, open: Type.Boolean(), altered: Type.Optional(text) })),
  /** From the lowest to the one on top, each as JSON text. */
  popups: Type.Array(text),
  views: Type.Array(KeptViewSchema),
  line: Type.Object({
    /** The highest frame number of the browser of which all work is done. */
    done: Type.Integer(),
    connectCount: Type.Integer(),
    /** Since when and why it has no connection; absent while it has one. */
    away: Type.Optional(Type.Object({ reason: text, since: Type.Number() })),
    commandIds: Type.Integer(),
    /** What the browser has to do and has not confirmed, each as JSON text. */
    commands: Type.Array(Type.Object({ id: Type.Integer(), command: text, frame: Type.Optional(Type.Integer()) })),
  }),
});

/** What was kept is not changed, only kept anew. */
export type Kept<T> = { readonly [K in keyof T]: Kept<T[K]> };

export type KeptPage = Kept<Static<typeof KeptPageSchema>>;

/** Embedded views may open later than their page: bindings of their paths wait for an answer. Then they are no more what they were. */
const lateMs = 30_000;

/** What a page that was kept goes on with: all of it until the page is opened, its embedded views until they are open again. */
export class RestoredPage {
  readonly #views: Map<string, KeptView>;
  #kept: KeptPage | undefined;
  #until = Number.POSITIVE_INFINITY;

  constructor(kept: KeptPage) {
    this.#kept = kept;
    this.#views = new Map(kept.views.map((view) => [view.at, view]));
  }

  /** What it was, until it is opened. */
  get asleep(): KeptPage | undefined {
    return this.#kept;
  }

  /** It is opened now. */
  wake(): KeptPage | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    this.#until = Date.now() + lateMs;
    return kept;
  }

  /** What was written in the view at a place, given out once. */
  take(at: string): KeptView | undefined {
    const view = Date.now() > this.#until ? undefined : this.#views.get(at);
    this.#views.delete(at);
    return view;
  }

  /** The views that are not open again yet. */
  get waiting(): readonly KeptView[] {
    return Date.now() > this.#until ? [] : [...this.#views.values()];
  }

  /** A view was closed: what was embedded in it does not come again. */
  closed(at: string): void {
    for (const each of this.#views.keys()) if (each.startsWith(`${at} > `)) this.#views.delete(each);
  }
}
