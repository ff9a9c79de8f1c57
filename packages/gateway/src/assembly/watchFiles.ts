import { followUsers } from "../session/access/followUsers.ts";
import type { RunningProjects } from "../session/project/RunningProjects.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import type { Setting } from "./Setting.ts";

interface WatchedParts {
  readonly projects: RunningProjects;
  readonly registry: SessionRegistry;
  /** The file of a tag provider has other content now. */
  tagFileChanged(provider: string): void;
}

/** Projects, configuration, users and tags are read again when their files change; answers how to stop. */
export function watchFiles({ data, users }: Setting, parts: WatchedParts): () => Promise<void> {
  parts.projects.watch();
  const stopWatching = data.watch();
  const stopUsers = followUsers(users, parts.registry);
  const stopTags = data.onTagsChange((provider) => parts.tagFileChanged(provider));
  return async () => {
    stopTags();
    stopUsers();
    await Promise.all([stopWatching(), parts.projects.close()]);
  };
}
