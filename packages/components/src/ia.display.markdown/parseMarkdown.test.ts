import { expect, test } from "vitest";
import { parseMarkdown } from "./parseMarkdown.ts";

/** Without the line ends between elements, which show nothing. */
function html(source: string, escapeHtml = true): string {
  return parseMarkdown(source, escapeHtml).replace(/\n(?=<)|(?<=>)\n/g, "");
}

test("[CMP26] headings, lists, tables, code and emphasis are drawn as such", () => {
  expect(html("# Pump\n\nIt is **hot** and `on`.")).toBe("<h1>Pump</h1><p>It is <strong>hot</strong> and <code>on</code>.</p>");
  expect(html("- a\n- b\n  - c")).toBe("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>");
  expect(html("1. x\n2. y")).toBe("<ol><li>x</li><li>y</li></ol>");
  expect(html("| a | b |\n|---|---|\n| 1 | 2 |")).toContain("<th>a</th><th>b</th>");
  expect(html("```\nx < y\n```\n---\n> q")).toBe("<pre><code>x &lt; y</code></pre><hr><blockquote><p>q</p></blockquote>");
  expect(html("~~old~~")).toBe("<p><del>old</del></p>");
});

test("[CMP26] tags stay text, or tags where the project asks for it", () => {
  const image = "<img src=x onerror=alert(1)>";
  expect(html(image)).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
  expect(html(image, false)).toBe(image);
  expect(html("[x](/data/perspective/client/p/a)")).toContain('<a href="/data/perspective/client/p/a">x</a>');
});
