import { api } from "./api.ts";
import { usePolled } from "./usePolled.ts";

/** Shown on every page while no script host can be started: the reason [STA29]. */
export function ScriptFault() {
  const { data } = usePolled("script fault", () => api("scriptStatistics"));
  return <ScriptFaultBanner reason={data?.fault} />;
}

/** The banner of {@link ScriptFault}; nothing without a reason. */
export function ScriptFaultBanner({ reason }: { readonly reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <div className="fault" role="alert">
      <strong>No script host can be started, so no Python script runs.</strong> The gateway's log says what to do.{" "}
      <code>{reason}</code>
    </div>
  );
}
