import type { SessionDetail } from "@sightline/model";
import { useMemo, useState } from "react";
import { type ConsoleBoot, mayControl } from "../../boot.ts";
import { List } from "../../table/List.tsx";
import type { Selection } from "../../table/Table.tsx";
import { addressWith, go, type UrlState } from "../../urlState.ts";
import { useProjectNames } from "../../useProjectNames.ts";
import { SessionPanel } from "./SessionPanel.tsx";
import { designerRefusal, sessionList } from "./sessionList.tsx";
import { TerminateDialog } from "./TerminateDialog.tsx";

/** Perspective sessions: list, details of the open one, and terminating the selected ones. */
export function SessionsPage({ state, boot }: { readonly state: UrlState; readonly boot: ConsoleBoot }) {
  const page = useSessionList();
  const chosen = useChosen();
  const [ending, setEnding] = useState<readonly string[]>([]);
  const [told, setTold] = useState("");
  const [round, setRound] = useState(0);
  const open = state.query.get("open") ?? "";
  const ended = (message: string) => {
    setTold(message);
    setEnding([]);
    chosen.clear();
    setRound((before) => before + 1);
  };
  const tools = mayControl(boot) && (
    <button type="button" className="danger" disabled={chosen.ids.size === 0} onClick={() => setEnding([...chosen.ids])}>
      Terminate{chosen.ids.size > 0 ? ` ${chosen.ids.size}` : ""}…
    </button>
  );
  return (
    <>
      <p className="told" role="status">
        {told}
      </p>
      <List page={page} state={state} round={round} tools={tools} {...(mayControl(boot) ? { selection: chosen } : {})} />
      {open !== "" && (
        <SessionPanel
          key={open}
          id={open}
          state={state}
          close={() => go(addressWith(state, { open: "", view: "" }))}
          {...(mayControl(boot) ? { terminate: () => setEnding([open]) } : {})}
        />
      )}
      {ending.length > 0 && <TerminateDialog ids={ending} done={ended} cancel={() => setEnding([])} />}
    </>
  );
}

/** The page with the names of the projects to choose from, once they are known. */
function useSessionList() {
  const projects = useProjectNames();
  return useMemo(() => sessionList(projects), [projects]);
}

/** The selected rows, over all pages of the list. */
function useChosen(): Selection<SessionDetail> & { clear(): void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    refusal: designerRefusal,
    choose: (changed, isChosen) => setIds((before) => changedSet(before, changed, isChosen)),
    clear: () => setIds(new Set()),
  };
}

function changedSet(before: ReadonlySet<string>, changed: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of changed) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  return next;
}
