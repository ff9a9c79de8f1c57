import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { UnsentMark } from "../base/UnsentMark.tsx";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import "../base/textField.css";
import "./numeric.css";

/** A number: shown by its format, typed plainly, written on Enter and on blur when it is one and within bounds. */
export default function NumericEntryField(props: ComponentProps): ReactNode {
  const entry = useNumericEntry(props);
  const { enabled, mode, spinner } = props.props;
  const direct = mode === "direct";
  const steps = truthy(objectOf(spinner).enabled) && entry.draft !== undefined && direct;
  return (
    <Root of={outer(props)} className="sl-input sl-numeric" attributes={{ "data-invalid": entry.outside }}>
      <NumberInput of={props} entry={entry} />
      <UnsentMark when={entry.unsent} />
      {mode === "button" ? (
        <button type="button" className="sl-numeric-edit" aria-label="Edit" disabled={!truthy(enabled)} onClick={entry.begin}>
          ✎
        </button>
      ) : null}
      {steps ? <Spinner of={props} entry={entry} /> : null}
    </Root>
  );
}

interface PartProps {
  readonly of: ComponentProps;
  readonly entry: NumericEntry;
}

/** Read-only until it is in use; in direct mode a click, the focus or a key that types takes it into use [CMP42]. */
function NumberInput({ of, entry }: PartProps): ReactNode {
  const { enabled, placeholder, align, mode, style, inputBounds } = of.props;
  const inner = resolveStyle(style);
  const invalid = entry.outside ? resolveStyle(objectOf(inputBounds).invalidStyle).style : {};
  const beginDirectly = () => mode === "direct" && entry.begin();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") entry.commit();
    else if (event.key === "Escape") entry.giveUp();
    else if (changesText(event)) beginDirectly();
  };
  return (
    <input
      ref={entry.input}
      inputMode="decimal"
      className={inner.className}
      style={{ textAlign: align === "left" ? "left" : "right", ...inner.style, ...invalid }}
      value={entry.draft ?? shown(of)}
      disabled={!truthy(enabled)}
      readOnly={entry.draft === undefined}
      placeholder={textOf(placeholder)}
      aria-label={textOf(placeholder) || of.name}
      aria-invalid={entry.outside}
      onFocus={beginDirectly}
      onClick={beginDirectly}
      onDoubleClick={entry.begin}
      onChange={(event) => entry.type(event.target.value)}
      onBlur={entry.commit}
      onKeyDown={onKeyDown}
    />
  );
}

/** A character, or a key that removes some; the browser does the rest to the text, which is chosen whole by then. */
function changesText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const plainKey = !ctrlKey && !metaKey && !altKey;
  return plainKey && (key.length === 1 || key === "Backspace" || key === "Delete");
}

interface NumericEntry {
  readonly input: RefObject<HTMLInputElement | null>;
  /** What was typed; undefined while the field is not in use. */
  readonly draft: string | undefined;
  /** What was typed is no number or out of bounds. */
  readonly outside: boolean;
  /** What was typed could not be sent. */
  readonly unsent: boolean;
  readonly begin: () => void;
  readonly type: (text: string) => void;
  readonly giveUp: () => void;
  readonly commit: () => void;
}

/** What was typed, until it is sent: while the page is not live it stays, marked [SES32]. */
function useNumericEntry(props: ComponentProps): NumericEntry {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string>();
  const [unsent, setUnsent] = useState<string>();
  const [begun, setBegun] = useState(0);
  useLayoutEffect(() => {
    if (begun === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [begun]);
  const keep = () => {
    setDraft(draft);
    setUnsent(draft);
  };
  return {
    input,
    draft,
    outside: draft !== undefined && parse(props, draft) === undefined,
    unsent: draft !== undefined && draft === unsent,
    type: setDraft,
    giveUp: () => setDraft(undefined),
    begin: () => {
      if (draft !== undefined) return;
      setDraft(plain(props));
      setBegun((count) => count + 1);
    },
    commit: () => {
      const value = draft === undefined ? undefined : parse(props, draft);
      setDraft(undefined);
      setUnsent(undefined);
      if (value !== undefined && !put(props, value, keep)) keep();
    },
  };
}

/** The original puts `containerStyle` on the root and `style` on the input. */
function outer(props: ComponentProps): ComponentProps {
  const own = resolveStyle(props.props.style);
  const container = resolveStyle(props.props.containerStyle);
  const place = Object.fromEntries(Object.entries(props.root.style).filter(([key]) => !(key in own.style)));
  return { ...props, root: { ...props.root, className: container.className, style: { ...place, ...container.style } } };
}

/** Steps from what is typed; the field keeps the focus. */
function Spinner({ of, entry }: PartProps): ReactNode {
  const step = numberOf(objectOf(of.props.spinner).increment, 1);
  const by = (delta: number) => () => {
    const from = numberOf(entry.draft, numberOf(of.props.value, 0));
    const moved = String(Number((from + delta).toPrecision(12)));
    const value = parse(of, moved);
    if (value !== undefined && put(of, value)) entry.type(moved);
  };
  return (
    <span className="sl-numeric-spinner" onPointerDown={(event) => event.preventDefault()}>
      <button type="button" tabIndex={-1} aria-label="More" onClick={by(step)}>
        ▴
      </button>
      <button type="button" tabIndex={-1} aria-label="Less" onClick={by(-step)}>
        ▾
      </button>
    </span>
  );
}

/** Answers false where the page is not live. */
function put(props: ComponentProps, value: number | null, lost?: () => void): boolean {
  if (value !== props.props.value && !props.write("props.value", value, lost)) return false;
  props.emit("onActionPerformed");
  return true;
}

/** The number a text means; null for no text; undefined where it is none or out of bounds. */
function parse({ props }: ComponentProps, text: string): number | null | undefined {
  const cleaned = text.trim().replace(/,/g, "");
  if (cleaned === "") return null;
  const number = Number(cleaned);
  const { minimum, maximum } = objectOf(props.inputBounds);
  const inside = number >= numberOf(minimum, Number.NEGATIVE_INFINITY) && number <= numberOf(maximum, Number.POSITIVE_INFINITY);
  return Number.isFinite(number) && inside ? number : undefined;
}

function plain({ props }: ComponentProps): string {
  return textOf(props.value);
}

function shown({ props }: ComponentProps): string {
  const number = numberOf(props.value, Number.NaN);
  return Number.isNaN(number) ? textOf(props.value) : formatNumber(number, stringOf(props.format, textOf(props.format)));
}
