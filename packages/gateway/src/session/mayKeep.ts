import type { RunningProject } from "./project/RunningProject.ts";
import type { Session } from "./Session.ts";

/** Whether a session's user may still see all that is open in it, by what a new generation of the project permits. */
export function mayKeep(session: Session, { project }: RunningProject): boolean {
  if (session.authorized && !session.mayUse(project.permissions)) return false;
  return [...session.views.values()].every(({ template }) => {
    const permissions = project.views.get(template.definition.path)?.permissions;
    return permissions === undefined || session.mayUse(permissions);
  });
}
