import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { errorText } from "@sightline/project";
import { unzipSync } from "fflate";

/** Why a place cannot hold a project, as a sentence that says what to do; undefined where it does [STA112]. */
export function placeFault(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return `There is nothing at ${path}. Correct the path: it is taken from the folder this command runs in.`;
  return found.isDirectory() ? folderFault(path) : archiveFault(path);
}

function folderFault(path: string): string | undefined {
  if (hasManifest(path)) return undefined;
  const inside = readdirSync(path).filter((name) => hasManifest(join(path, name)));
  const hint = inside.length > 0 ? ` Projects are in it: ${inside.slice(0, 5).join(", ")}. Name one of them.` : "";
  return `${path} is not an Ignition project: project.json is missing.${hint}`;
}

function hasManifest(folder: string): boolean {
  return statSync(join(folder, "project.json"), { throwIfNoEntry: false })?.isFile() === true;
}

/** Reads the directory of the archive and unpacks nothing. */
function archiveFault(path: string): string | undefined {
  try {
    let found = false;
    unzipSync(readFileSync(path), {
      filter: ({ name }) => {
        found ||= /(^|\/)project\.json$/.test(name);
        return false;
      },
    });
    return found ? undefined : `${path} holds no project.json: export the project again, as a project.`;
  } catch (error) {
    return `${path} is neither a project folder nor an exported .zip (${errorText(error)}).`;
  }
}
