import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

const onLinux = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(
  (name) => `/usr/bin/${name}`,
);
const onMac = ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const onWindows = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/** Path of a Chromium of this machine, or undefined: `CHROMIUM` first, then where it usually lies. */
export function findChromium() {
  return candidates().find((path) => existsSync(path));
}

function candidates() {
  const given = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  if (process.platform === "darwin") return [...given, ...onMac];
  if (process.platform !== "win32") return [...given, ...onLinux, "/snap/bin/chromium"];
  const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].filter(Boolean);
  return [...given, ...roots.flatMap((root) => onWindows.map((path) => join(root, path)))];
}

/** Finds Chromium, installing it on Debian and its relatives when we may; answers false after saying what to do. */
export async function ensureChromium() {
  if (findChromium()) return true;
  if (mayInstall()) await installWithApt();
  if (findChromium()) return true;
  console.error(`The browser tests need Chromium, and none was found. ${advice()}`);
  return false;
}

function mayInstall() {
  return process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid() === 0;
}

async function installWithApt() {
  console.log("Installing Chromium (apt-get install chromium) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const stdio = ["ignore", "ignore", "inherit"];
  await run("apt-get", ["update", "-q"], { env, stdio });
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env, stdio });
}

function advice() {
  if (process.platform === "linux") return "Install it (Debian: sudo apt-get install chromium), or set CHROMIUM to its path.";
  return "Install Google Chrome, Microsoft Edge or Chromium, or set CHROMIUM to the path of one.";
}
