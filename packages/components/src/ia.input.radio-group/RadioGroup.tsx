import { type PropertyValue, sameValue } from "@sightline/model";
import { type ReactNode, useId } from "react";
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
          <label key={textOf(radio.value)} style={{ display: "flex", gap: 6, alignItems: "center" }}>
            <input
              type="radio"
              name={group}
              disabled={!truthy(enabled)}
              checked={value === "" || value === undefined ? truthy(radio.selected) : sameValue(radio.value, value)}
              onChange={() => choose(radio.value ?? null, index)}
            />
            <span>{textOf(radio.text)}</span>
          </label>
        ))}
    </Root>
  );
}
