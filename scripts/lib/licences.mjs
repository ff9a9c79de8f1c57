import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the licences of the packages that a build may hold parts of, as these licences ask: one section for each package. */
export function writeLicences(root, file) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const held = Object.entries(packages).filter(
    ([path, entry]) => path.startsWith("node_modules/") && !entry.dev && !entry.link && existsSync(join(root, path)),
  );
  const sections = held.map(([path, entry]) =>
    sectionOf(join(root, path), { name: path.split("node_modules/").pop(), ...entry }),
  );
  writeFileSync(file, `Sightline holds parts of these packages.\n\n${sections.join("\n")}`);
}

function sectionOf(folder, { name, version, license = "see below" }) {
  const texts = readdirSync(folder)
    .filter((each) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(each))
    .map((each) => readFileSync(join(folder, each), "utf8").trim());
  return [`${"=".repeat(80)}\n${name} ${version} (${license})\n`, ...texts, ""].join("\n");
}
