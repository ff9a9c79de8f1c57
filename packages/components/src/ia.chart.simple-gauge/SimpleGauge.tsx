import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";

const radius = 80;

/** One value on an arc. Angles are degrees, clockwise from three o'clock, as in the original: 180 to 360 is a half circle. */
export default function SimpleGauge(props: ComponentProps): ReactNode {
  const { value, minValue, maxValue, startAngle, endAngle, arc, arcBackground, label, animate } = props.props;
  const start = numberOf(startAngle, 180);
  const sweep = numberOf(endAngle, 360) - start;
  const low = numberOf(minValue, 0);
  const share = Math.min(1, Math.max(0, (numberOf(value, low) - low) / (numberOf(maxValue, 100) - low || 1)));
  const width = numberOf(objectOf(arc).width, 20);
  const path = arcPath(start, sweep);
  const common = { d: path, fill: "none", strokeWidth: width, pathLength: 100 };
  const moving = truthy(animate) ? { transition: "stroke-dashoffset 0.4s" } : {};
  return (
    <Root of={props} style={{ overflow: "hidden", color: "var(--label)" }}>
      <svg viewBox="-100 -100 200 200" width="100%" height="100%" role="img" aria-label={`${props.name}: ${gaugeText(props)}`}>
        <path {...common} style={{ stroke: stringOf(objectOf(arcBackground).color) || "var(--neutral-40)" }} />
        <path
          {...common}
          strokeDasharray={100}
          strokeDashoffset={100 - share * 100}
          style={{ stroke: stringOf(objectOf(arc).color) || "var(--callToAction)", ...moving }}
        />
        {truthy(objectOf(label).visible) ? <GaugeLabel of={props} /> : null}
      </svg>
    </Root>
  );
}

function GaugeLabel({ of }: { readonly of: ComponentProps }): ReactNode {
  const label = objectOf(of.props.label);
  const color = stringOf(label.color) || "currentColor";
  return (
    <text textAnchor="middle" y={numberOf(label.offsetY, 0)} fontSize={numberOf(label.size, 24)} fill={color}>
      {gaugeText(of)}
    </text>
  );
}

/** The value with at most as many decimals as the label has, and its units; a dash where there is no value. */
function gaugeText({ props }: ComponentProps): string {
  const { maxDecimal, units } = objectOf(props.label);
  const number = numberOf(props.value, Number.NaN);
  if (Number.isNaN(number)) return "–";
  const digits = Math.max(0, Math.min(10, numberOf(maxDecimal, 2)));
  return `${Number(number.toFixed(digits))} ${textOf(units)}`.trim();
}

function arcPath(start: number, sweep: number): string {
  const turn = Math.min(359.99, Math.abs(sweep)) * Math.sign(sweep || 1);
  const point = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`;
  };
  return `M ${point(start)} A ${radius} ${radius} 0 ${Math.abs(turn) > 180 ? 1 : 0} ${turn > 0 ? 1 : 0} ${point(start + turn)}`;
}
