import type { ProblemSeverity, ProjectProblem } from "../definitions/types.ts";
import { isBelowRoot } from "./ProjectFiles.ts";

interface UnreadKind {
  /** The folder of the kind, or a folder above several. */
  readonly folder: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
}

const perspective = "com.inductiveautomation.perspective";
const inductive = "com.inductiveautomation";

function missing(folder: string, message: string): UnreadKind {
  return { folder, severity: "missing behaviour", message };
}

function cosmetic(folder: string, message: string): UnreadKind {
  return { folder, severity: "cosmetic", message };
}

/** What projects hold and nothing here reads, the special before the general. */
const kinds: readonly UnreadKind[] = [
  cosmetic(`${perspective}/themes`, "Themes of a project are not used: pages are drawn with the gateway's own."),
  missing(`${perspective}/icons`, "Icons of a project's own library are not drawn."),
  cosmetic(`${perspective}/fonts`, "Fonts of a project are not loaded: text is shown in the browser's."),
  cosmetic(`${perspective}/tag-drop-settings`, "Only the Designer uses this: nothing is missing in a session."),
  missing(`${perspective}/inactivity-properties`, "Sessions are not told of inactivity and not ended by it."),
  missing(`${perspective}/barcode`, "No bar codes are received: this script is never run."),
  missing(`${perspective}/nfc-scan`, "No NFC tags are scanned: this script is never run."),
  missing(`${perspective}/bluetooth`, "No Bluetooth data is received: this script is never run."),
  missing(`${perspective}/accelerometer`, "No accelerometer data is received: this script is never run."),
  missing(`${perspective}/form-submission-handler`, "Submitted forms are not handled: this script is never run."),
  cosmetic(`${inductive}.vision/designer-properties`, "Only the Designer uses this: nothing is missing in a session."),
  missing(`${inductive}.vision`, "This gateway runs Perspective: nothing of Vision is shown or run."),
  missing(`${inductive}.webdev`, "Web Dev resources are not served: their addresses answer 404."),
  missing(`${inductive}.reporting`, "Reports are not generated."),
  missing(`${inductive}.sfc`, "Sequential function charts are not run."),
  missing(`${inductive}.alarm-notification`, "There are no alarms here: pipelines notify nobody."),
  missing(`${inductive}.sip-notification`, "There are no alarms here: nobody is called."),
  missing(`${inductive}.sqlbridge`, "Transaction groups are not run."),
  missing(`${inductive}.eventstream`, "Event streams are not run."),
  missing(`${inductive}.eam`, "This gateway does not manage others: its tasks are not run."),
  missing(`${inductive}.historian`, "There is no tag history here."),
  missing(`${inductive}.opcua`, "This gateway is no OPC UA server."),
  cosmetic("ignition/designer-properties", "Only the Designer uses this: nothing is missing in a session."),
  missing("ignition/images", "Images of a project are not served."),
  missing("ignition/translations", "Translations of a project are not used: texts stay as they are written."),
];

/** Folders of the modules: `ignition` and names such as `com.vendor.module`. */
const moduleFolder = /^(?:ignition|[A-Za-z][\w-]*(?:\.[\w-]+)+)$/;

/** True for a folder that can hold resources, whether this gateway reads them or not. */
export function isModuleFolder(path: string): boolean {
  const [module = "", ...below] = path.split("/");
  return moduleFolder.test(module) && !below.some((name) => name.startsWith("."));
}

/** The resource that a file belongs to which nothing reads; undefined for other files of the folder. */
export function unreadResource(path: string): string | undefined {
  if (isBelowRoot(path)) return undefined;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return isModuleFolder(folder) && folder.includes("/") && !path.slice(folder.length + 1).startsWith(".") ? folder : undefined;
}

/** One problem for each resource, in the order of their paths [PRJ120]. */
export function unreadProblems(resources: Iterable<string>): readonly ProjectProblem[] {
  return [...new Set(resources)].sort().map((resource) => {
    const { severity, message } = kindOf(resource);
    return { severity, kind: "resource", resource, message };
  });
}

function kindOf(resource: string): UnreadKind {
  const known = kinds.find(({ folder }) => resource === folder || resource.startsWith(`${folder}/`));
  return known ?? missing(resource, `Resources of the kind "${resource.split("/").slice(0, 2).join("/")}" are not used here.`);
}
