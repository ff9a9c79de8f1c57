import { matchesFilter, type SessionFilter, type SessionInfo, type SessionRow, sessionInfo } from "@sightline/model";

/**
 * The list of sessions, answered from memory: this gateway's rows and, where others publish theirs, what was last heard
 * of them. Scripts, REST, console, CLI and metrics all read here (design decisions 1 and 2).
 */
export class SessionDirectory {
  readonly #sources = new Set<() => Iterable<SessionRow>>();

  /** Adds a source of rows; answers how to take it away. */
  add(rows: () => Iterable<SessionRow>): () => void {
    this.#sources.add(rows);
    return () => this.#sources.delete(rows);
  }

  /** Sessions that match both filters, oldest first. */
  list(filter: SessionFilter = {}): SessionInfo[] {
    const now = Date.now();
    const found: SessionInfo[] = [];
    for (const rows of this.#sources) for (const row of rows()) if (matchesFilter(row, filter)) found.push(sessionInfo(row, now));
    return found;
  }
}
