import type { PropertyObject, PropertyValue } from "@sightline/model";
import { numberOf } from "../base/values.ts";

/** A part of the scale that means something. */
export interface Zone {
  readonly name: string;
  readonly kind: "desired" | "level1" | "level2";
  readonly from: number;
  readonly to: number;
  /** The value is in it. */
  readonly active: boolean;
}

/** The desired range and the alarm ranges of an indicator; those without limits are not there. The outer alarms begin where the inner end. */
export function readZones(props: PropertyObject): readonly Zone[] {
  const limit = (value: PropertyValue | undefined) => {
    const number = numberOf(value, Number.NaN);
    return Number.isNaN(number) ? undefined : number;
  };
  const [low, high] = [numberOf(props.minValue, 0), numberOf(props.maxValue, 100)];
  const value = limit(props.processValue);
  const [lowLow, lowAlarm, highAlarm, highHigh] = [
    limit(props.lowLowAlarm),
    limit(props.lowAlarm),
    limit(props.highAlarm),
    limit(props.highHighAlarm),
  ];
  const [from, to] = [limit(props.desiredLow), limit(props.desiredHigh)];
  const is = (test: (value: number) => boolean) => value !== undefined && test(value);
  const isLowLow = lowLow !== undefined && is((each) => each <= lowLow);
  const isHighHigh = highHigh !== undefined && is((each) => each >= highHigh);
  const zones: (Zone | false)[] = [
    from !== undefined &&
      to !== undefined && { name: "desired", kind: "desired", from, to, active: is((each) => each >= from && each <= to) },
    lowAlarm !== undefined && {
      ...{ name: "low", kind: "level2", from: Math.min(lowLow ?? low, lowAlarm), to: lowAlarm },
      active: !isLowLow && is((each) => each <= lowAlarm),
    },
    highAlarm !== undefined && {
      ...{ name: "high", kind: "level2", from: highAlarm, to: Math.max(highHigh ?? high, highAlarm) },
      active: !isHighHigh && is((each) => each >= highAlarm),
    },
    lowLow !== undefined && { name: "low-low", kind: "level1", from: low, to: lowLow, active: isLowLow },
    highHigh !== undefined && { name: "high-high", kind: "level1", from: highHigh, to: high, active: isHighHigh },
  ];
  return zones.filter((zone): zone is Zone => zone !== false);
}
