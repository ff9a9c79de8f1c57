import { formatDate } from "@sightline/components";
import type { ReactNode } from "react";
import type { Client, ClientState, LostEntries } from "./Client.ts";

/**
 * Shown below the page without covering it: since when its values are not live, and which input did not arrive. It is at the
 * bottom so that controls do not move when the bar appears or disappears.
 */
export function ConnectionBar({ client, state }: { readonly client: Client; readonly state: ClientState }): ReactNode {
  return (
    <div className="connection" aria-live="assertive" aria-atomic="true">
      {state.connection === "live" ? null : <NotLive state={state} />}
      {state.lost ? <Lost client={client} lost={state.lost} /> : null}
      {state.reset ? <Reset client={client} reset={state.reset} /> : null}
    </div>
  );
}

function NotLive({ state }: { readonly state: ClientState }): ReactNode {
  const what = state.connection === "stalled" ? "no answer from the gateway since" : "connection lost at";
  return (
    <p className="connection-bar connection-lost">
      <strong>
        Not live: {what} {timeOf(state.silentSince ?? Date.now())}.
      </strong>
      <span>Values are not updated and controls are disabled until the connection is back. Typed text stays in its field.</span>
      {state.underWay.length > 0 ? <span>Sent just before, not confirmed: {state.underWay.join(", ")}.</span> : null}
    </p>
  );
}

function Lost({ client, lost }: { readonly client: Client; readonly lost: LostEntries }): ReactNode {
  const names = lost.names.join(", ");
  return (
    <p className="connection-bar">
      <span>
        {lost.known
          ? `Did not reach the gateway and was not done: ${names}.`
          : `The gateway was restarted. Check whether this was done: ${names}.`}
      </span>
      <button type="button" onClick={() => client.dismiss("lost")}>
        OK
      </button>
    </p>
  );
}

function Reset({ client, reset }: { readonly client: Client; readonly reset: NonNullable<ClientState["reset"]> }): ReactNode {
  return (
    <p className="connection-bar">
      <span>
        {reset === "new"
          ? "The gateway did not have this page any more and opened it anew: what was entered here before is gone."
          : "The gateway was restarted and shows this page as it was some time before. Check what you entered last."}
      </span>
      <button type="button" onClick={() => client.dismiss("reset")}>
        OK
      </button>
    </p>
  );
}

function timeOf(milliseconds: number): string {
  return formatDate(new Date(milliseconds), "LTS");
}
