import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { claimFolder } from "../base/claimFolder.ts";
import { Journal, type JournalFigures } from "../base/journal/Journal.ts";
import type { Log } from "../base/log.ts";
import { loggerOf } from "../base/logger.ts";
import type { KnownUsers } from "../session/keptSession.ts";
import { restoreSessions, wakePages } from "../session/restoreSessions.ts";
import { keepsNothing, SessionKeeper, type SessionKeeping } from "../session/SessionKeeper.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import type { Setting } from "./Setting.ts";

/** Figures of what is kept, for metrics. */
export type KeepingFigures = JournalFigures & { readonly sessions: number };

/** What keeps sessions over a restart of the gateway, and what a gateway before this one kept. */
export interface Keeping {
  readonly sessions: SessionKeeping;
  /** Undefined where nothing is kept. */
  figures(): KeepingFigures | undefined;
  /** Brings back the sessions of the gateway before this one; answers how to open their pages. */
  restore(registry: SessionRegistry): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const kind = { journal: "sessions", format: 1 };

/** What keeping sessions needs of the gateway. */
interface KeepingParts {
  /** The data folder. */
  readonly folder: string;
  readonly config: () => {
    readonly keepSessions: boolean;
    readonly limits: { readonly keptMegabytes: number; readonly keptSessionBytes: number };
  };
  readonly users: KnownUsers;
  readonly log: Log;
}

/** Opens what was kept of sessions, by the gateway's setting; a gateway that only checks projects keeps nothing. */
export async function createKeeping({ options, data, config, users, log }: Setting): Promise<Keeping> {
  if (options.runEvents === false) return nothingKept;
  return openKeeping({ folder: data.path, config, users, log: loggerOf(log, "gateway.sessions") });
}

/**
 * Opens what was kept of sessions; where no file can be written there the gateway runs without, and its log says so.
 * @throws where another gateway uses the data folder: two would take each other's file away [STA99].
 */
export async function openKeeping({ folder, config, users, log }: KeepingParts): Promise<Keeping> {
  if (!config().keepSessions) return nothingKept;
  const state = join(folder, "state");
  const path = join(state, "sessions.journal");
  const maximumBytes = config().limits.keptMegabytes * 1_048_576;
  const release = await claim(state, log);
  try {
    const { journal, records } = await Journal.open({ path, kind, maximumBytes, log });
    return keepingIn({ journal, records, users, log, config, release });
  } catch (error) {
    log.error({ file: path, err: error }, "sessions cannot be kept: they end with this gateway");
    return { ...nothingKept, close: release };
  }
}

/** The data folder is this gateway's; answers how to let go of it. */
async function claim(state: string, log: Log): Promise<() => Promise<void>> {
  const made = await mkdir(state, { recursive: true, mode: 0o700 }).catch((error: unknown) => ({ unknown: error }));
  const claimed = typeof made === "object" ? made : await claimFolder(state);
  if ("release" in claimed) return claimed.release;
  if ("taken" in claimed)
    throw new Error(
      `Another gateway uses the data folder ${dirname(state)}: stop it, or give this one another folder with --data.`,
    );
  log.warn({ err: claimed.unknown }, "whether another gateway uses this data folder is not known: take care that none does");
  return async () => undefined;
}

const nothingKept: Keeping = {
  sessions: keepsNothing,
  figures: () => undefined,
  restore: async () => async () => undefined,
  close: async () => undefined,
};

interface OpenJournal extends Omit<KeepingParts, "folder"> {
  readonly journal: Journal;
  readonly release: () => Promise<void>;
  readonly records: ReadonlyMap<string, string>;
}

function keepingIn({ journal, records, users, log, config, release }: OpenJournal): Keeping {
  const keeper = new SessionKeeper({ journal, users, log, maximumBytes: () => config().limits.keptSessionBytes });
  return {
    sessions: keeper,
    figures: () => keeper.figures,
    restore: async (registry) => {
      const parts = { registry, users, log, forget: (key: string) => journal.delete(key) };
      const started = Date.now();
      const count = await restoreSessions(records, parts);
      await journal.flush();
      if (count > 0) log.info({ sessions: count, milliseconds: Date.now() - started }, "sessions go on after the restart");
      return () => wakePages(parts);
    },
    close: async () => {
      await journal.close();
      await release();
    },
  };
}
