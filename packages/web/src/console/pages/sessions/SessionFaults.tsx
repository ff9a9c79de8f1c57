import { api } from "../../api.ts";
import { usePolled } from "../../usePolled.ts";

/** The last scripts of a session that failed, with their tracebacks. */
export function SessionFaults({ sessionId }: { readonly sessionId: string }) {
  const { data, fault } = usePolled(sessionId, () => api("listSessionFaults", { params: { sessionId }, query: { limit: 10 } }));
  if (fault) return <p className="fault">{fault.message}</p>;
  if (data === undefined) return <p aria-busy="true">Loading…</p>;
  if (data.items.length === 0) return <p>No script of this session failed.</p>;
  return (
    <>
      {data.items.map((each) => (
        <details key={`${each.at} ${each.where}`} className="page-card">
          <summary>
            {new Date(each.at).toLocaleTimeString()} · {each.where}
          </summary>
          <pre>{each.traceback}</pre>
        </details>
      ))}
    </>
  );
}
