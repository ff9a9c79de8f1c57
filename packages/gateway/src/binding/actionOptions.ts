/** The actions that run here, by the type they have in view files, with the options each follows. */
export const actionOptions = {
  script: ["script", "code"],
  nav: ["newTab", "relativeNavigationIndex", "page", "view", "params", "url"],
  popup: [
    ...[
      "id",
      "type",
      "viewPath",
      "viewParams",
      "title",
      "position",
      "positionType",
      "showCloseIcon",
      "draggable",
      "resizable",
      "modal",
    ],
    ...["overlayDismiss", "viewportBound"],
  ],
  dock: ["id", "type", "viewParams"],
  "alter-dock": [
    ...["id", "view", "viewParams", "display", "content", "size", "autoBreakpoint", "anchor", "handle", "modal", "resizable"],
    "iconUrl",
  ],
  login: [],
  logout: [],
  refresh: [],
  theme: ["name"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The type of an action that runs here. */
export type ActionType = keyof typeof actionOptions;
