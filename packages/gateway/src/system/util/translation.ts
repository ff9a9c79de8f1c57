import { define, type GatewayFunction, optional, required } from "../define.ts";

/** `system.util.translate`: projects have no translations here, so a term translates to itself. */
export function translationFunctions(): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.translate",
        doc: "A term in another language. This gateway has no translations: it answers the term itself, or None where strict.",
        params: [
          required("term", "String"),
          { ...optional("locale", "Object"), noEffect: "there are no translations in any language" },
          optional("strict", "Boolean", false),
        ],
      },
      (args) => (args.flag("strict") ? null : args.text("term")),
    ),
  ];
}
