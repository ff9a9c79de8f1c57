import { type CSSProperties, type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, textOf } from "../base/values.ts";
import type { Option } from "./options.ts";
import type { DropdownModel } from "./useDropdown.ts";

interface MenuProps {
  readonly of: ComponentProps;
  readonly model: DropdownModel;
  readonly anchor: HTMLElement;
}

/** More options than this are not drawn at once; searching narrows them. */
const mostShown = 500;

/** The list of options, over the page, below the control or above it where there is more room. */
export function DropdownMenu({ of, model, anchor }: MenuProps): ReactNode {
  useCloseOnScroll(model.close, anchor);
  const look = resolveStyle(of.props.dropdownOptionStyle);
  const row = (option: Option, index: number) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the control's input, which moves through the options
    <div
      key={`${index} ${option.label}`}
      role="option"
      tabIndex={-1}
      aria-selected={model.chosen.includes(option)}
      aria-disabled={option.disabled}
      className={classList("sl-dropdown-option", index === model.active && "sl-dropdown-active", look.className)}
      style={look.style}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => {
        event.stopPropagation();
        model.choose(option);
      }}
    >
      {option.label === "" ? "\u00a0" : option.label}
    </div>
  );
  return createPortal(
    <div className="sl-dropdown-menu" role="listbox" style={placeBelow(anchor, numberOf(of.props.maxMenuHeight, 350))}>
      {model.shown.slice(0, mostShown).map(row)}
      {model.shown.length === 0 ? (
        <div className="sl-dropdown-none">{textOf(objectOf(of.props.search).noResultsText)}</div>
      ) : null}
    </div>,
    document.body,
  );
}

function placeBelow(anchor: HTMLElement, tallest: number): CSSProperties {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - 8;
  const above = box.top - 8;
  const down = below >= Math.min(tallest, 200) || below >= above;
  const edge = down ? { top: box.bottom + 2 } : { bottom: window.innerHeight - box.top + 2 };
  const { fontSize, fontFamily } = getComputedStyle(anchor);
  return { ...edge, left: box.left, width: box.width, maxHeight: Math.min(tallest, down ? below : above), fontSize, fontFamily };
}

function useCloseOnScroll(close: () => void, anchor: HTMLElement): void {
  useEffect(() => {
    const onScroll = (event: Event) => {
      if (event.target instanceof Node && event.target.contains(anchor)) close();
    };
    window.addEventListener("scroll", onScroll, true);
    window.addEventListener("resize", close);
    return () => {
      window.removeEventListener("scroll", onScroll, true);
      window.removeEventListener("resize", close);
    };
  });
}
