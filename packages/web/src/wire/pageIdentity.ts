import { randomId } from "./randomId.ts";

/** Of this document only: a reconnect has the same one, a reload or a duplicated tab another [SES5]. */
export const documentNonce = randomId();

/** The page id this tab was given; it outlives reloads. */
export function rememberedPageId(project: string): string | undefined {
  try {
    return sessionStorage.getItem(key(project)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the page id for the next document of this tab. */
export function rememberPageId(project: string, pageId: string): void {
  try {
    sessionStorage.setItem(key(project), pageId);
  } catch {
    // A browser that keeps nothing gets a new page with each reload.
  }
}

function key(project: string): string {
  return `sightline.page.${project}`;
}
