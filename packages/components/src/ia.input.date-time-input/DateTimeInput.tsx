import type { PropertyValue } from "@sightline/model";
import { type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatDate, readDate } from "../base/formatDate.ts";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { UnsentMark } from "../base/UnsentMark.tsx";
import { objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import "../base/textField.css";

const kinds = { datetime: "datetime-local", date: "date", time: "time" } as const;
const patterns = { datetime: "YYYY-MM-DD[T]HH:mm", date: "YYYY-MM-DD", time: "HH:mm" } as const;

/** A date, a time or both, picked with the browser's own calendar; written when it is whole and the field is left. */
export default function DateTimeInput(props: ComponentProps): ReactNode {
  const [draft, setDraft] = useState<string>();
  const [unsent, setUnsent] = useState(false);
  const picker = pickerOf(props.props.pickerType);
  const { enabled, placeholder, minDate, maxDate, inputProps } = props.props;
  const text = (value: PropertyValue | undefined) => {
    const date = dateOf(value);
    return date ? formatDate(date, patterns[picker]) : "";
  };
  const commit = () => {
    const sent = draft === undefined || draft === text(props.props.value) || put(props, picker, draft);
    setUnsent(!sent);
    if (sent) setDraft(undefined);
  };
  return (
    <Root of={props} className="sl-input">
      <input
        type={kinds[picker]}
        value={draft ?? text(props.props.value)}
        disabled={!truthy(enabled)}
        min={text(minDate) || undefined}
        max={text(maxDate) || undefined}
        aria-label={textOf(placeholder) || props.name}
        style={resolveStyle(objectOf(inputProps).style).style}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
      <UnsentMark when={unsent} />
    </Root>
  );
}

function pickerOf(value: PropertyValue | undefined): keyof typeof kinds {
  return value === "date" || value === "time" ? value : "datetime";
}

/** Answers false where the page is not live. */
function put(props: ComponentProps, picker: keyof typeof kinds, text: string): boolean {
  const date = text === "" ? null : (readInput(picker, text, dateOf(props.props.value) ?? new Date()) ?? null);
  if (!props.write("props.value", date)) return false;
  props.write("props.formattedValue", date ? formatDate(date, stringOf(props.props.format, "lll")) : "");
  props.emit("onActionPerformed");
  return true;
}

/** A time belongs to the day that was set before; a date begins at midnight of the session's time zone. */
function readInput(picker: keyof typeof kinds, text: string, day: Date): Date | undefined {
  return readDate(picker === "time" ? `${formatDate(day, "YYYY-MM-DD")}T${text}` : text);
}

function dateOf(value: PropertyValue | undefined): Date | undefined {
  if (value instanceof Date) return value;
  if (typeof value === "string") return readDate(value);
  return typeof value === "number" && Number.isFinite(value) ? new Date(value) : undefined;
}
