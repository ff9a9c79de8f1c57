import type { Door } from "../Door.ts";
import { archiveDoor, configDoor, folderDoor } from "./files.ts";
import { byteDoor } from "./rawBytes.ts";
import { restDoor } from "./rest.ts";
import { frameDoor, helloDoor } from "./sockets.ts";

/** All ways into a gateway that are attacked. */
export const doors: readonly Door<unknown>[] = [
  helloDoor,
  frameDoor,
  byteDoor,
  restDoor,
  archiveDoor,
  folderDoor,
  configDoor,
] as never;
