import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";

/** Whether what a chart shows is known not to be good: it is drawn as of earlier, and says so. */
export function isStale({ root }: ComponentProps): boolean {
  return root.quality?.level === "bad" || root.quality?.level === "error";
}

interface NotesProps {
  readonly of: ComponentProps;
  /** Why there is nothing to see; undefined where there is something. */
  readonly empty: string | undefined;
  /** What is configured and cannot be drawn. */
  readonly faults: readonly string[];
}

/** What a chart has to say of itself: that it has no data yet or none at all, that these are not live, and what it cannot draw. */
export function Notes({ of, empty, faults }: NotesProps): ReactNode {
  const pending = of.root.quality?.level === "pending";
  return (
    <>
      {empty === undefined ? null : <p className="sl-chart-empty">{pending ? "Loading…" : empty}</p>}
      {isStale(of) && empty === undefined ? (
        <p className="sl-chart-stale" role="status">
          Not live
        </p>
      ) : null}
      {faults.length > 0 ? (
        <ul className="sl-chart-faults" role="note">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
