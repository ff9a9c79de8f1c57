import { type PointerEvent, type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { DropdownMenu } from "./DropdownMenu.tsx";
import { type DropdownModel, useDropdown } from "./useDropdown.ts";
import "../base/textField.css";
import "./dropdown.css";

/** A choice from a list, searchable, single or multiple. */
export default function Dropdown(props: ComponentProps): ReactNode {
  const model = useDropdown(props);
  const control = useRef<HTMLDivElement>(null);
  return (
    <Root of={props} className="sl-input sl-dropdown" attributes={{ "data-disabled": !model.enabled }}>
      <div ref={control} className="sl-dropdown-control" onPointerDown={(event) => press(event, control.current, model)}>
        <Chosen of={props} model={model} />
        {truthy(props.props.showClearIcon) && model.chosen.length > 0 && model.enabled ? <ClearButton model={model} /> : null}
        <Icon path="material/expand_more" className="sl-dropdown-arrow" />
      </div>
      {model.open && control.current ? <DropdownMenu of={props} model={model} anchor={control.current} /> : null}
    </Root>
  );
}

/** The whole control opens the menu and takes the keyboard; its buttons do their own. */
function press(event: PointerEvent, control: HTMLElement | null, model: DropdownModel): void {
  if (event.button !== 0 || (event.target as Element).closest("button")) return;
  if ((event.target as Element).tagName !== "INPUT") event.preventDefault();
  control?.querySelector("input")?.focus();
  model.toggle();
}

function Chosen({ of, model }: { readonly of: ComponentProps; readonly model: DropdownModel }): ReactNode {
  const { placeholder, wrapMultiSelectValues, textAlign } = of.props;
  const hint = objectOf(placeholder);
  const empty = model.chosen.length === 0;
  return (
    <div
      className="sl-dropdown-chosen"
      data-wrap={model.multiple && truthy(wrapMultiSelectValues)}
      style={{ textAlign: stringOf(textAlign, "left") as "left" }}
    >
      {model.multiple ? (
        model.chosen.map((option) => <Chip key={option.label} label={option.label} onRemove={() => model.remove(option)} />)
      ) : (
        <span className="sl-dropdown-label">{model.query === "" ? model.chosen[0]?.label : ""}</span>
      )}
      {empty && model.query === "" ? (
        <span className="sl-dropdown-hint" style={{ color: stringOf(hint.color) || undefined }}>
          {textOf(hint.text)}
        </span>
      ) : null}
      <SearchInput of={of} model={model} />
    </div>
  );
}

function SearchInput({ of, model }: { readonly of: ComponentProps; readonly model: DropdownModel }): ReactNode {
  return (
    <input
      className="sl-dropdown-search"
      role="combobox"
      aria-expanded={model.open}
      aria-label={of.name}
      disabled={!model.enabled}
      readOnly={!truthy(objectOf(of.props.search).enabled)}
      value={model.query}
      autoComplete="off"
      onChange={(event) => model.search(event.target.value)}
      onKeyDown={model.onKeyDown}
      onBlur={model.close}
    />
  );
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }): ReactNode {
  return (
    <span className="sl-dropdown-chip">
      {label}
      <button type="button" aria-label={`Remove ${label}`} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

function ClearButton({ model }: { readonly model: DropdownModel }): ReactNode {
  return (
    <button type="button" className="sl-dropdown-clear" aria-label="Clear" onClick={model.clear}>
      ×
    </button>
  );
}
