import { realpathSync } from "node:fs";

/** True when the module was started as a program, not imported. */
export function isMain(meta) {
  return process.argv[1] !== undefined && meta.filename === realpathSync(process.argv[1]);
}
