import { type ReactNode, useMemo } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { objectOf, textOf, truthy } from "../base/values.ts";
import { parseMarkdown } from "./parseMarkdown.ts";
import { sanitizeHtml } from "./sanitizeHtml.ts";
import "./markdown.css";

/** Markdown as elements; tags in the text are shown as text, or with `escapeHtml` false drawn as far as they are safe. */
export default function Markdown(props: ComponentProps): ReactNode {
  const source = textOf(props.props.source);
  const escapeHtml = truthy(objectOf(props.props.markdown).escapeHtml ?? true);
  const html = useMemo(() => sanitizeHtml(parseMarkdown(source, escapeHtml)), [source, escapeHtml]);
  return (
    <Root of={props} className="sl-markdown">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it comes from the sanitiser */}
      <div className="sl-markdown-text" dangerouslySetInnerHTML={{ __html: html }} />
    </Root>
  );
}
