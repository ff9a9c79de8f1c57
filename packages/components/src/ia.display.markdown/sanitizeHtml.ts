import createPurifier, { type Config } from "dompurify";

const tags =
  "a abbr b blockquote br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img li mark ol p pre s small span strong sub sup table tbody td th thead tr u ul";
const attributes = "href src alt title width height target rel color align colspan rowspan start class style";

const allowed: Config = {
  ALLOWED_TAGS: tags.split(" "),
  ALLOWED_ATTR: attributes.split(" "),
  ALLOW_DATA_ATTR: false,
  // Links may start other programs (`tel:`, `vnc:`); addresses of scripts and data are refused all the same.
  ALLOW_UNKNOWN_PROTOCOLS: true,
};

const purifier = createPurifier(window);
// Without what it needs of the document, the sanitiser would give back its input.
if (!purifier.isSupported) throw new Error("Markdown cannot be shown: this browser cannot sanitise HTML");
purifier.addHook("afterSanitizeAttributes", (element) => {
  if (element.hasAttribute("target")) element.setAttribute("rel", "noopener");
});

/** HTML with only tags and attributes that show something; what could run code is left out, other tags' text kept. */
export function sanitizeHtml(html: string): string {
  return purifier.sanitize(html, allowed);
}
