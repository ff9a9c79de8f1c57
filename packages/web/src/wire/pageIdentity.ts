import { randomId } from "./randomId.ts";

/** Random per document: the same for a reconnect, different after a reload or in a duplicated tab [SES5]. */
export const documentNonce = randomId();

/** The page id of this tab; kept across reloads. */
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
    // Without storage each reload gets a new page.
  }
}

function key(project: string): string {
  return `sightline.page.${project}`;
}
