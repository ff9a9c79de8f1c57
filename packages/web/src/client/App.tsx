import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { PageContext, type PageFacts, pageKey } from "../view/index.ts";
import type { Client } from "./Client.ts";
import { ClosedScreen } from "./ClosedScreen.tsx";
import { ConnectionBar } from "./ConnectionBar.tsx";
import { PageLayout } from "./PageLayout.tsx";
import { Popups } from "./Popups.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { Screen } from "./Screen.tsx";

/** The whole page of an operator. */
export function App({ client }: { readonly client: Client }): ReactNode {
  const state = useSyncExternalStore(client.subscribe, client.state);
  const facts = useSyncExternalStore(
    (listener) => client.mirror.subscriptions.add(pageKey, listener),
    () => client.mirror.facts,
  );
  useDocument(client, facts);
  if (state.closed) return <ClosedScreen client={client} closed={state.closed} />;
  if (!facts) return <Loading lost={state.connection === "lost"} />;
  return (
    <PageContext value={client}>
      <div className="page" data-connection={state.connection}>
        <div className="page-shown" key={`${facts.session.timeZone} ${facts.session.locale}`}>
          <PageLayout client={client} facts={facts} />
          <Popups client={client} popups={facts.popups} />
        </div>
        <ConnectionBar client={client} state={state} />
        <RefusalNote refused={state.refused} />
      </div>
    </PageContext>
  );
}

function Loading({ lost }: { readonly lost: boolean }): ReactNode {
  const text = lost ? "The gateway is not responding. Retrying…" : "Loading…";
  return (
    <Screen title={text} busy>
      {null}
    </Screen>
  );
}

/** Title, theme and language of the document follow the page's facts. */
function useDocument(client: Client, facts: PageFacts | undefined): void {
  useEffect(() => {
    document.title = facts?.title || client.boot.title || client.boot.project;
  }, [client, facts?.title]);
  useEffect(() => {
    if (facts) document.documentElement.dataset.theme = facts.session.theme || "light";
  }, [facts]);
  useEffect(() => {
    if (facts?.session.locale) document.documentElement.lang = facts.session.locale;
  }, [facts?.session.locale]);
}
