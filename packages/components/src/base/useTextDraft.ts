import { useEffect, useRef, useState } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { textOf, truthy } from "./values.ts";

interface TextDraft {
  readonly shown: string;
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
export function useTextDraft({ props, write }: ComponentProps): TextDraft {
  const value = textOf(props.text);
  const deferred = truthy(props.deferUpdates);
  const [draft, setDraft] = useState<string>();
  const latest = useRef<string>(undefined);
  const focused = useRef(false);
  const own = useRef(value);
  const keep = (text: string | undefined) => {
    latest.current = text;
    setDraft(text);
  };
  const put = (text: string) => {
    own.current = text;
    if (text !== value) write("props.text", text);
  };
  useDropOnUpdate({ value, own, keep, rejects: truthy(props.rejectUpdatesWhileFocused), focused });
  const commit = () => {
    if (deferred && latest.current !== undefined) put(latest.current);
  };
  return {
    shown: draft ?? value,
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
      keep(undefined);
    },
  };
}

interface DropOptions {
  readonly value: string;
  readonly own: { current: string };
  readonly keep: (text: undefined) => void;
  readonly rejects: boolean;
  readonly focused: { readonly current: boolean };
}

function useDropOnUpdate({ value, own, keep, rejects, focused }: DropOptions): void {
  const dropNow = useRef(() => {});
  dropNow.current = () => {
    if (value === own.current) return;
    own.current = value;
    if (!rejects || !focused.current) keep(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from elsewhere is the occasion, whatever else changed
  useEffect(() => dropNow.current(), [value]);
}
