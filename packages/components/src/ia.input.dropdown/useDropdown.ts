import type { PropertyValue } from "@sightline/model";
import { type KeyboardEvent, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { listOf, objectOf, stringOf, truthy } from "../base/values.ts";
import { isChosen, matching, type Option, optionsOf } from "./options.ts";

/** A dropdown's state and what a user can do to it. */
export interface DropdownModel {
  readonly open: boolean;
  readonly query: string;
  readonly active: number;
  readonly shown: readonly Option[];
  /** What was typed, where the user may add options. */
  readonly typed: Option | undefined;
  readonly chosen: readonly Option[];
  readonly multiple: boolean;
  readonly enabled: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly search: (text: string) => void;
  readonly choose: (option: Option) => void;
  readonly remove: (option: Option) => void;
  readonly clear: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** No option is marked until an arrow key marks one. */
const noOption = -1;

/** Keyboard, search and choice; what is chosen is `props.value`, a list where several may be. */
export function useDropdown(component: ComponentProps): DropdownModel {
  const { props } = component;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(noOption);
  const multiple = truthy(props.multiSelect);
  const options = optionsOf(props.options);
  const chosen = chosenOptions(options, props.value, multiple);
  const typed = typedOption(component, options, query);
  const shown = shownOptions({ component, options, query, chosen: multiple ? chosen : [], typed });
  const close = () => {
    setOpen(false);
    setQuery("");
    setActive(noOption);
  };
  const put = (value: PropertyValue) => {
    component.write("props.value", value);
    component.emit("onActionPerformed");
  };
  const putAll = (list: readonly Option[]) => put(list.map((option) => option.value));
  const model = {
    ...{ open, query, active, shown, typed, chosen, multiple, close },
    enabled: truthy(props.enabled),
    toggle: () => (open ? close() : setOpen(truthy(props.enabled))),
    search: (text: string) => {
      setQuery(text);
      setActive(noOption);
      setOpen(true);
    },
    choose: (option: Option) => {
      if (option.disabled) return;
      if (multiple) putAll([...chosen, option]);
      else put(option.value);
      close();
    },
    remove: (option: Option) => putAll(chosen.filter((each) => each !== option)),
    clear: () => put(multiple ? [] : null),
  };
  return { ...model, onKeyDown: (event) => handleKey(event, model, setActive) };
}

function chosenOptions(options: readonly Option[], value: PropertyValue | undefined, multiple: boolean): readonly Option[] {
  const values = multiple ? (Array.isArray(value) ? listOf(value) : value === "" || value === null ? [] : [value]) : [value];
  return values.flatMap((each) => {
    const found = options.find((option) => isChosen(option, each));
    if (found) return [found];
    return multiple && each !== undefined ? [{ value: each, label: String(each), disabled: false }] : [];
  });
}

interface ShownOptions {
  readonly component: ComponentProps;
  readonly options: readonly Option[];
  readonly query: string;
  readonly chosen: readonly Option[];
  readonly typed: Option | undefined;
}

function typedOption({ props }: ComponentProps, options: readonly Option[], query: string): Option | undefined {
  const text = query.trim();
  const isNew = truthy(props.allowCustomOptions) && text !== "" && !options.some((option) => option.label === text);
  return isNew ? { value: text, label: text, disabled: false } : undefined;
}

function shownOptions({ component: { props }, options, query, chosen, typed }: ShownOptions): readonly Option[] {
  const found = matching(
    options.filter((option) => !chosen.includes(option)),
    query,
    stringOf(objectOf(props.search).matching, "any"),
  );
  return typed ? [...found, typed] : found;
}

/** The option after or before the marked one, round about. */
function neighbour({ active, shown }: KeyModel, step: number): number {
  if (active === noOption) return step > 0 ? 0 : shown.length - 1;
  return (active + step + shown.length) % Math.max(1, shown.length);
}

type KeyModel = Omit<DropdownModel, "onKeyDown">;

function handleKey(event: KeyboardEvent, model: KeyModel, setActive: (index: number) => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    if (!model.open) model.toggle();
    else setActive(neighbour(model, step));
  } else if (event.key === "Enter" || (event.key === " " && model.query === "")) {
    event.preventDefault();
    const option = model.open ? (model.shown[model.active] ?? model.typed) : undefined;
    if (option) model.choose(option);
    else model.toggle();
  } else if (event.key === "Escape" && model.open) {
    event.preventDefault();
    model.close();
  } else if (event.key === "Backspace" && model.query === "" && model.multiple) {
    const last = model.chosen.at(-1);
    if (last) model.remove(last);
  }
}
