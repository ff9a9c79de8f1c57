import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import { documentPolicy } from "../headers.ts";
import { Html, html } from "./html.ts";
import { markLines } from "./mark.ts";
import { stylesheet } from "./stylesheet.ts";

const mark = new Html(`<svg viewBox="0 0 32 32" fill="none" aria-hidden="true">${markLines}</svg>`);
const styleHash = createHash("sha256").update(stylesheet).digest("base64");

/** A whole page of the gateway's own. */
export interface PageLayout {
  readonly title: string;
  readonly gatewayName: string;
  readonly version: string;
  readonly nav?: Html;
  readonly main: Html;
}

/** Sends a page; scripts are refused, styles are the one stylesheet. */
export function sendPage(reply: FastifyReply, page: PageLayout): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", documentPolicy({ styles: `'sha256-${styleHash}'`, scripts: "'none'" }))
    .send(pageText(page));
}

function pageText({ title, gatewayName, version, nav, main }: PageLayout): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === gatewayName ? title : `${title} - ${gatewayName}`}</title>
<link rel="icon" type="image/svg+xml" href="/favicon.ico">
<style>${new Html(stylesheet)}</style>
</head>
<body>
<header><a class="brand" href="/">${mark}${gatewayName}</a><nav aria-label="Gateway">${nav}</nav></header>
<main>${main}</main>
<footer>Sightline ${version}</footer>
</body>
</html>
`.text;
}
