import {
  type EndedSession,
  type Metric,
  matchesFilter,
  type PageItem,
  type SessionDetail,
  type SessionFault,
  type SessionFilter,
  type SessionInfo,
  type SessionRow,
  sessionInfo,
  type ViewItem,
} from "@sightline/model";

/** Sessions somebody has: this gateway's, or those another gateway publishes. */
export interface SessionSource {
  rows(): Iterable<SessionRow>;
  details(): Iterable<SessionDetail>;
  /** Those that ended last, newest first. */
  ended(): readonly EndedSession[];
  /** One of them, as far as it can be looked into. */
  find(id: string): SessionReport | undefined;
}

/** What can be asked of one session. */
export interface SessionReport {
  metrics(): Readonly<Record<string, Metric>>;
  pages(): readonly PageItem[];
  views(pageId: string): readonly ViewItem[] | undefined;
  /** Its scripts that failed, newest first. */
  faults(): readonly SessionFault[];
}

/**
 * The list of sessions, answered from memory: this gateway's and, where others publish theirs, what was last heard of them.
 * Scripts, REST, console, CLI and metrics all read rows and details here (design decisions 1 and 2).
 */
export class SessionDirectory {
  readonly #sources = new Set<SessionSource>();

  /** Adds a source of sessions; answers how to take it away. */
  add(source: SessionSource): () => void {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }

  /** Sessions that match both filters, oldest first. */
  list(filter: SessionFilter = {}): SessionInfo[] {
    const now = Date.now();
    const found: SessionInfo[] = [];
    for (const source of this.#sources)
      for (const row of source.rows()) if (matchesFilter(row, filter)) found.push(sessionInfo(row, now));
    return found;
  }

  /** Everything known of each session: what the console shows. */
  details(): SessionDetail[] {
    return [...this.#sources].flatMap((source) => [...source.details()]);
  }

  /** Sessions that ended last and why, newest first. */
  ended(): EndedSession[] {
    return [...this.#sources].flatMap((source) => source.ended()).sort((a, b) => b.endedAt - a.endedAt);
  }

  metrics(id: string): Readonly<Record<string, Metric>> | undefined {
    return this.#find(id)?.metrics();
  }

  pages(id: string): readonly PageItem[] | undefined {
    return this.#find(id)?.pages();
  }

  views(id: string, pageId: string): readonly ViewItem[] | undefined {
    return this.#find(id)?.views(pageId);
  }

  faults(id: string): readonly SessionFault[] | undefined {
    return this.#find(id)?.faults();
  }

  #find(id: string): SessionReport | undefined {
    for (const source of this.#sources) {
      const found = source.find(id);
      if (found) return found;
    }
    return undefined;
  }
}
