/** The boot data in the console's document. */
export interface ConsoleBoot {
  readonly user: string;
  readonly scope: "read" | "control" | "script" | "admin";
  readonly version: string;
  /** Name of the gateway. */
  readonly name: string;
}

/** Reads the boot data; the gateway always writes it. */
export function readConsoleBoot(): ConsoleBoot {
  return JSON.parse(document.getElementById("sightline-boot")?.textContent ?? "") as ConsoleBoot;
}

/** Whether the user may terminate sessions; the gateway checks it again. */
export function mayControl(boot: ConsoleBoot): boolean {
  return boot.scope !== "read";
}
