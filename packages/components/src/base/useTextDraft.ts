import { useEffect, useRef, useState } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { textOf, truthy } from "./values.ts";

interface TextDraft {
  readonly shown: string;
  /** What is shown was typed and could not be sent; Enter, leaving the field or another key tries again [SES32]. */
  readonly unsent: boolean;
  readonly type: (text: string) => void;
  readonly focus: () => void;
  /** Writes what was typed and is not written yet. */
  readonly commit: () => void;
  readonly blur: () => void;
}

/**
 * The text of a field between property and keyboard [CMP10]: with `deferUpdates` it is written on blur and Enter,
 * otherwise with every key; with `rejectUpdatesWhileFocused` what comes from elsewhere is not shown while the field has
 * the focus, otherwise it replaces what was typed.
 */
export function useTextDraft({ props, write, unsent }: ComponentProps): TextDraft {
  const value = textOf(props.text);
  const deferred = truthy(props.deferUpdates);
  const [draft, setDraft] = useState(unsent.get);
  const [marked, setMarked] = useState(draft !== undefined);
  const latest = useRef(draft);
  const focused = useRef(false);
  const own = useRef(value);
  const keep = (text: string | undefined) => {
    latest.current = text;
    setDraft(text);
  };
  const markUnsent = (text: string | undefined) => {
    unsent.set(text);
    setMarked(text !== undefined);
    if (text !== undefined) keep(text);
  };
  const put = (text: string) => {
    own.current = text;
    const known = text === value && unsent.get() === undefined;
    const sent = known || write("props.text", text, () => markUnsent(latest.current ?? text));
    markUnsent(sent ? undefined : text);
  };
  const drop = () => {
    if (unsent.get() !== undefined) return;
    keep(undefined);
    setMarked(false);
  };
  useDropOnUpdate({ value, own, drop, rejects: truthy(props.rejectUpdatesWhileFocused), focused });
  const commit = () => {
    if (latest.current !== undefined && (deferred || unsent.get() !== undefined)) put(latest.current);
  };
  return {
    shown: draft ?? value,
    unsent: marked && draft !== undefined && draft !== value,
    type: (text) => {
      keep(text);
      if (!deferred) put(text);
    },
    focus: () => {
      focused.current = true;
    },
    commit,
    blur: () => {
      focused.current = false;
      commit();
      drop();
    },
  };
}

interface DropOptions {
  readonly value: string;
  readonly own: { current: string };
  readonly drop: () => void;
  readonly rejects: boolean;
  readonly focused: { readonly current: boolean };
}

function useDropOnUpdate({ value, own, drop, rejects, focused }: DropOptions): void {
  const dropNow = useRef(() => {});
  dropNow.current = () => {
    if (value === own.current) return;
    own.current = value;
    if (!rejects || !focused.current) drop();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from elsewhere is the occasion, whatever else changed
  useEffect(() => dropNow.current(), [value]);
}
