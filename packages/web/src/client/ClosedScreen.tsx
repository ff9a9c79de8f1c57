import type { Closed } from "@sightline/model";
import type { ReactNode } from "react";
import type { Client } from "./Client.ts";
import { loginAddress } from "./runCommand.ts";
import { Screen } from "./Screen.tsx";

const titles: Record<Closed["reason"], string> = {
  "closed by script": "This page was closed",
  terminated: "This session was ended",
  "tab closed": "This page was closed",
  "network lost": "The connection was lost",
  "taken over by a reload": "This page is open in another tab",
  "logged out": "You are signed out",
  "not authorized": "Please sign in",
  "project removed": "This project is not available",
  "gateway stopped": "The gateway was stopped",
  "limit reached": "The gateway has reached its limit of sessions or pages",
  "protocol error": "Protocol error between page and gateway",
};

/** Shown when the page was closed: the reason, and what the user can do. */
export function ClosedScreen({ client, closed }: { readonly client: Client; readonly closed: Closed }): ReactNode {
  const mustSignIn = closed.reason === "not authorized" || closed.reason === "logged out";
  return (
    <Screen title={titles[closed.reason] ?? "This page was closed"}>
      {closed.message ? <p>{closed.message}</p> : null}
      {mustSignIn ? (
        <a className="screen-action" href={loginAddress(client.boot, client.navigation)}>
          Sign in
        </a>
      ) : (
        <button type="button" className="screen-action" onClick={() => location.reload()}>
          Open again
        </button>
      )}
    </Screen>
  );
}
