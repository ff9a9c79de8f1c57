/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** The same against what the machine does without a gateway, measured in the same run. */
  readonly floor?: string;
  readonly target?: { readonly text: string; readonly met: boolean };
}

/** Prints the table: what, how much, against the floor, against the target. */
export function printTable(rows: readonly Row[]): void {
  const lines = [["", "measured", "floor, ratio", "target"], ...rows.map(cells)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  for (const [index, line] of lines.entries()) {
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
    if (index === 0) console.log("─".repeat(widths.reduce((sum, width) => sum + width + 2, -2)));
  }
}

function cells({ what, figure, floor = "", target }: Row): string[] {
  return [what, figure, floor, target ? `${target.text}: ${target.met ? "pass" : "OVER"}` : ""];
}

/** A figure and how many times the floor it is. */
export function againstFloor(value: number, floor: number, unit: string): string {
  return `${shown(floor)} ${unit}, ${shown(value / floor)}×`;
}

/** Three significant figures. */
export function shown(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en", { maximumFractionDigits: 3 });
}
