import "./theme/theme.css";

export type { ComponentProps, EmbeddedView, Layout, QualityDetail, QualityMark, RootFacts } from "./base/ComponentProps.ts";
export { ErrorBoundary } from "./base/ErrorBoundary.tsx";
export { formatDate } from "./base/formatDate.ts";
export { Icon } from "./base/Icon.tsx";
export { FailedComponent, Placeholder } from "./base/Placeholder.tsx";
export { type Place, showDatesAs } from "./base/place.ts";
export { placeChild } from "./base/placeChild.ts";
export { Root } from "./base/Root.tsx";
export { classList, resolveStyle } from "./base/resolveStyle.ts";
export { numberOf, objectOf, stringOf, textOf, truthy } from "./base/values.ts";
export { type DrawableComponent, drawableComponent } from "./registry.ts";
export { withDefaults } from "./schemas/withDefaults.ts";
