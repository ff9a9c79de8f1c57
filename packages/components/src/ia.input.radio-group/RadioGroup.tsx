import { type PropertyObject, type PropertyValue, sameValue } from "@sightline/model";
import { type ReactNode, useEffect, useId, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { listOf, objectOf, textOf, truthy } from "../base/values.ts";

/** One choice of several that are all shown. */
export default function RadioGroup(props: ComponentProps): ReactNode {
  const group = useId();
  const { radios, orientation, enabled, value } = props.props;
  const choose = (chosen: PropertyValue, index: number) => {
    props.write("props.value", chosen);
    props.write("props.index", index);
    props.emit("onActionPerformed");
  };
  useClearedChoice(props);
  const direction = orientation === "column" ? "column" : "row";
  return (
    <Root
      of={props}
      style={{ display: "flex", flexDirection: direction, gap: 12, color: "var(--label)", overflow: "auto" }}
      attributes={{ role: "radiogroup" }}
    >
      {listOf(radios)
        .map(objectOf)
        .map((radio, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place in the list
          <label key={index} style={{ display: "flex", gap: 6, alignItems: "center" }}>
            <input
              type="radio"
              name={group}
              disabled={!truthy(enabled) || !isEnabled(radio)}
              checked={value === "" || value === undefined ? truthy(radio.selected) : sameValue(radio.value, value)}
              onChange={() => choose(radio.value ?? null, index)}
            />
            <span>{textOf(radio.text)}</span>
          </label>
        ))}
    </Root>
  );
}

function isEnabled(radio: PropertyObject): boolean {
  return radio.enabled === undefined || truthy(radio.enabled);
}

/** Whoever changes the choices and leaves out the chosen one clears the choice: the value becomes "" [CMP43]. */
function useClearedChoice({ props, write }: ComponentProps): void {
  const { radios, value } = props;
  const offered = listOf(radios).some((radio) => sameValue(objectOf(radio).value, value));
  const before = useRef({ offered, value });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other choices are the occasion
  useEffect(() => {
    const lost = before.current.offered && !offered && sameValue(before.current.value, value);
    before.current = { offered, value };
    if (!lost || value === "") return;
    write("props.value", "");
    write("props.index", -1);
  }, [radios, value]);
}
