import { expect, test } from "vitest";
import { template } from "./FakeGateway.ts";
import { clientHarness } from "./harness.ts";

const harness = clientHarness();

/** What could run code or leave the component, in Markdown or in the HTML of Markdown. */
const hostile = [
  "[x](javascript:bad())",
  "[x](JaVaScRiPt:bad())",
  "[x](javascript&#58;bad())",
  "[x](< javascript:bad()>)",
  "[x](\u0001javascript:bad())",
  '<a href="java\tscript:bad()">x</a>',
  '<a href="&#106;avascript&colon;bad()">x</a>',
  "[x]\n\n[x]: javascript:bad()",
  "<javascript:bad()>",
  "[x](vbscript:bad())",
  "[x](data:text/html;base64,PHNjcmlwdD5iYWQoKTwvc2NyaXB0Pg==)",
  "![x](javascript:bad())",
  "<img src=x onerror=bad()>",
  "<img/src=x/onerror=bad()>",
  '[x](/a "\\" onmouseover=bad() \\"")',
  '![" onerror="bad()](/x)',
  "<svg onload=bad()><a xlink:href='javascript:bad()'><text>x</text></a></svg>",
  "<svg><script>bad()</script></svg>",
  "<svg><a><animate attributeName=href values=javascript:bad() /></a></svg>",
  "<svg></p><style><a id='</style><img src=x onerror=bad()>'>",
  "<math><maction actiontype=statusline xlink:href=javascript:bad()>x</maction></math>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=bad()>'>",
  '<noscript><p title="</noscript><img src=x onerror=bad()>"></noscript>',
  "<style>body { display: none }</style>",
  "<form action=javascript:bad()><input name=attributes><button formaction=javascript:bad()>x</button></form>",
  "<iframe srcdoc='<script>bad()</script>'></iframe><object data=javascript:bad()></object><embed src=x>",
  "<base href=//evil.test><meta http-equiv=refresh content='0;url=javascript:bad()'>",
  "<link rel=stylesheet href=data:text/css,body{display:none}>",
  "<<script>script>bad()<</script>/script>",
  "<scr<script>ipt>bad()</scr</script>ipt>",
  "<img src=x onerror=bad() //",
  "<div><b>\n\n# x\n\n<a href='javascript:bad()'>\n\n- y\n</div></b></div></div>",
  "<!--><img src=x onerror=bad()>-->",
  "<template><img src=x onerror=bad()></template>",
  "<img id=body name=getElementById src=x>",
];

async function show(...texts: { source: string; escapeHtml: boolean }[]): Promise<void> {
  const children = texts.map(({ source, escapeHtml }, index) => ({
    type: "ia.display.markdown",
    name: `m${index}`,
    props: { source, markdown: { escapeHtml } },
  }));
  const root = { type: "ia.container.flex", name: "root", props: { direction: "column" }, children };
  harness.gateway.templates.set("form", template("form", root));
  await harness.page.goto(harness.gateway.url("/"));
  await expect.poll(() => harness.page.locator(".sl-markdown").count()).toBe(texts.length);
}

/** Every element and attribute in Markdown that is not on the list; addresses as the browser reads them. */
function offences(): Promise<readonly string[]> {
  return harness.page.locator(".sl-markdown-text").evaluateAll((texts) => {
    const tags = /^(a|b|blockquote|code|del|div|em|h1|img|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)$/;
    const names = /^(href|src|alt|title|class|style|target|rel|start)$/;
    return texts.flatMap((text, at) =>
      [...text.querySelectorAll("*")].flatMap((element) => {
        const protocol = element instanceof HTMLAnchorElement ? element.protocol : "";
        const faults = [...element.attributes].map(({ name }) => name).filter((name) => !names.test(name));
        if (!tags.test(element.localName)) faults.push("element");
        if (/script:|data:/.test(protocol)) faults.push(protocol);
        if (/^\s*\w*script:/i.test(element.getAttribute("src") ?? "")) faults.push("src");
        return faults.map((fault) => `${at}: ${fault} of ${element.outerHTML}`);
      }),
    );
  });
}

test.each([true, false])("[CMP26] hostile Markdown draws nothing that could run code (escapeHtml %s)", async (escapeHtml) => {
  await harness.page.addInitScript("window.bad = () => { window.ran = true; }");
  await show(...hostile.map((source) => ({ source: `${source}\n\nend`, escapeHtml })));
  expect(await offences()).toEqual([]);
  expect(await harness.page.evaluate(() => "ran" in window)).toBe(false);
  expect(await harness.page.locator("body").isVisible()).toBe(true);
});

test("[CMP26] links, pictures and tables of Markdown reach the page as they are written", async () => {
  const source =
    '[a](/data/perspective/client/p/a) [b](javascript:bad()) [c](tel:123) ![d](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n\n|x|\n|-:|\n|1|\n\n<a href="/e" target="_blank" rel="opener">e</a>';
  await show({ source, escapeHtml: false });
  const links = harness.page.locator(".sl-markdown a");
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
    "/data/perspective/client/p/a",
    null,
    "tel:123",
    "/e",
  ]);
  expect(await links.nth(3).getAttribute("rel")).toBe("noopener");
  expect(await harness.page.locator(".sl-markdown img").getAttribute("src")).toMatch(/^data:image/);
  const cell = harness.page.locator(".sl-markdown td");
  expect(await cell.evaluate((element) => getComputedStyle(element).textAlign)).toBe("right");
});
