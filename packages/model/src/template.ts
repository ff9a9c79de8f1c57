import type { JsonObject } from "./value.ts";

/**
 * What a browser needs to draw a view, fetched once over HTTP under its content hash. It never holds a script, a query,
 * a tag path, a custom or PRIVATE property or a permission: those stay on the gateway.
 */
export interface ClientTemplate {
  readonly hash: string;
  readonly viewPath: string;
  /** View-level props the browser uses: `defaultSize`, `style`, `loading`. */
  readonly props: JsonObject;
  /** All components in preorder; the first is the root. Their index here is their address on the wire. */
  readonly components: readonly ClientComponent[];
}

export interface ClientComponent {
  readonly type: string;
  readonly name: string;
  /** Index of the parent; absent for the root. */
  readonly parent?: number;
  readonly props: JsonObject;
  readonly position: JsonObject;
  readonly meta: JsonObject;
  /** Names of the events something listens to: `["onClick"]`. The browser sends no others. */
  readonly domEvents?: readonly string[];
  readonly componentEvents?: readonly string[];
  /** DOM events of which the browser itself must stop the default or the propagation. */
  readonly preventDefault?: readonly string[];
  readonly stopPropagation?: readonly string[];
}

/** The three sections of a component that reach the browser. */
export const clientSections = ["props", "position", "meta"] as const;
