import { type PropertyObject, sameValue } from "@sightline/model";
import type { CarriedView } from "./carryOver.ts";
import type { PageSession, ViewPage } from "./PageEnvironment.ts";
import { FailedView, parentOf, ViewInstance, type ViewParent, type ViewPlace } from "./ViewInstance.ts";

/** What is asked of the page that a view is made for. */
interface OpeningPage extends ViewPage {
  readonly views: { readonly size: number; has(id: string): boolean };
}

interface WantedView {
  /** What it was known by before the gateway was restarted. */
  readonly before?: Pick<CarriedView, "id" | "template"> | undefined;
  readonly viewPath: string;
  readonly params: PropertyObject;
  readonly place: ViewPlace;
  /** The page is closed for good. */
  readonly gone: boolean;
}

/** Makes a view of a page that is not open yet; where it cannot be shown, a {@link FailedView} that says why. */
export function makeView(page: OpeningPage, { viewPath, params, place, gone, before }: WantedView): ViewInstance | FailedView {
  const { session, views } = page;
  const parent = parentOf(place);
  const template = session.project.template(viewPath);
  const knownId = template && template.client.hash === before?.template ? before.id : undefined;
  const id = knownId === undefined || views.has(knownId) ? session.nextViewId() : knownId;
  const { limits } = session.services;
  const fail = (error: string, refused = false) => new FailedView({ id, viewPath, params, parent }, error, refused);
  if (gone) return fail("This page is closed.");
  if (views.size >= limits.maximumViewsPerPage)
    return fail(`This page has ${limits.maximumViewsPerPage} views, which is the limit.`);
  if ((parent?.view.depth ?? 0) >= limits.maximumViewDepth)
    return fail(`Views are nested more than ${limits.maximumViewDepth} deep here.`);
  if (!template) return fail(tellMissing(page, viewPath, parent));
  if (!session.maySee(template.definition.permissions)) return fail("You are not permitted to see this view.", true);
  if (liesInItself(parent?.view, viewPath, { ...template.definition.params, ...params })) {
    const error = `The view "${viewPath}" contains itself here, with the same parameters: it is not opened again.`;
    return new FailedView({ id, viewPath, params, parent }, error, false, true);
  }
  return new ViewInstance(id, template, page, place, params);
}

/** Whether one of the views around it is the same with equal parameters: that would go on without end [SES85]. */
function liesInItself(around: ViewInstance | undefined, viewPath: string, params: PropertyObject): boolean {
  for (let at = around; at; at = at.parent?.view) if (at.viewPath === viewPath && sameValue(at.params, params)) return true;
  return false;
}

/** Whether a view is open that its user may not see now, or refused though it may. */
export function isMisjudged(session: PageSession, view: ViewInstance | FailedView): boolean {
  const template = session.project.template(view.viewPath);
  if (view instanceof FailedView && !view.refused) return false;
  return template !== undefined && session.maySee(template.definition.permissions) === view instanceof FailedView;
}

/** Tells the log, once for each generation of the project, of a view that is wanted and is not there; answers what is shown. */
function tellMissing({ id, session }: OpeningPage, viewPath: string, parent: ViewParent | undefined): string {
  const { project, services } = session;
  const message = `There is no view "${viewPath}" in project "${project.name}".`;
  const from = parent
    ? { view: parent.view.viewPath, component: parent.view.template.definition.components[parent.component]?.name }
    : {};
  if (project.isNewlyMissed(viewPath))
    services.log.error({ project: project.name, session: session.id, page: id, ...from }, message);
  return message;
}
