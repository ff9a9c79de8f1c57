import { api } from "./api.ts";
import { usePolled } from "./usePolled.ts";

/** On every page, while no script host starts: that no script runs, and why [STA29]. */
export function ScriptFault() {
  const { data } = usePolled("script fault", () => api("scriptStatistics"));
  return <ScriptFaultBanner reason={data?.fault} />;
}

/** The banner of {@link ScriptFault}; nothing without a reason. */
export function ScriptFaultBanner({ reason }: { readonly reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <div className="fault" role="alert">
      <strong>No script host starts, so no Python script runs.</strong> The gateway's log says what to do. <code>{reason}</code>
    </div>
  );
}
