export { GapMarks } from "./GapMarks.ts";
export { type EmittedEvent, type LocalWrite, PageContext, type PageLink, usePageLink } from "./PageContext.ts";
export { type PageFacts, PageMirror, pageKey, viewKey } from "./PageMirror.ts";
export { TemplateCache } from "./TemplateCache.ts";
export { defaultSize, View } from "./ViewRenderer.tsx";
