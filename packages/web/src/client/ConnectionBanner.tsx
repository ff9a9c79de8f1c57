import { type ReactNode, useEffect, useState } from "react";
import type { Client, ClientState } from "./Client.ts";

/** A cut that heals within this time is not worth a word. */
const quietMs = 1_200;

/** Says that values are old while the gateway is away, and what a restarted gateway forgot. */
export function ConnectionBanner({ client, state }: { readonly client: Client; readonly state: ClientState }): ReactNode {
  const lost = useLasting(state.connection === "lost");
  if (lost) {
    return (
      <div className="banner banner-lost" role="alert">
        Connection lost. Values shown are old; what you enter is sent when the connection is back.
      </div>
    );
  }
  if (state.forgotten === 0) return null;
  return (
    <div className="banner" role="status">
      The gateway was restarted before it received your last {state.forgotten === 1 ? "entry" : `${state.forgotten} entries`}.
      Please check.
      <button type="button" onClick={() => client.dismissForgotten()}>
        Understood
      </button>
    </div>
  );
}

function useLasting(value: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!value) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), quietMs);
    return () => clearTimeout(timer);
  }, [value]);
  return value && lasting;
}
