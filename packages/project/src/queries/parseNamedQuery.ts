import type { JsonObject } from "@sightline/model";
import { type Bean, beanList, beanText, readBean } from "../binaryXml/beans.ts";
import type { Report } from "../definitions/problems.ts";
import type { NamedQuery, NamedQueryParameter } from "../definitions/types.ts";
import { flag, list, number, object, oneOf, text } from "../json/fields.ts";
import { decodeText } from "../json/parseJson.ts";
import { attributes, type Resource } from "../resources/resources.ts";

const types = ["Query", "UpdateQuery", "ScalarQuery"] as const;
const parameterTypes = ["Parameter", "QueryString", "Database"] as const;
const unitsMs = { MS: 1, SEC: 1_000, MIN: 60_000, HOUR: 3_600_000, DAY: 86_400_000, WEEK: 604_800_000 } as const;

/** Tag data types in the order of their numbers, as far as parameters use them. */
const dataTypes = ["Int1", "Int2", "Int4", "Int8", "Float4", "Float8", "Boolean", "String", "DateTime"] as const;

/** A named query in either stored form; undefined, with a problem, where there is none [DB9, DB10]. */
export function parseNamedQuery(path: string, resource: Resource, report: Report): NamedQuery | undefined {
  const sql = resource.files.get("query.sql");
  if (sql) return fromAttributes(path, decodeText(sql), attributes(resource));
  const bytes = resource.files.get("data.bin");
  if (bytes) return fromBinary(path, bytes, report);
  report({ severity: "warning", message: "This resource has no query.sql and was left out." });
  return undefined;
}

function fromAttributes(path: string, sql: string, stored: JsonObject): NamedQuery {
  const maximumRows = flag(stored.useMaxReturnSize, false) ? number(stored.maxReturnSize, 100) : undefined;
  return {
    path,
    sql,
    type: oneOf(stored.type, types, "Query"),
    database: text(stored.database),
    enabled: flag(stored.enabled, true),
    parameters: list(stored.parameters).map((each) => parameterOf(object(each))),
    ...(maximumRows === undefined ? {} : { maximumRows }),
    ...cacheOf(flag(stored.cacheEnabled, false), number(stored.cacheAmount, 1), text(stored.cacheUnit)),
    ...(flag(stored.fallbackEnabled, false) ? { fallback: text(stored.fallbackValue) } : {}),
  };
}

function parameterOf(stored: JsonObject): NamedQueryParameter {
  return {
    name: text(stored.identifier),
    type: oneOf(stored.type, parameterTypes, "Parameter"),
    dataType: dataTypes[number(stored.sqlType, -1)] ?? "Any",
  };
}

function cacheOf(enabled: boolean, amount: number, unit: string): { readonly cacheMs?: number } {
  const name = unit.toUpperCase();
  const unitMs = Object.hasOwn(unitsMs, name) ? unitsMs[name as keyof typeof unitsMs] : unitsMs.SEC;
  return enabled ? { cacheMs: amount * unitMs } : {};
}

function fromBinary(path: string, bytes: Uint8Array, report: Report): NamedQuery | undefined {
  const bean = readBean(bytes, "NamedQuery", report);
  return bean && fromBean(path, bean);
}

function fromBean(path: string, bean: Bean): NamedQuery {
  const isOn = (field: string, fallback: boolean) => beanText(bean, field, String(fallback)) === "true";
  const maximumRows = isOn("useMaxReturnSize", false) ? Number(beanText(bean, "maxReturnSize", "100")) : undefined;
  return {
    path,
    sql: beanText(bean, "query"),
    type: oneOf(beanText(bean, "type"), types, "Query"),
    database: beanText(bean, "database"),
    enabled: isOn("enabled", true),
    parameters: beanList(bean, "parameters").map(parameterOfBean),
    ...(maximumRows === undefined ? {} : { maximumRows }),
    ...cacheOf(isOn("cacheEnabled", false), Number(beanText(bean, "cacheAmount", "1")), beanText(bean, "cacheUnit")),
    ...(isOn("fallbackEnabled", false) ? { fallback: beanText(bean, "fallbackValue") } : {}),
  };
}

function parameterOfBean(bean: Bean): NamedQueryParameter {
  const stored = beanText(bean, "sqlType");
  return {
    name: beanText(bean, "identifier"),
    type: oneOf(beanText(bean, "type"), parameterTypes, "Parameter"),
    dataType: dataTypes.find((each) => each === stored) ?? "Any",
  };
}
