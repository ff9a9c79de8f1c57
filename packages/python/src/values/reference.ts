import type { ObjectRef } from "../ScriptEngine.ts";
import { WireError } from "./WireError.ts";

/** A reference as it crosses: `["c", session, view, component]` and its shorter kin. */
export function refToWire(ref: ObjectRef): readonly (string | number)[] {
  switch (ref.ref) {
    case "session":
      return ["s", ref.session];
    case "page":
      return ["p", ref.session, ref.page];
    case "view":
      return ["v", ref.session, ref.view];
    case "component":
      return ["c", ref.session, ref.view, ref.component];
  }
}

/** @throws WireError when it is no reference. */
export function refFromWire(wire: unknown): ObjectRef {
  if (!Array.isArray(wire)) throw new WireError("a reference is missing");
  const [kind, session, second, third] = wire as unknown[];
  if (typeof session !== "string") throw new WireError("a reference without a session");
  if (kind === "s") return { ref: "session", session };
  if (typeof second !== "string") throw new WireError("a reference without its page or view");
  if (kind === "p") return { ref: "page", session, page: second };
  if (kind === "v") return { ref: "view", session, view: second };
  if (kind === "c" && Number.isInteger(third) && (third as number) >= 0) {
    return { ref: "component", session, view: second, component: third as number };
  }
  throw new WireError("an unknown kind of reference");
}

/** Text that is the same for the same object. */
export function refKey(ref: ObjectRef): string {
  return refToWire(ref).join("\n");
}
