/** Modules of other makers whose component types are seen in projects, by the beginning of these types. */
const modules: readonly (readonly [string, string])[] = [
  ["kyvislabs.display.apexchart", "Apex Charts by Kyvis Labs"],
  ["embr.chart.", "Embr Charts by Musson Industrial"],
];

/** Why a component type is not here: which module it is from, where that is known; without a name where it is not the original's own. */
export function missingModule(type: string): string | undefined {
  const known = modules.find(([start]) => type.startsWith(start));
  if (known) return `the module ${known[1]}`;
  return type.startsWith("ia.") ? undefined : "a module of another maker";
}
