import type { Ack, Closed, Pong, ServerFrame, Welcome } from "@sightline/model";

/** A text frame from the gateway, by kind. */
export type Incoming =
  | { readonly kind: "welcome"; readonly welcome: Welcome }
  | { readonly kind: "closed"; readonly closed: Closed }
  | { readonly kind: "pong"; readonly pong: Pong }
  | { readonly kind: "ack"; readonly ack: Ack }
  | { readonly kind: "frame"; readonly frame: ServerFrame };

/** Parses a text frame; undefined if it does not belong to the protocol. */
export function parseIncoming(text: string): Incoming | undefined {
  const message = readJson(text);
  if (typeof message !== "object" || message === null) return undefined;
  if ("type" in message && message.type === "welcome") return { kind: "welcome", welcome: message as Welcome };
  if ("type" in message && message.type === "closed") return { kind: "closed", closed: message as Closed };
  if ("pong" in message) return { kind: "pong", pong: message as Pong };
  if ("n" in message && "m" in message && Array.isArray(message.m)) return { kind: "frame", frame: message as ServerFrame };
  if ("a" in message && typeof message.a === "number") return { kind: "ack", ack: message as Ack };
  return undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
