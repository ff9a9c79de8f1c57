import { componentCatalog, type EmbeddedViews } from "@sightline/components/schemas";
import { isObject, type PropertyObject, type PropertyPath, type PropertyValue, parsePath, readAt } from "@sightline/model";

/** A view that a component wants open in one of its slots. */
export interface WantedView {
  readonly slot: string;
  readonly path: string;
  readonly params: PropertyObject;
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
  readonly slot: string;
  readonly when: { readonly place: Place; readonly is: PropertyValue } | undefined;
}

const embeddings = new Map([...componentCatalog.values()].map(({ type, embeds = [] }) => [type, embeds.map(compile)]));

function compile({ path, params, notParams = [], indexParam, slot = "", when }: EmbeddedViews): Embedding {
  return {
    path: placeOf(path),
    params: placeOf(params),
    notParams: new Set(notParams),
    indexParam,
    slot,
    when: when && { place: placeOf(when.path), is: when.is },
  };
}

function placeOf(text: string): Place {
  const [list = "", rest] = text.split("[]");
  if (rest === undefined) return { list: undefined, rest: parsePath(list) };
  return { list: parsePath(list), rest: rest === "" ? [] : parsePath(rest.replace(/^\./, "")) };
}

/** The views a component of this type wants open, by its properties and its schema's `embeds` [CMP23]. */
export function wantedViews(type: string, props: PropertyObject): WantedView[] {
  const all = (embeddings.get(type) ?? []).flatMap((each) => itemsOf(each, props).flatMap((item) => wanted(each, props, item)));
  return all.filter((each) => each.path !== "");
}

/** Indices of the items that have a view each; undefined stands for the one view of a component without such a list. */
function itemsOf({ params }: Embedding, props: PropertyObject): readonly (number | undefined)[] {
  if (!params.list) return [undefined];
  const list = readAt(props, params.list);
  return Array.isArray(list) ? list.map((_, index) => index) : [];
}

function wanted(embedding: Embedding, props: PropertyObject, item: number | undefined): WantedView[] {
  const { when, notParams, indexParam } = embedding;
  const read = (place: Place) => readAt(props, pathOf(place, item));
  if (when && read(when.place) !== when.is) return [];
  const path = read(embedding.path);
  const given = read(embedding.params);
  const params = isObject(given) ? Object.entries(given as PropertyObject).filter(([name]) => !notParams.has(name)) : [];
  return [
    {
      slot: item === undefined ? "" : `${item}${embedding.slot}`,
      path: typeof path === "string" ? path : "",
      params: {
        ...(indexParam !== undefined && item !== undefined ? { [indexParam]: item } : {}),
        ...Object.fromEntries(params),
      },
    },
  ];
}

function pathOf({ list, rest }: Place, item: number | undefined): PropertyPath {
  return list && item !== undefined ? [...list, item, ...rest] : rest;
}

/** Where a component of this type keeps the parameters of the view in a slot. */
export function paramsPlace(type: string, slot: string): PropertyPath | undefined {
  const found = embeddingOf(type, slot);
  return found && ["props", ...pathOf(found.embedding.params, found.item)];
}

/** Where a component of this type keeps one parameter; undefined for what is not the view's to set, as its place in the list. */
export function paramPlace(type: string, slot: string, name: string): PropertyPath | undefined {
  const { notParams, indexParam } = embeddingOf(type, slot)?.embedding ?? {};
  const place = notParams?.has(name) || name === indexParam ? undefined : paramsPlace(type, slot);
  return place && [...place, name];
}

function embeddingOf(type: string, slot: string): { embedding: Embedding; item: number | undefined } | undefined {
  const digits = /^\d*/.exec(slot)?.[0] ?? "";
  const embedding = embeddings.get(type)?.find((each) => each.slot === slot.slice(digits.length));
  return embedding && { embedding, item: digits === "" ? undefined : Number(digits) };
}
