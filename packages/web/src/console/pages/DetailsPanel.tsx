import type { ReactNode } from "react";

interface DetailsProps {
  readonly title: string;
  /** Its details, by name; undefined ones are left out. */
  readonly facts: Readonly<Record<string, ReactNode>>;
  /** The text of its last failure. */
  readonly lastError: string | undefined;
  close(): void;
}

/** The open row of a list of scripts; Escape closes it. */
export function DetailsPanel({ title, facts, lastError, close }: DetailsProps) {
  return (
    <aside className="panel" aria-label={`Details of ${title}`} onKeyDown={(event) => event.key === "Escape" && close()}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="quiet" aria-label="Close details" onClick={close}>
          ✕
        </button>
      </header>
      <dl className="facts">
        {Object.entries(facts).map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <h3>Last error</h3>
      {lastError === undefined ? <p>No failures.</p> : <pre>{lastError}</pre>}
    </aside>
  );
}
