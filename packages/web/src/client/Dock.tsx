import { classList, Icon } from "@sightline/components";
import type { DockState } from "@sightline/model";
import { type CSSProperties, type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { View } from "../view/index.ts";
import type { Client } from "./Client.ts";
import { useDrag } from "./useDrag.ts";

interface DockProps {
  readonly client: Client;
  readonly dock: DockState;
  readonly viewportWidth: number;
}

/** A view at an edge of the page: pushes the page aside or covers it; opened by script, by its handle, or by the width. */
export function Dock({ client, dock, viewportWidth }: DockProps): ReactNode {
  const wide = viewportWidth >= dock.autoBreakpoint;
  const live = useSyncExternalStore(client.subscribe, () => client.state().connection === "live");
  useAutoOpen({ client, dock, wide, live });
  const open = dock.show === "visible" || dock.open;
  const covers = dock.content === "cover" || (dock.content === "auto" && !wide);
  const [grown, grip] = useDockSize(dock);
  const across = dock.side === "left" || dock.side === "right" ? "width" : "height";
  const style: CSSProperties = { [across]: grown };
  return (
    <>
      {open && dock.modal && covers ? (
        <div className="overlay" aria-hidden="true" onClick={() => client.toggleDock(dock.id, false)} />
      ) : null}
      <aside
        className={classList("dock", covers && "dock-cover", open && "dock-open")}
        data-side={dock.side}
        aria-label={dock.id}
      >
        {open ? (
          <div className="dock-body" style={style}>
            <View key={dock.view} id={dock.view} />
            {dock.resizable ? <div className="dock-grip" {...grip} /> : null}
          </div>
        ) : null}
        {dock.show === "visible" || dock.handle === "hide" ? null : <Handle client={client} dock={dock} open={open} />}
      </aside>
    </>
  );
}

function Handle({
  client,
  dock,
  open,
}: {
  readonly client: Client;
  readonly dock: DockState;
  readonly open: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className={classList("dock-handle", dock.handle === "autoHide" && "dock-handle-shy")}
      aria-expanded={open}
      aria-label={`${open ? "Close" : "Open"} ${dock.id}`}
      onClick={() => client.toggleDock(dock.id, !open)}
    >
      {dock.iconUrl ? <HandleIcon address={dock.iconUrl} /> : null}
    </button>
  );
}

/** `library/name` is an icon, anything else the address of a picture. */
function HandleIcon({ address }: { readonly address: string }): ReactNode {
  if (/^[\w-]+\/[\w-]+$/.test(address)) return <Icon path={address} style={{ width: 16, height: 16 }} />;
  return <img src={address} alt="" width={16} height={16} />;
}

interface AutoOpen {
  readonly client: Client;
  readonly dock: DockState;
  readonly wide: boolean;
  readonly live: boolean;
}

/** With `show: auto` the width decides whether the dock is open, each time it crosses the breakpoint; while the page is live. */
function useAutoOpen({ client, dock, wide, live }: AutoOpen): void {
  const before = useRef<boolean>(undefined);
  useEffect(() => {
    if (dock.show !== "auto" || before.current === wide || !live) return;
    before.current = wide;
    if (dock.open !== wide) client.toggleDock(dock.id, wide);
  }, [client, dock, wide, live]);
}

function useDockSize(dock: DockState): [number, ReturnType<typeof useDrag>[1]] {
  const [moved, grip] = useDrag();
  const delta = { left: moved.x, right: -moved.x, top: moved.y, bottom: -moved.y }[dock.side];
  return [delta === 0 ? dock.size : Math.max(24, dock.size + delta), grip];
}
