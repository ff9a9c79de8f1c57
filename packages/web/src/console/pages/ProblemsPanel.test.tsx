import type { ProblemItem, RestAnswer } from "@sightline/model";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { parseAddress } from "../urlState.ts";
import { ProblemList } from "./ProblemsPanel.tsx";

const problem: ProblemItem = {
  severity: "wrong value",
  kind: "property",
  resource: "com.inductiveautomation.perspective/views/Area/Tank",
  component: "root/Tank",
  property: "props.unit",
  message: "The property unit has no effect <here>.",
};

function drawn(data: Partial<RestAnswer<"listProjectProblems">>, address = "/console/projects?open=plant"): string {
  const metadata = { total: 4000, matching: 4000, limit: 100, offset: 0 };
  const all = { items: [problem], metadata, counts: [], ...data };
  return renderToStaticMarkup(
    <ProblemList state={parseAddress(address)} data={all} change={() => undefined} offsetChanged={() => undefined} />,
  );
}

test("[STA56] problems stand where they are in the whole list, with severity, kind, place and message", () => {
  const html = drawn({ metadata: { total: 4000, matching: 3000, limit: 100, offset: 50 } });
  expect(html).toContain("3000 problems");
  expect(html).toContain("height:276000px");
  expect(html).toContain("top:4600px");
  expect(html).toMatch(/<b>wrong value<\/b> property/);
  expect(html).toContain("views/Area/Tank");
  expect(html).toContain("root/Tank › props.unit");
  expect(html).toContain("The property unit has no effect &lt;here&gt;.");
});

test("[STA56] counts by severity, the worst first, and by kind; each follows what the other chooses", () => {
  const counts = [
    { kind: "style", severity: "cosmetic", count: 7 },
    { kind: "property", severity: "cosmetic", count: 2 },
    { kind: "property", severity: "wrong value", count: 1 },
  ] as const;
  const chips = (address: string) =>
    [...drawn({ counts }, address).matchAll(/>([a-z ]+) <b>(\d+)<\/b>/g)].map((each) => `${each[1]} ${each[2]}`);
  expect(chips("/console/projects?open=plant")).toEqual(["wrong value 1", "cosmetic 9", "property 3", "style 7"]);
  expect(chips("/console/projects?open=plant&severity=cosmetic&kind=property")).toEqual([
    "wrong value 1",
    "cosmetic 2",
    "property 2",
    "style 7",
  ]);
  expect(drawn({ counts }, "/console/projects?kind=style")).toMatch(/aria-pressed="true"[^>]*>style/);
});

test("[STA56] it says when there is nothing, and when nothing matches", () => {
  expect(drawn({ items: [], metadata: { total: 0, matching: 0, limit: 100, offset: 0 } })).toContain("No problems");
  const searched = drawn(
    { items: [], metadata: { total: 5, matching: 0, limit: 100, offset: 0 } },
    "/console/projects?resource=a",
  );
  expect(searched).toContain("No matches");
  expect(searched).toContain("<code>a</code>");
});
