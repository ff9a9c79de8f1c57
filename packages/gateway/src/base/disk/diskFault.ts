import { GatewayError } from "../errors.ts";

/** What the system says when it does not take a file, as its reader should hear it. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "there is no space left on its disk",
  EDQUOT: "the disk quota is used up",
  EROFS: "its file system is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EIO: "its disk reports an error",
  ENOTDIR: "its folder is a file",
  EMFILE: "too many files are open",
};

/** The error to throw instead where a file could not be written; undefined where that is not the reason [STA100]. */
export function diskFault(file: string, error: unknown): GatewayError | undefined {
  const { code = "", path } = error as NodeJS.ErrnoException;
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason === undefined ? undefined : new GatewayError("DISK_FAULT", { file: path ?? file, reason }, error);
}
