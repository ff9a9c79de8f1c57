import {
  type DateStyle,
  type ExpressionScope,
  formatDate,
  formatDateStyle,
  formatNumber,
  tryDate,
  tryNumber,
} from "@sightline/expression";
import { isObject, type PropertyObject, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import type { TransformDefinition } from "@sightline/project";

type FormatDefinition = Extract<TransformDefinition, { type: "format" }>;
type Apply = (value: QualifiedValue, scope: ExpressionScope) => QualifiedValue;
/** Formats a value; undefined when it is of another kind. */
type Format = (value: PropertyValue, scope: ExpressionScope) => string | undefined;

/** The patterns of the presets; separators follow the locale. */
const numberPresets: Readonly<Record<string, string>> = {
  none: "0.###",
  integer: "#,##0",
  number: "#,##0.###",
  percent: "#,##0%",
  currency: "$#,##0.00;-$#,##0.00",
  scientific: "0.###E0",
};

/** Compiles a format transform of numbers or dates, in the locale and time zone of the session [EXP23]. */
export function compileFormat({ formatType, formatValue }: FormatDefinition): Apply {
  const format = formatType === "datetime" ? dateFormat(formatValue) : numberFormat(formatValue);
  return (value, scope) => {
    if (value.value === null || value.value === "") return value;
    try {
      const text = format(value.value, scope);
      if (text !== undefined) return { value: text, quality: value.quality, timestamp: value.timestamp };
      return {
        ...value,
        quality: quality("Error_Formatting", `The value is not a ${formatType === "datetime" ? "date" : "number"}.`),
      };
    } catch (error) {
      return { ...value, quality: quality("Error_Formatting", error instanceof Error ? error.message : String(error)) };
    }
  };
}

function numberFormat(formatValue: PropertyValue): Format {
  const named = typeof formatValue === "string" ? formatValue : "";
  const pattern = Object.hasOwn(numberPresets, named.toLowerCase()) ? (numberPresets[named.toLowerCase()] as string) : named;
  return (value, { locale }) => {
    const number = value instanceof Date ? undefined : tryNumber(value);
    return number === undefined ? undefined : formatNumber(number, pattern || "#,##0.###", locale);
  };
}

function dateFormat(formatValue: PropertyValue): Format {
  const style = isObject(formatValue) ? styleOf(formatValue as PropertyObject) : undefined;
  const pattern = typeof formatValue === "string" ? formatValue : "";
  return (value, scope) => {
    const date = tryDate(value, scope);
    if (!date) return undefined;
    return style || !pattern ? formatDateStyle(date, style ?? {}, scope) : formatDate(date, pattern, scope);
  };
}

function styleOf({ date, time }: PropertyObject): { date?: DateStyle; time?: DateStyle } {
  return { ...(isStyle(date) ? { date } : {}), ...(isStyle(time) ? { time } : {}) };
}

function isStyle(value: PropertyValue | undefined): value is DateStyle {
  return value === "short" || value === "medium" || value === "long" || value === "full";
}
