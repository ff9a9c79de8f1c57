/** Where a contained fault is logged. */
export interface FaultLog {
  error(details: object, message: string): void;
}

/** A door of the gateway: what came in there, and where a fault is logged. */
export interface Door {
  readonly log: FaultLog;
  /** What the fault cost, as the log says it: "a page's message could not be processed". */
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The last line of defence of a door: a fault nobody foresaw is logged once and ends here, so that it costs one message or
 * one job and not the process. Answers undefined then, after `failed` ended what must not go on.
 */
export function contain<T>(door: Door, work: () => T, failed?: () => void): T | undefined {
  try {
    return work();
  } catch (error) {
    door.log.error({ ...door.details, err: error }, door.message);
    failed?.();
    return undefined;
  }
}

/**
 * The last line of defence of work nobody waits for: its rejection is logged, where Node would end the process. Answers how
 * to stop.
 */
export function containRejections(log: FaultLog): () => void {
  const rejected = (error: unknown) => log.error({ err: error }, "work that nobody waited for failed");
  process.on("unhandledRejection", rejected);
  return () => process.off("unhandledRejection", rejected);
}
