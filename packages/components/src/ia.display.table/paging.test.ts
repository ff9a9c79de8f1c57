// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { type Drawn, draw } from "../testing/draw.ts";

const data = Array.from({ length: 30 }, (_, index) => ({ name: `ROW-${String(index + 1).padStart(2, "0")}` }));

function drawPaged(pager: Record<string, number | boolean | number[]>): Promise<Drawn> {
  return draw("ia.display.table", { data, pager: { options: [10, 25, 50], activeOption: 10, ...pager } });
}

const rows = ({ element }: Drawn) =>
  [...element.querySelectorAll(".sl-table-body [role=cell]")].map((cell) => cell.textContent ?? "");
const ends = (drawn: Drawn) => [rows(drawn)[0], rows(drawn).at(-1)];

test.each([
  [1, ["ROW-01", "ROW-10"]],
  [2, ["ROW-11", "ROW-20"]],
  [3, ["ROW-21", "ROW-30"]],
  [0, ["ROW-01", "ROW-10"]],
  [9, ["ROW-21", "ROW-30"]],
])("[CMP44] case: table-active-page-from-one: activePage %i shows %j", async (activePage, expected) => {
  const drawn = await drawPaged({ activePage });
  expect(ends(drawn)).toEqual(expected);
});

test("[CMP44] case: table-active-page-from-one: a script's activePage means the same, and turning pages writes it", async () => {
  const drawn = await drawPaged({});
  expect(ends(drawn)).toEqual(["ROW-01", "ROW-10"]);
  await drawn.change("props.pager.activePage", 2);
  expect(ends(drawn)).toEqual(["ROW-11", "ROW-20"]);
  await drawn.click("[aria-label='Next page']");
  await drawn.click("[aria-label='Previous page']");
  expect(drawn.writes).toEqual([
    ["props.pager.activePage", 3],
    ["props.pager.activePage", 2],
  ]);
});

test("[CMP44] [OBS-TABLE-12, OBS-TABLE-14] another page size keeps the number of the page", async () => {
  const drawn = await drawPaged({});
  const choose = (size: number) =>
    drawn.act(() => {
      const select = drawn.find<HTMLSelectElement>("select");
      select.value = String(size);
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  await choose(25);
  expect(drawn.find("[aria-current=page]").textContent).toBe("Page 1 of 2");
  await drawn.click("[aria-label='Next page']");
  expect(ends(drawn)).toEqual(["ROW-26", "ROW-30"]);
  await choose(10);
  expect([drawn.find("[aria-current=page]").textContent, ...ends(drawn)]).toEqual(["Page 2 of 3", "ROW-11", "ROW-20"]);
});

test("[CMP44] the sizes offered are those configured, 50, 100 and the one in use, each once", async () => {
  const drawn = await drawPaged({ activeOption: 7 });
  const offered = [...drawn.element.querySelectorAll("option")].map((option) => option.textContent);
  expect(offered).toEqual(["10 rows", "25 rows", "50 rows", "100 rows", "7 rows"]);
  expect(drawn.find<HTMLSelectElement>("select").value).toBe("7");
});

test("[CMP44] [OBS-TABLE-16] a choice on another page replaces the one before; its index is one of the data", async () => {
  const drawn = await drawPaged({});
  await drawn.click('[aria-rowindex="6"] [role=cell]');
  await drawn.click("[aria-label='Next page']");
  await drawn.click('[aria-rowindex="15"] [role=cell]');
  expect(drawn.events.filter(([name]) => name === "onSelectionChange").map(([, event]) => event.selectedRow)).toEqual([5, 14]);
  expect(drawn.find("[aria-selected=true]").textContent).toBe("ROW-15");
  await drawn.click("[aria-label='Previous page']");
  expect(drawn.element.querySelector("[aria-selected=true]")).toBe(null);
});

test("[CMP19] [OBS-TABLE-13] only rows in sight and a few beside them are drawn", async () => {
  const drawn = await drawPaged({ activeOption: 25 });
  expect(rows(drawn).length).toBeGreaterThan(9);
  expect(rows(drawn).length).toBeLessThan(25);
});

test("[CMP19] [OBS-TABLE-1, OBS-TABLE-2] rows in the order of the data, columns in theirs under their titles; widths in percent are equal shares", async () => {
  const { element, find } = await draw("ia.display.table", {
    data: [
      { a: 1, b: "x", c: true },
      { a: 2, b: "y", c: false },
    ],
    columns: [
      { field: "b", header: { title: "Bee" }, width: "38%" },
      { field: "a", header: { title: "Ay" }, width: "32%" },
      { field: "c", width: "30%" },
    ],
  });
  expect([...element.querySelectorAll("[role=columnheader]")].map((each) => each.textContent)).toEqual(["Bee", "Ay", "c"]);
  expect([...element.querySelectorAll("[role=row] [role=cell]:nth-child(1)")].map((each) => each.textContent)).toEqual([
    "x",
    "y",
  ]);
  const tracks = find(".sl-table-header").style.gridTemplateColumns.split(/\s(?=minmax)/);
  expect(new Set(tracks).size).toBe(1);
});
