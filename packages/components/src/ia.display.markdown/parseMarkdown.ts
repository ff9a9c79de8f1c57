import MarkdownIt from "markdown-it";

const parsers = { escaping: parserOf(false), keeping: parserOf(true) };

/** Markdown as HTML, which is not safe yet; `escapeHtml` shows the tags in it as text. */
export function parseMarkdown(source: string, escapeHtml: boolean): string {
  return (escapeHtml ? parsers.escaping : parsers.keeping).render(source);
}

function parserOf(html: boolean) {
  const parser = new MarkdownIt({ html });
  // The sanitiser alone judges addresses; the parser would show a refused link as its source.
  parser.validateLink = () => true;
  parser.renderer.rules.s_open = () => "<del>";
  parser.renderer.rules.s_close = () => "</del>";
  return parser;
}
