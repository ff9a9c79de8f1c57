/**
 * The 8.3 form of an event script is a file with a `def`; the 8.1 form is the indented body alone. Answers the body, so that
 * both run alike [PRJ14]. A file with more than the function (imports above it) becomes a body that defines and calls it.
 */
export function functionBody(source: string): string {
  const text = source.replace(/\r\n?/g, "\n");
  const match = /^(?:[ \t]*(?:#[^\n]*)?\n)*def[ \t]+\w+[ \t]*\([^)]*\)[ \t]*:[ \t]*(?:#[^\n]*)?\n/.exec(text);
  if (match) return text.slice(match[0].length).trim() ? text.slice(match[0].length) : "";
  return wrapped(text);
}

function wrapped(text: string): string {
  const definition = /^def[ \t]+(\w+)[ \t]*\(([^)]*)\)/m.exec(text);
  const indented = text.replace(/^(?=.)/gm, "\t");
  return definition ? `${indented}\n\treturn ${definition[1]}(${definition[2]})\n` : indented;
}
