import { fromJson, type JsonObject, type PropertyObject } from "@sightline/model";
import { act as flush } from "react";
import { viewsOf } from "./effects.ts";
import { type Mounted, mount, subjectOf } from "./observe.tsx";
import { setText } from "./operate.ts";

/** A component of a test; the next one takes its place. */
export interface Drawn extends Mounted {
  readonly act: (action: () => unknown) => Promise<void>;
  /** The first element of a selector. @throws Error where there is none. */
  readonly find: <E extends HTMLElement = HTMLElement>(selector: string) => E;
  readonly click: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly key: (selector: string, name: string) => Promise<void>;
}

let shown: Mounted | undefined;

/** Draws a component of the registry with these properties; embedded views are in the slots it asks for. */
export async function draw(type: string, props: JsonObject = {}): Promise<Drawn> {
  await shown?.unmount();
  const subject = await subjectOf(type);
  const given = fromJson(props) as PropertyObject;
  const mounted = await mount(subject, given, viewsOf(subject.schema, given));
  shown = mounted;
  const act = (action: () => unknown) => flush(async () => void action());
  const find = <E extends HTMLElement>(selector: string): E => {
    const element = document.body.querySelector<E>(selector);
    if (!element) throw new Error(`${type} draws no ${selector}: ${document.body.innerHTML}`);
    return element;
  };
  return {
    ...mounted,
    act,
    find,
    click: (selector) => act(() => find(selector).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))),
    type: (selector, text) => act(() => setText(find<HTMLInputElement>(selector), text)),
    key: (selector, name) =>
      act(() => find(selector).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }))),
  };
}
