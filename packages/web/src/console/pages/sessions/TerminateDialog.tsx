import type { SessionDetail } from "@sightline/model";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api } from "../../api.ts";

interface TerminateProps {
  readonly ids: readonly string[];
  done(message: string): void;
  cancel(): void;
}

const listed = 6;

/** Asks before sessions are terminated: whose they are, what is lost, and the message to the users. */
export function TerminateDialog({ ids, done, cancel }: TerminateProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const sessions = useSessions(ids);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const message = String(new FormData(event.currentTarget).get("message") ?? "");
    setBusy(true);
    try {
      const { terminated } = await api("terminateSessions", { query: { sessionId: ids, ...(message ? { message } : {}) } });
      done(`Terminated ${counted(terminated)}.`);
    } catch (error) {
      setFault((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby="terminate-title" onClose={cancel} onCancel={cancel}>
      <form onSubmit={submit}>
        <h2 id="terminate-title">Terminate {counted(ids.length)}?</h2>
        <Who ids={ids} sessions={sessions} />
        <p>
          Their pages close at once and input that was not saved is lost. This cannot be taken back; the users can open the
          project again.
        </p>
        <label htmlFor="terminate-message">Message to the users</label>
        <input id="terminate-message" name="message" maxLength={1000} placeholder="Optional" autoComplete="off" />
        {fault && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <div className="buttons">
          <button type="button" className="quiet" onClick={cancel}>
            Keep
          </button>
          <button type="submit" className="danger" disabled={busy}>
            Terminate {counted(ids.length)}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Who({ ids, sessions }: { readonly ids: readonly string[]; readonly sessions: readonly SessionDetail[] }) {
  const named = ids.map((id) => sessions.find((session) => session.id === id)).filter((session) => session !== undefined);
  return (
    <ul className="who">
      {named.slice(0, listed).map((session) => (
        <li key={session.id}>
          <b>{session.username}</b> in {session.project}, {session.clientAddress},{" "}
          {session.activePages === 1 ? "1 page" : `${session.activePages} pages`}
        </li>
      ))}
      {ids.length > listed && <li>and {ids.length - listed} more</li>}
    </ul>
  );
}

/** The current sessions; those beyond the listed ones are only counted. */
function useSessions(ids: readonly string[]): readonly SessionDetail[] {
  const [sessions, setSessions] = useState<readonly SessionDetail[]>([]);
  useEffect(() => {
    const one = (id: string) => api("sessionDetails", { query: { filter: [`id[eq]=${id}`] } }).then(({ items }) => items);
    Promise.all(ids.slice(0, listed).map(one))
      .then((found) => setSessions(found.flat()))
      .catch(() => setSessions([]));
  }, [ids]);
  return sessions;
}

function counted(count: number): string {
  return count === 1 ? "1 session" : `${count} sessions`;
}
