import { ScriptBytes, ScriptRecords } from "@sightline/python";
import { hasLevels } from "../../session/access/securityLevels.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { PerspectiveNeeds } from "./PerspectiveNeeds.ts";
import {
  command,
  dispatch,
  orThrow,
  pageAddress,
  pageCommand,
  sessionAddress,
  targetParameters,
  targetSession,
} from "./target.ts";

/** `system.perspective.*`: sessions, messages, and what a session is told or asked. */
export function sessionFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    ...listFunctions(world),
    ...messageFunctions(world),
    ...closeFunctions(world),
    ...loginFunctions(world),
    ...downloadFunctions(world),
  ];
}

function listFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.getSessionInfo",
        doc: "Information about the Perspective sessions that match both filters; an empty filter matches all.",
        params: [optional("usernameFilter", "String"), optional("projectFilter", "String")],
      },
      (args) => {
        const filter = { username: args.text("usernameFilter") ?? null, project: args.text("projectFilter") ?? null };
        return new ScriptRecords(world.directory.list(filter).map((info) => ({ ...info })));
      },
    ),
  ];
}

function messageFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.sendMessage",
        doc: "Sends a message to the component message handlers in range.",
        params: [
          required("messageType", "String"),
          optional("payload", "Dictionary"),
          optional("scope", "String", "page"),
          ...targetParameters,
        ],
      },
      (args) => sendMessage(world, args),
    ),
    define(
      {
        name: "system.perspective.print",
        doc: "Prints a message in the browser's console, the gateway's log, or both.",
        params: [required("message", "Object"), ...targetParameters, optional("destination", "String", "client")],
      },
      (args) => print(world, args),
    ),
  ];
}

function closeFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.closeSession",
        doc: "Closes a session; its pages show the message.",
        params: [optional("message", "String"), optional("sessionId", "String")],
      },
      (args) =>
        command(world, args, {
          to: sessionAddress(args),
          command: { kind: "closeSession", message: args.text("message") ?? "" },
        }),
    ),
    define(
      {
        name: "system.perspective.closePage",
        doc: "Closes a page, which shows the message.",
        params: [optional("message", "String"), ...targetParameters],
      },
      (args) => pageCommand(world, args, { kind: "closePage", message: args.text("message") ?? "" }),
    ),
  ];
}

function sendMessage(world: PerspectiveNeeds, args: BoundArguments): null {
  const scope = args.text("scope") ?? "page";
  if (scope !== "page" && scope !== "session" && scope !== "view") {
    throw args.fault("java.lang.IllegalArgumentException", `scope must be "page", "session" or "view", not "${scope}"`);
  }
  const view = args.context.view === undefined ? {} : { view: args.context.view };
  return command(world, args, {
    to: scope === "session" ? sessionAddress(args) : pageAddress(args),
    command: {
      kind: "sendMessage",
      messageType: args.requiredText("messageType"),
      payload: args.raw("payload") ?? {},
      scope,
      ...view,
    },
  });
}

function print(world: PerspectiveNeeds, args: BoundArguments): null {
  const message = args.text("message") ?? "None";
  const destination = args.text("destination") ?? "client";
  if (destination !== "client" || args.context.session === undefined) {
    world.logOf("perspective.print").info({ project: args.context.project }, message);
  }
  if (destination === "gateway" || (args.context.session === undefined && args.text("sessionId") === undefined)) return null;
  const result = dispatch(world, args, { to: pageAddress(args), command: { kind: "print", message } });
  // A script may outlive the page it was started on; what it prints then has no reader.
  const outlived = "refused" in result && result.refused === "no page" && args.text("pageId") === undefined;
  return outlived ? null : orThrow(args, result);
}

function loginFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.login",
        doc: "Leads a page to the login page.",
        params: [
          ...targetParameters,
          { ...optional("forceAuth", "Boolean", false), noEffect: "the login page always asks for user name and password" },
        ],
      },
      (args) => pageCommand(world, args, { kind: "askForLogin" }),
    ),
    define(
      {
        name: "system.perspective.logout",
        doc: "Logs a session's user out.",
        params: [
          optional("sessionId", "String"),
          { ...optional("pageId", "String"), noEffect: "the user is logged out on all pages of the session" },
          optional("message", "String"),
        ],
      },
      (args) =>
        command(world, args, { to: sessionAddress(args), command: { kind: "logOut", message: args.text("message") ?? "" } }),
    ),
    define(
      {
        name: "system.perspective.isAuthorized",
        doc: "Whether a session's user has all (or any) of the security levels.",
        params: [required("isAllOf", "Boolean"), required("securityLevels", "List"), optional("sessionId", "String")],
      },
      (args) => hasLevels(args.flag("isAllOf"), args.list("securityLevels").map(levelPath), targetSession(world, args).user),
    ),
  ];
}

/** `Authenticated/Roles/X`; a leading `Public/` is left out, as in the original. */
function levelPath(level: unknown): string {
  return String(level).replace(/^Public\/(?=.)/, "");
}

function downloadFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.download",
        doc: "Lets the browser save data as a file.",
        params: [
          required("filename", "String"),
          required("data", "Object"),
          optional("contentType", "String"),
          ...targetParameters,
        ],
      },
      (args) => {
        const data = args.raw("data");
        const bytes = data instanceof ScriptBytes ? Buffer.from(data.bytes) : Buffer.from(args.text("data") ?? "", "utf8");
        args.spend("downloadBytes", bytes.length);
        const contentType = args.text("contentType") ?? "application/octet-stream";
        const filename = args.requiredText("filename");
        return pageCommand(world, args, { kind: "download", filename, contentType, base64: bytes.toString("base64") });
      },
    ),
    define({ name: "system.perspective.getProjectInfo", doc: "Views and pages of the session's project." }, (args) => {
      const { project } = targetSession(world, args).project;
      return {
        name: project.name,
        title: project.title,
        description: project.description,
        views: [...project.views.keys()].map((path) => ({ path })),
        pageConfigs: project.pages.pages.map((page) => ({ url: page.url, primaryView: page.viewPath })),
      };
    }),
  ];
}
