import type { DockState } from "@sightline/model";
import type { ReactNode } from "react";
import { type PageFacts, View } from "../view/index.ts";
import type { Client } from "./Client.ts";
import { Dock } from "./Dock.tsx";
import { Screen } from "./Screen.tsx";
import { useObservedSize } from "./useObservedSize.ts";
import { useViewportWidth } from "./useViewportWidth.ts";

interface LayoutProps {
  readonly client: Client;
  readonly facts: PageFacts;
}

/**
 * The primary view and its docks. `cornerPriority` decides the corners: with `top-bottom` the top and bottom docks
 * span the page, with `left-right` the left and right docks.
 */
export function PageLayout({ client, facts }: LayoutProps): ReactNode {
  const width = useViewportWidth();
  const side = (name: DockState["side"], scrolls = false) => {
    const docks = facts.docks.filter((dock) => dock.side === name);
    return docks
      .filter((dock) => scrollsWithPage(dock) === scrolls)
      .map((dock) => {
        const reachable = docks.every((each) => !each.open || each === dock);
        return <Dock key={dock.id} client={client} dock={dock} viewportWidth={width} reachable={reachable} />;
      });
  };
  const primary = (
    <main className="primary" key="primary">
      {side("top", true)}
      <div className="primary-view" ref={useObservedSize(client.primaryResized)}>
        {facts.primary === undefined ? (
          <UnknownPage client={client} path={facts.path} />
        ) : (
          <View key={facts.primary} id={facts.primary} />
        )}
      </div>
    </main>
  );
  const topFirst = facts.cornerPriority !== "left-right";
  const row = <Across before={side("left")} middle={primary} after={side("right")} direction="row" />;
  const column = <Across before={side("top")} middle={primary} after={side("bottom")} direction="column" />;
  return topFirst ? (
    <Across before={side("top")} middle={row} after={side("bottom")} direction="column" />
  ) : (
    <Across before={side("left")} middle={column} after={side("right")} direction="row" />
  );
}

/** Only a dock above the page can scroll with it. */
function scrollsWithPage({ side, anchor }: DockState): boolean {
  return side === "top" && anchor === "scrollable";
}

interface AcrossProps {
  readonly before: ReactNode;
  readonly middle: ReactNode;
  readonly after: ReactNode;
  readonly direction: "row" | "column";
}

function Across({ before, middle, after, direction }: AcrossProps): ReactNode {
  return (
    <div className="across" style={{ flexDirection: direction }}>
      {before}
      <div className="across-middle">{middle}</div>
      {after}
    </div>
  );
}

function UnknownPage({ client, path }: { readonly client: Client; readonly path: string }): ReactNode {
  return (
    <Screen title="Page not found">
      <p>
        Project {client.boot.title || client.boot.project} has no page at <code>{path}</code>.
      </p>
      <a className="screen-action" href={client.navigation.addressOf("/")}>
        Go to the first page
      </a>
    </Screen>
  );
}
