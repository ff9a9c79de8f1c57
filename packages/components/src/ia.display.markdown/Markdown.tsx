import { createElement, Fragment, type ReactNode, useMemo } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { objectOf, textOf, truthy } from "../base/values.ts";
import { type Block, parseMarkdown } from "./parseMarkdown.ts";
import { drawHtml } from "./safeHtml.tsx";
import "./markdown.css";

/** Markdown, drawn as elements; tags in the text are shown as text, or with `escapeHtml` false drawn as far as they are safe. */
export default function Markdown(props: ComponentProps): ReactNode {
  const source = textOf(props.props.source);
  const html = !truthy(objectOf(props.props.markdown).escapeHtml ?? true);
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return (
    <Root of={props} className="sl-markdown">
      {drawBlocks(blocks, html)}
    </Root>
  );
}

const tag = /<\/?[a-z][^>]*>/i;

function drawBlocks(blocks: readonly Block[], html: boolean): ReactNode {
  return createElement(Fragment, null, ...blocks.map((block) => drawBlock(block, html)));
}

function drawBlock(block: Block, html: boolean): ReactNode {
  switch (block.kind) {
    case "heading":
      return createElement(`h${block.level}`, null, drawText(block.text));
    case "paragraph":
      return html && tag.test(block.text) ? <div>{drawHtml(block.text, drawText)}</div> : <p>{drawText(block.text)}</p>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "quote":
      return <blockquote>{drawBlocks(block.blocks, html)}</blockquote>;
    case "list":
      return createElement(
        block.ordered ? "ol" : "ul",
        null,
        ...block.items.map((item) => <li key={JSON.stringify(item)}>{drawItem(item, html)}</li>),
      );
    case "table":
      return <TableBlock block={block} />;
    case "rule":
      return <hr />;
  }
}

/** A list item of one paragraph is drawn without it, tight. */
function drawItem([first, ...more]: readonly Block[], html: boolean): ReactNode {
  if (first?.kind !== "paragraph") return drawBlocks(first ? [first, ...more] : more, html);
  return (
    <>
      {html && tag.test(first.text) ? drawHtml(first.text, drawText) : drawText(first.text)}
      {drawBlocks(more, html)}
    </>
  );
}

function TableBlock({ block }: { readonly block: Extract<Block, { kind: "table" }> }): ReactNode {
  const line = (cells: readonly string[], tag: "td" | "th") =>
    createElement("tr", null, ...cells.map((cell) => createElement(tag, null, drawText(cell))));
  return (
    <table>
      <thead>{line(block.head, "th")}</thead>
      {createElement("tbody", null, ...block.rows.map((row) => line(row, "td")))}
    </table>
  );
}

const inline =
  /`([^`]+)`|!\[([^\]]*)\]\(([^\s)]+)[^)]*\)|\[([^\]]+)\]\(([^\s)]+)[^)]*\)|\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|_(.+?)_|~~(.+?)~~|<br\s*\/?>| {2}\n/g;

/** Code, pictures, links, bold, italic, struck out and line breaks within a text. */
function drawText(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    parts.push(text.slice(end, match.index), drawInline(match));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return createElement(Fragment, null, ...parts);
}

function drawInline([, code, alt, image, label, address, bold, bolder, italic, italics, struck]: RegExpMatchArray): ReactNode {
  if (code !== undefined) return <code>{code}</code>;
  if (image !== undefined) return <img src={safe(image)} alt={alt} />;
  if (label !== undefined) return <a href={safe(address ?? "")}>{drawText(label)}</a>;
  if (bold ?? bolder) return <strong>{drawText(bold ?? bolder ?? "")}</strong>;
  if (italic ?? italics) return <em>{drawText(italic ?? italics ?? "")}</em>;
  return struck === undefined ? <br /> : <del>{drawText(struck)}</del>;
}

function safe(address: string): string | undefined {
  return /^\s*(javascript|vbscript|data:text)/i.test(address) ? undefined : address;
}
