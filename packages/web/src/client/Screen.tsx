import type { ReactNode } from "react";

interface ScreenProps {
  readonly title: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A page that says one thing: closed, unknown, loading. */
export function Screen({ title, busy = false, children }: ScreenProps): ReactNode {
  return (
    <main className="screen" aria-busy={busy}>
      <div className="screen-card" role="status">
        {busy ? <div className="spinner" /> : null}
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
