import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import Markdown from "./Markdown.tsx";

function html(source: string): string {
  const root = { type: "ia.display.markdown", className: "", style: {}, attributes: {} };
  const nothing = () => null;
  const props = {
    type: "",
    name: "",
    props: { source },
    root,
    views: [],
    children: nothing,
    emit: nothing,
    write: () => false,
    unsent: { get: () => undefined, set: nothing },
  };
  const drawn = <Markdown {...props} />;
  return renderToStaticMarkup(drawn).replace(/^<div[^>]*>|<\/div>$/g, "");
}

test("[CMP26] headings, lists, tables, code and emphasis are drawn as such", () => {
  expect(html("# Pump\n\nIt is **hot** and `on`.")).toBe("<h1>Pump</h1><p>It is <strong>hot</strong> and <code>on</code>.</p>");
  expect(html("- a\n- b\n  - c")).toBe("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>");
  expect(html("1. x\n2. y")).toBe("<ol><li>x</li><li>y</li></ol>");
  expect(html("| a | b |\n|---|---|\n| 1 | 2 |")).toContain("<th>a</th><th>b</th>");
  expect(html("```\nx < y\n```\n---\n> q")).toBe("<pre><code>x &lt; y</code></pre><hr/><blockquote><p>q</p></blockquote>");
});

test("[CMP26] tags stay text and addresses that would run code are dropped", () => {
  expect(html("<img src=x onerror=alert(1)>")).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
  expect(html("[x](javascript:alert(1))")).not.toContain("javascript");
  expect(html("[x](/data/perspective/client/p/a)")).toContain('<a href="/data/perspective/client/p/a">x</a>');
});
