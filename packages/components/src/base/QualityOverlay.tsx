import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from "react";
import { createPortal } from "react-dom";
import type { QualityDetail, QualityMark } from "./ComponentProps.ts";

const signs = { pending: "…", uncertain: "?", bad: "!", error: "×" } as const;

/** The sign of a component that is not good; a click on it tells why, property by property [BND28]. */
export function QualityOverlay({ mark }: { readonly mark: QualityMark }): ReactNode {
  const [open, setOpen] = useState<{ readonly left: number; readonly top: number }>();
  const toggle = (event: SyntheticEvent<HTMLElement>) => {
    event.stopPropagation();
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    setOpen(open ? undefined : { left, top: bottom });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Enter" || event.key === " ") toggle(event);
  };
  return (
    <span className="sl-quality" data-level={mark.level}>
      {/* biome-ignore lint/a11y/useSemanticElements: the component may be a button, and buttons hold no buttons */}
      <span
        className="sl-quality-sign"
        role="button"
        tabIndex={0}
        title={mark.message}
        aria-label={mark.message}
        aria-expanded={open !== undefined}
        onClick={toggle}
        onKeyDown={onKeyDown}
      >
        {signs[mark.level]}
      </span>
      {open ? createPortal(<Details at={open} details={mark.details} />, document.body) : null}
    </span>
  );
}

interface DetailsProps {
  readonly at: { readonly left: number; readonly top: number };
  readonly details: readonly QualityDetail[];
}

function Details({ at, details }: DetailsProps): ReactNode {
  return (
    <div className="sl-quality-details" role="status" style={at}>
      {details.map(({ property, name, message, tagPath }) => (
        <dl key={property}>
          <dt>{name}</dt>
          <dd>{property}</dd>
          {tagPath ? <dd>{tagPath}</dd> : null}
          {message ? <dd>{message}</dd> : null}
        </dl>
      ))}
    </div>
  );
}
