import { cellValue, componentCatalog, type EmbeddedViews, plainRow, rowsOf } from "@sightline/components/schemas";
import {
  isObject,
  type PropertyObject,
  type PropertyPath,
  type PropertyValue,
  parsePath,
  readAt,
  type SlotInSight,
} from "@sightline/model";

/** A view that a component wants open in one of its slots. */
export interface WantedView {
  readonly slot: string;
  readonly path: string;
  readonly params: PropertyObject;
  /** It is not opened now, and stays where it is open already. */
  readonly opens?: false;
}

/** A path below `props`: of the list whose items it goes through, if any, and what comes before or after. */
interface Place {
  readonly list: PropertyPath | undefined;
  readonly rest: PropertyPath;
}

interface Embedding {
  readonly path: Place;
  readonly params: Place;
  readonly notParams: ReadonlySet<string>;
  readonly indexParam: string | undefined;
  readonly chosenParam: { readonly name: string; readonly by: PropertyPath } | undefined;
  readonly slot: string;
  readonly when: { readonly place: Place; readonly isOneOf: readonly PropertyValue[]; readonly kept: boolean } | undefined;
  /** Where the rows are that have a view each, and where an item names its field. */
  readonly rows: { readonly data: Place; readonly field: Place | undefined } | undefined;
}

const embeddings = new Map([...componentCatalog.values()].map(({ type, embeds = [] }) => [type, embeds.map(compile)]));

function compile(embedded: EmbeddedViews): Embedding {
  const { path, params, notParams = [], indexParam, chosenParam, slot = "", when, rows } = embedded;
  return {
    path: placeOf(path),
    params: placeOf(params),
    notParams: new Set(notParams),
    indexParam,
    chosenParam: chosenParam && { name: chosenParam.name, by: parsePath(chosenParam.by) },
    slot,
    when: when && {
      place: placeOf(when.path),
      isOneOf: [when.is].flat() as readonly PropertyValue[],
      kept: when.kept === true,
    },
    rows: rows && { data: placeOf(rows.data), field: rows.field === undefined ? undefined : placeOf(rows.field) },
  };
}

function placeOf(text: string): Place {
  const [list = "", rest] = text.split("[]");
  if (rest === undefined) return { list: undefined, rest: parsePath(list) };
  return { list: parsePath(list), rest: rest === "" ? [] : parsePath(rest.replace(/^\./, "")) };
}

/** The views a component of this type wants open, by its properties and its schema's `embeds` [CMP23]. */
export function wantedViews(type: string, props: PropertyObject, inSight: ReadonlyMap<string, number> = new Map()): WantedView[] {
  const all = (embeddings.get(type) ?? []).flatMap((each) =>
    each.rows
      ? [...inSight].flatMap(([slot, place]) => wantedInRow(each, props, { slot, place }))
      : itemsOf(each, props).flatMap((item) => wanted(each, props, item)),
  );
  return all.filter((each) => each.path !== "");
}

/** Indices of the items that have a view each; undefined stands for the one view of a component without such a list. */
function itemsOf({ params }: Embedding, props: PropertyObject): readonly (number | undefined)[] {
  if (!params.list) return [undefined];
  const list = readAt(props, params.list);
  return Array.isArray(list) ? list.map((_, index) => index) : [];
}

function wanted(embedding: Embedding, props: PropertyObject, item: number | undefined): WantedView[] {
  const { when, notParams, indexParam, chosenParam } = embedding;
  const read = (place: Place) => readAt(props, pathOf(place, item));
  const opens = !when || when.isOneOf.includes(read(when.place) ?? null);
  if (!opens && !when.kept) return [];
  const path = read(embedding.path);
  const given = read(embedding.params);
  const params = isObject(given) ? Object.entries(given as PropertyObject).filter(([name]) => !notParams.has(name)) : [];
  return [
    {
      slot: item === undefined ? "" : `${item}${embedding.slot}`,
      path: typeof path === "string" ? path : "",
      ...(opens ? {} : { opens }),
      params: {
        ...(indexParam !== undefined && item !== undefined ? { [indexParam]: item } : {}),
        ...Object.fromEntries(params),
        ...(chosenParam ? { [chosenParam.name]: readAt(props, chosenParam.by) === item } : {}),
      },
    },
  ];
}

/** The view of a row, or of one of its cells, with what it is given beside the parameters of the configuration [CMP47, CMP48]. */
function wantedInRow(embedding: Embedding, props: PropertyObject, { slot, place }: SlotInSight): WantedView[] {
  const [, rowText, itemText] = /^(\d+)(?:\.(\d+))?$/.exec(slot) ?? [];
  const item = itemText === undefined ? undefined : Number(itemText);
  if (!embedding.rows || rowText === undefined || (item === undefined) !== (embedding.params.list === undefined)) return [];
  const record = rowsOf(readAt(props, pathOf(embedding.rows.data, undefined)))[Number(rowText)];
  if (!record) return [];
  const row = { row: record.index, rowIndex: place };
  const field = embedding.rows.field && String(readAt(props, pathOf(embedding.rows.field, item)) ?? "");
  const given: PropertyObject =
    field === undefined
      ? { ...row, value: plainRow(record) }
      : { ...row, value: cellValue(record, field) ?? null, column: field, columnIndex: item ?? 0, rowData: plainRow(record) };
  return wanted(embedding, props, item).map((view) => ({ ...view, slot, params: { ...view.params, ...given } }));
}

function pathOf({ list, rest }: Place, item: number | undefined): PropertyPath {
  return list && item !== undefined ? [...list, item, ...rest] : rest;
}

/** Where a component of this type keeps the parameters of the view in a slot; views of rows share theirs and pass nothing out. */
export function paramsPlace(type: string, slot: string): PropertyPath | undefined {
  const found = embeddingOf(type, slot);
  return found && ["props", ...pathOf(found.embedding.params, found.item)];
}

/** Where a component of this type keeps one parameter; undefined for what is not the view's to set, as its place in the list. */
export function paramPlace(type: string, slot: string, name: string): PropertyPath | undefined {
  const { notParams, indexParam, chosenParam } = embeddingOf(type, slot)?.embedding ?? {};
  const isOurs = notParams?.has(name) || name === indexParam || name === chosenParam?.name;
  const place = isOurs ? undefined : paramsPlace(type, slot);
  return place && [...place, name];
}

function embeddingOf(type: string, slot: string): { embedding: Embedding; item: number | undefined } | undefined {
  const digits = /^\d*/.exec(slot)?.[0] ?? "";
  const embedding = embeddings.get(type)?.find((each) => !each.rows && each.slot === slot.slice(digits.length));
  return embedding && { embedding, item: digits === "" ? undefined : Number(digits) };
}
