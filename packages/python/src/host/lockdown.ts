import "ses/lockdown";

declare const lockdown: (options: Record<string, string>) => void;

/**
 * Freezes JavaScript's intrinsics (Hardened JavaScript), so that nothing can rewrite a prototype under the host's feet. Runs
 * after Pyodide has loaded: Emscripten still decorates `Math` while it loads, and works on frozen intrinsics afterwards.
 */
export function freezeIntrinsics(): void {
  lockdown({
    errorTaming: "unsafe",
    overrideTaming: "severe",
    stackFiltering: "verbose",
    consoleTaming: "unsafe",
    localeTaming: "unsafe",
    evalTaming: "unsafe-eval",
    errorTrapping: "none",
    unhandledRejectionTrapping: "none",
    reporting: "none",
  });
}
