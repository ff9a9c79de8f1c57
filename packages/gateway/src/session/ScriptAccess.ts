import { type PropertyPath, type PropertyValue, parsePath, pathProblem, sessionInfo } from "@sightline/model";
import type { ObjectRef, PropertyWrite, VersionedValue, ViewShape } from "@sightline/python";
import { getOrMake } from "../base/getOrMake.ts";
import { viewIndex } from "../binding/references.ts";
import type { ViewInstance } from "./page/ViewInstance.ts";
import type { Session } from "./Session.ts";

const gone: VersionedValue = { value: undefined, version: 0 };

/**
 * What scripts read and write of sessions, pages, views and components; everything answers at once. A session or view may
 * end while its scripts still run: what is gone has no properties, and writes to it go nowhere.
 */
export class ScriptAccess {
  constructor(private readonly find: (id: string) => Session | undefined) {}

  read(target: ObjectRef, path: string): VersionedValue {
    const session = this.find(target.session);
    return session ? readTarget(session, target, parsePath(path)) : gone;
  }

  /** Applies a flush in order, in one turn of each session it touches: browsers see it before this returns. */
  write(writes: readonly PropertyWrite[]): void {
    const bySession = new Map<string, PropertyWrite[]>();
    for (const write of writes) getOrMake(bySession, write.target.session, () => []).push(write);
    for (const [id, list] of bySession) {
      const session = this.find(id);
      session?.turn(() => {
        const refused = list.flatMap((write) => applyWrite(session, write) ?? []);
        tellRefused(session, refused);
      });
    }
  }

  shape(sessionId: string, viewId: string): ViewShape | undefined {
    return this.find(sessionId)?.views.get(viewId)?.template.shape;
  }
}

function readTarget(session: Session, target: ObjectRef, path: PropertyPath): VersionedValue {
  switch (target.ref) {
    case "session":
      return readSession(session, path);
    case "page": {
      const page = session.pages.get(target.page);
      return { value: page?.tree.read(path), version: page?.tree.version ?? 0 };
    }
    default:
      return readView(session.views.get(target.view), componentOf(target), path);
  }
}

/** A write that was refused, and why. */
interface RefusedWrite {
  readonly path: string;
  readonly error: unknown;
}

/** A write that no property can take costs itself; those beside it are applied. */
function applyWrite(session: Session, write: PropertyWrite): RefusedWrite | undefined {
  try {
    const problem = pathProblem(parsePath(write.path));
    if (problem) throw new Error(problem.why);
    writeTarget(session, write);
    return undefined;
  } catch (error) {
    return { path: write.path, error };
  }
}

/** One line for the refused writes of a flush: a script may write thousands. */
function tellRefused(session: Session, refused: readonly RefusedWrite[]): void {
  const [first] = refused;
  if (!first) return;
  const others = refused.length - 1;
  const what = others === 0 ? "was refused" : `and ${others} more of the same script were refused`;
  session.fail(`a script's write to "${first.path}" ${what}`, first.error);
}

function writeTarget(session: Session, { target, path, value }: PropertyWrite): void {
  const place = parsePath(path);
  if (target.ref === "session") session.bound.write({ component: viewIndex, path: place }, value, "Script");
  else if (target.ref === "page") session.pages.get(target.page)?.writeProperty(place, value);
  else session.views.get(target.view)?.bound.write({ component: componentOf(target), path: place }, value, "Script");
}

function componentOf(target: Extract<ObjectRef, { ref: "view" | "component" }>): number {
  return target.ref === "component" ? target.component : viewIndex;
}

function readView(view: ViewInstance | undefined, component: number, path: PropertyPath): VersionedValue {
  return view ? { value: view.bound.readForScript(component, path), version: view.bound.version(component) } : gone;
}

function readSession(session: Session, path: PropertyPath): VersionedValue {
  if (path[0] === "info") {
    const info = sessionInfo(session.row, Date.now()) as unknown as Record<string, PropertyValue>;
    return { value: path.length === 1 ? info : info[String(path[1])], version: Date.now() };
  }
  return { value: session.bound.read(viewIndex, path), version: session.bound.version(viewIndex) };
}
