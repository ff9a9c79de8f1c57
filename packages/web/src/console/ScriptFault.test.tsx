import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScriptFaultBanner } from "./ScriptFault.tsx";

test("[STA29] the banner names why no script host starts, as text", () => {
  const banner = renderToStaticMarkup(<ScriptFaultBanner reason="it ended with code 1: <no memory>" />);
  expect(banner).toContain('role="alert"');
  expect(banner).toContain("No script host can be started");
  expect(banner).toContain("it ended with code 1: &lt;no memory&gt;");
});

test("[STA29] there is no banner while script hosts start", () => {
  expect(renderToStaticMarkup(<ScriptFaultBanner reason={undefined} />)).toBe("");
});
