/** What the gateway wrote into the document it served. */
export interface Boot {
  readonly project: string;
  readonly title: string;
  /** Path under which the project's pages are: `/data/perspective/client/<project>`. */
  readonly base: string;
  readonly version: string;
  /** True: the request for the document carried a valid session cookie. */
  readonly session?: boolean;
  /** True: this user may see what the project uses and the gateway does not honour. */
  readonly gaps?: boolean;
}

/**
 * Reads the boot script of a document; without one (a development server) it is made from the address.
 * @throws Error when the script is there and cannot be read.
 */
export function readBoot(document: Document, pathname: string): Boot {
  const text = document.getElementById("sightline-boot")?.textContent;
  if (text) return JSON.parse(text) as Boot;
  const project = decodeURIComponent(pathname.split("/")[4] ?? "");
  return { project, title: project, base: `/data/perspective/client/${encodeURIComponent(project)}`, version: "" };
}
