/**
 * A number whose kind JavaScript's own number does not tell: a float that is whole, or an integer with more digits than it holds.
 * Such a number is a leaf of a value like any other; arithmetic and JSON see the number [PT20, PT21].
 */
export abstract class TypedNumber {
  abstract readonly value: number | bigint;
  /** As Java writes it: `5.0`, `9007199254740993`. */
  abstract toString(): string;

  valueOf(): number {
    return Number(this.value);
  }

  toJSON(): number {
    return Number(this.value);
  }
}

/** A float whose value is whole: to scripts and expressions 5.0 is not 5. Other floats are plain numbers. */
export class Float extends TypedNumber {
  constructor(readonly value: number) {
    super();
  }

  toString(): string {
    return floatText(this.value);
  }
}

/** An integer beyond 2^53, every digit kept. Smaller ones are plain numbers. */
export class Long extends TypedNumber {
  constructor(readonly value: bigint) {
    super();
  }

  toString(): string {
    return String(this.value);
  }
}

/** A number that is a float, whole or not, in the form a property keeps it in. */
export function float(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

/** An integer with all its digits, in the form a property keeps it in. */
export function integer(value: bigint): number | Long {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : new Long(value);
}

/** The size of a value that is a number of any kind; undefined for all else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof TypedNumber ? value.valueOf() : undefined;
}

/** A float as Java prints it: `5.0`, `0.001`, `1.0E7`. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [mantissa = "", exponent = ""] = value.toExponential().split("e");
    return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
  }
  const text = Object.is(value, -0) ? "-0" : String(value);
  return text.includes(".") ? text : `${text}.0`;
}
