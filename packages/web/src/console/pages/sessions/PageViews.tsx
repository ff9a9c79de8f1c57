import { api } from "../../api.ts";
import { usePolled } from "../../usePolled.ts";

/** The open views of one page. */
export function PageViews({ sessionId, pageId }: { readonly sessionId: string; readonly pageId: string }) {
  const { data, fault } = usePolled(`${sessionId} ${pageId}`, () => api("listViews", { params: { sessionId, pageId } }));
  if (fault) return <p className="fault">{fault.message}</p>;
  if (data === undefined) return <p aria-busy="true">Loading…</p>;
  return (
    <table className="views">
      <thead>
        <tr>
          <th>View</th>
          <th>Mounted at</th>
          <th className="right">Components</th>
          <th className="right">Bindings</th>
        </tr>
      </thead>
      <tbody>
        {data.items.map((view) => (
          <tr key={view.id}>
            <td>{view.resourcePath}</td>
            <td>{view.mountPath}</td>
            <td className="right">{view.componentCount}</td>
            <td className="right">{view.bindingCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
