import { classList, Icon } from "@sightline/components";
import type { DockState } from "@sightline/model";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { View } from "../view/index.ts";
import type { Client } from "./Client.ts";
import { useDrag } from "./useDrag.ts";

interface DockProps {
  readonly client: Client;
  readonly dock: DockState;
  readonly viewportWidth: number;
  /** Whether its handle is shown: not while another dock of its side is open. */
  readonly reachable: boolean;
}

/** A view at an edge of the page: pushes the page aside or covers it; opened by script, by its handle, or by the width. */
export function Dock({ client, dock, viewportWidth, reachable }: DockProps): ReactNode {
  const wide = viewportWidth >= dock.autoBreakpoint;
  const live = useSyncExternalStore(client.subscribe, () => client.state().connection === "live");
  useAutoOpen({ client, dock, wide, live });
  const { open } = dock;
  const covers = dock.content === "cover" || (dock.content === "auto" && !wide);
  const modal = open && dock.modal && covers;
  const element = useRef<HTMLElement>(null);
  const close = () => client.toggleDock(dock.id, false);
  useModal(element, modal, () => client.mirror.facts?.popups.length === 0 && close());
  const [grown, grip] = useDockSize(dock, element);
  const across = dock.side === "left" || dock.side === "right" ? "width" : "height";
  const style: CSSProperties = { [across]: grown };
  return (
    <>
      {modal ? <div className="overlay overlay-dock" aria-hidden="true" onClick={close} /> : null}
      <aside
        ref={element}
        className={classList("dock", covers && "dock-cover", open && "dock-open", modal && "dock-modal")}
        data-side={dock.side}
        aria-label={dock.id}
        {...(modal ? { role: "dialog", "aria-modal": true, tabIndex: -1 } : {})}
      >
        {open ? (
          <div className="dock-body" style={style}>
            <View key={dock.view} id={dock.view} />
            {dock.resizable ? <div className="dock-grip" {...grip} /> : null}
          </div>
        ) : null}
        {dock.show === "visible" || dock.handle === "hide" || !reachable ? null : (
          <Handle client={client} dock={dock} open={open} />
        )}
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

/** A modal dock takes the keyboard while it is open and gives it back; Escape closes it. */
function useModal(element: { readonly current: HTMLElement | null }, modal: boolean, close: () => unknown): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!modal) return;
    const before = document.activeElement as HTMLElement | null;
    element.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      before?.focus?.();
    };
  }, [element, modal]);
}

/** The thickness of the grip: a smaller dock could no longer be dragged. */
const leastSize = 6;

/** The size the user dragged it to is kept, closed or open, until its configuration changes. */
function useDockSize(
  { side, size }: DockState,
  element: { readonly current: HTMLElement | null },
): [number, ReturnType<typeof useDrag>] {
  const [dragged, setDragged] = useState<{ readonly configured: number; readonly size: number }>();
  const now = dragged?.configured === size ? dragged.size : size;
  const most = () => {
    const { width = 0, height = 0 } = element.current?.closest(".page-shown")?.getBoundingClientRect() ?? {};
    return side === "left" || side === "right" ? width : height;
  };
  const grip = useDrag({
    begin: () => now,
    move: (start, x, y) => {
      const by = { left: x, right: -x, top: y, bottom: -y }[side];
      setDragged({ configured: size, size: Math.max(leastSize, Math.min(start + by, most())) });
    },
  });
  return [now, grip];
}
