import { type FilterOperator, filterOperators, type ListQuery } from "@sightline/model";
import { GatewayError } from "../../base/errors.ts";
import { safePattern } from "./safePattern.ts";

/** Lists answer in this envelope, as Ignition 8.3 does. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly metadata: { readonly total: number; readonly matching: number; readonly limit: number; readonly offset: number };
}

type Fields = Readonly<Record<string, unknown>>;
/** Leaves those items that match. Whole lists, since a regular expression is tried on all of them in one go. */
type Filter = (items: readonly Fields[]) => readonly Fields[];

/**
 * Applies search, filters, sorting and paging of the list contract. `fields` names what may be sorted and filtered by.
 * Text compares exactly (upper and lower case differ) except in `search`. Throws BAD_FILTER.
 */
export function listPage<T extends object>(items: readonly T[], query: ListQuery, fields: readonly string[]): ListPage<T> {
  const filters = [...(query.filter ?? []).map((filter) => fieldFilter(filter, fields)), searchFilter(query.search, fields)];
  const matching = filters.reduce((left, filter) => filter(left), items as readonly Fields[]) as readonly T[];
  const sorted = query.sortBy ? matching.toSorted(order(query.sortBy, fields)) : matching;
  const { limit = -1, offset = 0 } = query;
  const page = sorted.slice(offset, limit < 0 ? undefined : offset + limit);
  return { items: page, metadata: { total: items.length, matching: matching.length, limit, offset } };
}

/** Searches texts only, those inside of lists and objects too. */
function searchFilter(search: string | undefined, fields: readonly string[]): Filter {
  const terms = (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return (items) => items;
  return (items) =>
    items.filter((item) => {
      const text = fields
        .map((field) => searchText(item[field]))
        .join("\n")
        .toLowerCase();
      return terms.every((term) => text.includes(term));
    });
}

function searchText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(searchText).join("\n");
}

function fieldFilter(filter: string, fields: readonly string[]): Filter {
  const match = /^([A-Za-z0-9_]+)\[([a-z]+)\]=(.*)$/s.exec(filter);
  if (match === null) throw badFilter("filter", `${JSON.stringify(filter)} is not of the form field[op]=value`);
  const [, field = "", operator = "", operand = ""] = match;
  if (!isOperator(operator)) throw badFilter(filter, `the operator is one of ${filterOperators.join(" ")}`);
  requireField(field, fields, filter);
  if (operator === "rgx") return patternFilter(field, operand);
  const test = textTests[operator];
  return (items) => items.filter((item) => test(item[field], operand));
}

function patternFilter(field: string, source: string): Filter {
  const matches = safePattern(source);
  return (items) => {
    const results = matches(items.map((item) => elements(item[field]).map(textOf)));
    return items.filter((_, index) => results[index]);
  };
}

function isOperator(text: string): text is FilterOperator {
  return (filterOperators as readonly string[]).includes(text);
}

const textTests: Readonly<Record<Exclude<FilterOperator, "rgx">, (value: unknown, operand: string) => boolean>> = {
  eq: (value, operand) => elements(value).some((element) => textOf(element) === operand),
  ne: (value, operand) => !elements(value).some((element) => textOf(element) === operand),
  cn: (value, operand) => elements(value).some((element) => textOf(element).includes(operand)),
  sw: (value, operand) => elements(value).some((element) => textOf(element).startsWith(operand)),
  ew: (value, operand) => elements(value).some((element) => textOf(element).endsWith(operand)),
  gt: (value, operand) => compareTo(value, operand) > 0,
  gte: (value, operand) => compareTo(value, operand) >= 0,
  lt: (value, operand) => compareTo(value, operand) < 0,
  lte: (value, operand) => compareTo(value, operand) <= 0,
};

/** A list field matches when one of its elements does; an empty list is an empty text. */
function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) && value.length > 0 ? value : [value];
}

/** NaN, and so never true, where a number is compared with something that is none. */
function compareTo(value: unknown, operand: string): number {
  if (typeof value === "number") return value - (operand.trim() === "" ? Number.NaN : Number(operand));
  return compare(textOf(value), operand);
}

function order(sortBy: string, fields: readonly string[]): (a: object, b: object) => number {
  const match = /^(?:(asc|desc)\(([A-Za-z0-9_]+)\)|([A-Za-z0-9_]+))$/.exec(sortBy);
  if (match === null) throw badFilter("sortBy", `${JSON.stringify(sortBy)} is not asc(field) or desc(field)`);
  const field = match[2] ?? match[3] ?? "";
  requireField(field, fields, "sortBy");
  const direction = match[1] === "desc" ? -1 : 1;
  return (a, b) => direction * compare((a as Fields)[field], (b as Fields)[field]);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [textOf(a), textOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? Object.values(value).map(textOf).join(" ") : String(value);
}

function requireField(field: string, fields: readonly string[], parameter: string): void {
  if (!fields.includes(field)) throw badFilter(parameter, `there is no field ${field}; the fields are ${fields.join(", ")}`);
}

function badFilter(parameter: string, why: string): GatewayError {
  return new GatewayError("BAD_FILTER", { parameter, why });
}
