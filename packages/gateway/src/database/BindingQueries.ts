import { good, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { DatabaseError } from "./DatabaseError.ts";
import type { NamedQueries, NamedQueryAnswer } from "./NamedQueries.ts";

/** What a query binding asks. */
export interface BindingQuery {
  readonly project: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, PropertyValue>>;
  readonly format: "auto" | "json" | "dataset" | "scalar";
  readonly bypassCache: boolean;
}

/** How long the answer of a query binding serves others with the same question, in milliseconds. */
const shareMs = 250;

/** Asks for a binding. Never rejects: what went wrong is the quality [DB16]. */
export async function runBindingQuery(queries: NamedQueries, query: BindingQuery): Promise<QualifiedValue> {
  const { project, path, parameters, format, bypassCache } = query;
  try {
    const type = queries.typeOf(project, path);
    if (type === undefined) throw new DatabaseError("missing", `Named query "${path}" not found.`);
    if (type === "UpdateQuery")
      throw new DatabaseError("unknown", `"${path}" is an update query; a binding needs one that reads`);
    const answer = await queries.run({ project, path, parameters, ...(bypassCache ? {} : { shareMs }) });
    return { value: formatted(answer, format), quality: good, timestamp: Date.now() };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): QualifiedValue {
  const name = error instanceof DatabaseError ? error.quality : "Error_Exception";
  const message = error instanceof Error ? error.message : String(error);
  return { value: null, quality: quality(name, message), timestamp: Date.now() };
}

/** `auto` is what the query is: a dataset, or the value of a scalar query. */
function formatted(answer: NamedQueryAnswer, format: BindingQuery["format"]): PropertyValue {
  if (answer.kind === "value") return answer.value as PropertyValue;
  const { rows, scalar } = answer;
  switch (format) {
    case "json":
      return rows.documents;
    case "dataset":
      return rows.dataset;
    case "scalar":
      return rows.scalar;
    default:
      return scalar ? rows.scalar : rows.dataset;
  }
}
