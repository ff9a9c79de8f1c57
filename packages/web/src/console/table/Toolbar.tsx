import { type ReactNode, useEffect, useRef, useState } from "react";
import { addressWith, go, type UrlState } from "../urlState.ts";
import type { Choice } from "./types.ts";

interface ToolbarProps {
  readonly state: UrlState;
  readonly choices: readonly Choice[];
  readonly searchHint: string;
  readonly children?: ReactNode;
}

/** Search and filters above a list. */
export function Toolbar({ state, choices, searchHint, children }: ToolbarProps) {
  return (
    <search className="toolbar">
      <Search state={state} hint={searchHint} />
      {choices.map((choice) => (
        <label key={choice.field} className="choice">
          <span>{choice.title}</span>
          <select
            value={state.query.get(choice.field) ?? ""}
            onChange={(event) => go(addressWith(state, { [choice.field]: event.target.value, page: "" }))}
          >
            <option value="">All</option>
            {choice.options.map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
      {children}
    </search>
  );
}

/** Typing changes the address after a delay, so that a word is one request and one history entry. `/` focuses the field. */
function Search({ state, hint }: { readonly state: UrlState; readonly hint: string }) {
  const given = state.query.get("q") ?? "";
  const [text, setText] = useState(given);
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => setText(given), [given]);
  useEffect(() => {
    if (text === given) return;
    const timer = setTimeout(() => go(addressWith(latest.current, { q: text, page: "" }), true), 250);
    return () => clearTimeout(timer);
  }, [text, given]);
  useEffect(() => focusOnSlash(field), []);
  return (
    <input
      ref={field}
      type="search"
      aria-label="Search"
      placeholder={`${hint}  (/)`}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function focusOnSlash(field: { readonly current: HTMLInputElement | null }): () => void {
  const hear = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea, dialog") !== null;
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.current?.focus();
  };
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}
