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
export function watchFiles(setting: Setting, parts: WatchedParts): () => Promise<void> {
  const { data, users } = setting;
  parts.projects.watch();
  const stopProjects = data.watchProjects(() => void parts.projects.scan());
  const stopPlaces = followPlaces(setting, parts.projects);
  const stopWatching = data.watch();
  const stopUsers = followUsers(users, parts.registry);
  const stopTags = data.onTagsChange((provider) => parts.tagFileChanged(provider));
  return async () => {
    stopTags();
    stopUsers();
    stopPlaces();
    await Promise.all([stopWatching(), stopProjects(), parts.projects.close()]);
  };
}

/** Projects that `gateway.json` names or no longer names come and go while the gateway runs [STA113]. */
function followPlaces({ data }: Setting, projects: RunningProjects): () => void {
  const places = () => JSON.stringify(data.gateway.current.projects);
  let known = places();
  return data.gateway.onChange(() => {
    if (known === places()) return;
    known = places();
    void projects.scan();
  });
}
