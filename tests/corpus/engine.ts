import { createScriptEngine, hostFunctions, type LibraryModule, type ScriptEngine } from "@sightline/python";
import { scriptHostDirectory } from "../support/scriptHost.ts";

export interface CorpusEngineOptions {
  /** Where the snapshot of the host is kept for the time of a run. */
  readonly cacheDirectory: string;
  readonly libraries?: readonly LibraryModule[];
}

/** Script hosts as a gateway starts them, over nothing: what the scripts of the corpus may not reach is not there. */
export function startCorpusEngine({ cacheDirectory, libraries = [] }: CorpusEngineOptions): Promise<ScriptEngine> {
  return createScriptEngine({
    backend: {
      read: () => ({ value: undefined, version: 0 }),
      write: () => {},
      shape: () => undefined,
      libraries: () => libraries,
      call: () => null,
      output: () => {},
    },
    functions: hostFunctions,
    hostDirectory: scriptHostDirectory(),
    cacheDirectory,
    timeZone: "Europe/Berlin",
    maximumHosts: 1,
    maximumBackgroundHosts: 1,
  });
}
