import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
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
  const { draft, unsent, setDraft, commit } = useNumericDraft(props);
  const { enabled, placeholder, align, mode, spinner } = props.props;
  const input = useRef<HTMLInputElement>(null);
  const editing = draft !== undefined;
  useLayoutEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);
  const outside = draft !== undefined && parse(props, draft) === undefined;
  const inner = resolveStyle(props.props.style);
  const invalid = outside ? resolveStyle(objectOf(props.props.inputBounds).invalidStyle).style : {};
  return (
    <Root of={outer(props)} className="sl-input sl-numeric" attributes={{ "data-invalid": outside }}>
      <input
        ref={input}
        inputMode="decimal"
        className={inner.className}
        style={{ textAlign: align === "left" ? "left" : "right", ...inner.style, ...invalid }}
        value={draft ?? shown(props)}
        disabled={!truthy(enabled)}
        readOnly={mode !== "direct" && draft === undefined}
        placeholder={textOf(placeholder)}
        aria-label={textOf(placeholder) || props.name}
        aria-invalid={outside}
        onFocus={() => mode === "direct" && setDraft(plain(props))}
        onDoubleClick={() => setDraft((old) => old ?? plain(props))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          else if (event.key === "Escape") setDraft(undefined);
        }}
      />
      <UnsentMark when={unsent} />
      {mode === "button" ? (
        <button
          type="button"
          className="sl-numeric-edit"
          aria-label="Edit"
          disabled={!truthy(enabled)}
          onClick={() => setDraft(plain(props))}
        >
          ✎
        </button>
      ) : null}
      {truthy(objectOf(spinner).enabled) && truthy(enabled) && mode === "direct" ? (
        <Spinner of={props} onStep={setDraft} />
      ) : null}
    </Root>
  );
}

/** What was typed, until it is sent: while the page is not live it stays, marked [SES32]. */
function useNumericDraft(props: ComponentProps) {
  const [draft, setDraft] = useState<string>();
  const [unsent, setUnsent] = useState<string>();
  const keep = () => {
    setDraft(draft);
    setUnsent(draft);
  };
  const commit = () => {
    const value = draft === undefined ? undefined : parse(props, draft);
    setDraft(undefined);
    setUnsent(undefined);
    if (value !== undefined && !put(props, value, keep)) keep();
  };
  return { draft, unsent: draft !== undefined && draft === unsent, setDraft, commit };
}

/** The original puts `containerStyle` on the root and `style` on the input. */
function outer(props: ComponentProps): ComponentProps {
  const own = resolveStyle(props.props.style);
  const container = resolveStyle(props.props.containerStyle);
  const place = Object.fromEntries(Object.entries(props.root.style).filter(([key]) => !(key in own.style)));
  return { ...props, root: { ...props.root, className: container.className, style: { ...place, ...container.style } } };
}

function Spinner({ of, onStep }: { readonly of: ComponentProps; readonly onStep: (draft: undefined) => void }): ReactNode {
  const step = numberOf(objectOf(of.props.spinner).increment, 1);
  const by = (delta: number) => () => {
    const moved = Number((numberOf(of.props.value, 0) + delta).toPrecision(12));
    const value = parse(of, String(moved));
    onStep(undefined);
    if (value !== undefined) put(of, value);
  };
  return (
    <span className="sl-numeric-spinner">
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
