import { type Command, unreachable } from "@sightline/model";
import type { Boot } from "../wire/index.ts";
import { elementOf } from "./elementOf.ts";
import type { Navigation } from "./navigation.ts";

/** Executes a command of the gateway in this browser. */
export function runCommand(
  command: Command,
  { boot, navigation }: { readonly boot: Boot; readonly navigation: Navigation },
): void {
  switch (command.kind) {
    case "navigate":
      if (command.newTab) openTab(navigation.addressOf(command.path));
      else navigation.go(command.path);
      break;
    case "url":
      openUrl(command.url, command.newTab);
      break;
    case "history":
      history.go(command.delta);
      break;
    case "print":
      console.log(command.message);
      break;
    case "focus":
      focusComponent(command.view, command.component);
      break;
    case "download":
      download(command);
      break;
    case "login":
      location.assign(loginAddress(boot, navigation));
      break;
    case "logout":
      location.assign(`/logout?project=${encodeURIComponent(boot.project)}&return=${encodeURIComponent(location.pathname)}`);
      break;
    case "reload":
      location.reload();
      break;
    default:
      unreachable(command);
  }
}

/** The login page, with the way back. */
export function loginAddress(boot: Boot, navigation: Navigation): string {
  return `/login?project=${encodeURIComponent(boot.project)}&return=${encodeURIComponent(navigation.addressOf(navigation.path))}`;
}

/** Opens a new tab without a reference to this one, so that it gets its own page [SES5]. */
function openTab(url: string): void {
  window.open(url, "_blank", "noopener");
}

function openUrl(url: string, newTab: boolean): void {
  if (/^\s*javascript:/i.test(url)) console.error(`refused to open ${url}`);
  else if (newTab) openTab(url);
  else location.assign(url);
}

function focusComponent(view: string, component: number): void {
  const root = elementOf({ view, component });
  const inner = root?.querySelector<HTMLElement>("input, textarea, select, button, [tabindex]");
  (inner ?? root)?.focus();
}

function download({ filename, contentType, base64 }: Extract<Command, { kind: "download" }>): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
