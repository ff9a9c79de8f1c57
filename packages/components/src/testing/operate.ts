import { act } from "react";

type Step = (element: HTMLElement) => unknown;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Does to every element of the document what a user can do: pointer, keyboard, focus, input; `seen` is told after each step. */
export function operate(seen: () => void): void {
  for (const step of steps) {
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (element.isConnected && !isDisabled(element)) step(element);
    }
    seen();
  }
  for (const field of document.body.querySelectorAll<Field>("input, textarea, select")) if (!isDisabled(field)) fill(field, seen);
}

/** Types into a field and gives up, then enters, then leaves it. */
function fill(field: Field, seen: () => void): void {
  const acts: readonly Step[] = [
    ...[focus, () => enter(field), key("Escape")],
    ...[focus, () => enter(field, 1), key("Enter")],
    ...[focus, () => enter(field, 2), blur],
  ];
  for (const each of acts) {
    if (!field.isConnected) return;
    each(field);
    seen();
  }
}

const fire =
  (make: () => Event): Step =>
  (element) =>
    act(() => void element.dispatchEvent(make()));
const focus: Step = (element) => act(() => element.focus());
const blur: Step = (element) => act(() => element.blur());

const pointer = (type: string) => fire(() => new PointerEvent(type, { bubbles: true, button: 0 }));
const mouse = (type: string, more: MouseEventInit = {}) =>
  fire(() => new MouseEvent(type, { bubbles: true, cancelable: true, ...more }));
const key = (name: string) => fire(() => new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
const onFocusable =
  (step: Step): Step =>
  (element) =>
    element.tabIndex >= 0 && step(element);

const steps: readonly Step[] = [
  pointer("pointerdown"),
  mouse("click"),
  mouse("click", { ctrlKey: true }),
  // What a double click opens for editing is given up the first time and entered the second.
  (element) => edit(element, "Escape"),
  (element) => edit(element, "Enter"),
  pointer("pointerup"),
  onFocusable(key("ArrowDown")),
  onFocusable(key("ArrowRight")),
  onFocusable(key("Enter")),
  fire(() => new Event("error")),
];

function edit(element: HTMLElement, last: string): void {
  const before = document.activeElement;
  mouse("dblclick")(element);
  const field = document.activeElement as HTMLElement;
  if (field === before || !isField(field)) return;
  enter(field, 1);
  key(last)(field);
}

function isDisabled(element: HTMLElement): boolean {
  return (element as HTMLInputElement).disabled === true;
}

function isField(element: HTMLElement): element is Field {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

/** Enters one of the texts that a field takes. */
export function enter(element: Field, which = 0): void {
  if (!/^(checkbox|radio)$/.test(element.type)) act(() => setText(element, textFor(element, which)));
}

/** Puts a text into a field as a browser tells React of it. */
export function setText(element: Field, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value")?.set?.call(element, text);
  element.dispatchEvent(new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
}

const texts: Readonly<Record<string, readonly string[]>> = {
  "datetime-local": ["2026-03-04T05:06", "2026-03-05T05:06", "2026-03-06T05:06"],
  date: ["2026-03-04", "2026-03-05", "2026-03-06"],
  time: ["05:06", "05:07", "05:08"],
};

function textFor(element: Field, which: number): string {
  if (element instanceof HTMLSelectElement) return element.options[(which + 1) % element.options.length]?.value ?? "";
  return (texts[element.type] ?? ["5", "7", "12"])[which] ?? "";
}
