import { type PropertyPath, type PropertyValue, parsePath, sessionInfo } from "@sightline/model";
import { type ObjectRef, type PropertyWrite, ScriptError, type VersionedValue, type ViewShape } from "@sightline/python";
import { viewIndex } from "../binding/references.ts";
import type { Session } from "./Session.ts";
import type { ViewInstance } from "./ViewInstance.ts";

/** What scripts read and write of sessions, pages, views and components; everything answers at once. */
export class ScriptAccess {
  constructor(private readonly find: (id: string) => Session | undefined) {}

  read(target: ObjectRef, path: string): VersionedValue {
    const session = this.#session(target.session);
    const place = parsePath(path);
    switch (target.ref) {
      case "session":
        return readSession(session, place);
      case "page": {
        const page = session.pages.get(target.page);
        return { value: page?.tree.read(place), version: page?.tree.version ?? 0 };
      }
      case "view":
        return readView(this.#view(session, target.view), viewIndex, place);
      case "component":
        return readView(this.#view(session, target.view), target.component, place);
    }
  }

  /** Applies a flush in order, in one turn of each session it touches: browsers see it before this returns. */
  write(writes: readonly PropertyWrite[]): void {
    const bySession = new Map<string, PropertyWrite[]>();
    for (const write of writes) {
      const list = bySession.get(write.target.session);
      if (list) list.push(write);
      else bySession.set(write.target.session, [write]);
    }
    for (const [id, list] of bySession) {
      const session = this.#session(id);
      session.turn(() => {
        for (const write of list) this.#writeOne(session, write);
      });
    }
  }

  #writeOne(session: Session, { target, path, value }: PropertyWrite): void {
    const place = parsePath(path);
    switch (target.ref) {
      case "session":
        session.bound.write({ component: viewIndex, path: place }, value, "Script");
        return;
      case "page":
        session.pages.get(target.page)?.writeProperty(place, value);
        return;
      case "view":
        this.#view(session, target.view).bound.write({ component: viewIndex, path: place }, value, "Script");
        return;
      case "component":
        this.#view(session, target.view).bound.write({ component: target.component, path: place }, value, "Script");
    }
  }

  shape(sessionId: string, viewId: string): ViewShape | undefined {
    return this.find(sessionId)?.views.get(viewId)?.template.shape;
  }

  #session(id: string): Session {
    const session = this.find(id);
    if (!session) throw new ScriptError("java.lang.IllegalStateException", `session ${id} has ended`);
    return session;
  }

  #view(session: Session, id: string): ViewInstance {
    const view = session.views.get(id);
    if (!view) throw new ScriptError("java.lang.IllegalStateException", `the view this script belongs to (${id}) is closed`);
    return view;
  }
}

function readView(view: ViewInstance, component: number, path: PropertyPath): VersionedValue {
  return { value: view.bound.read(component, path), version: view.bound.version(component) };
}

function readSession(session: Session, path: PropertyPath): VersionedValue {
  if (path[0] === "info") {
    const info = sessionInfo(session.row, Date.now()) as unknown as Record<string, PropertyValue>;
    return { value: path.length === 1 ? info : info[String(path[1])], version: Date.now() };
  }
  return { value: session.bound.read(viewIndex, path), version: session.bound.version(viewIndex) };
}
