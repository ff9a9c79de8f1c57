import { DatabaseError } from "./DatabaseError.ts";
import type { DatabaseSettings, ResultLimits } from "./types.ts";

const megabyte = 1_048_576;

/** The limits of the answers of a database, as it is configured. */
export function resultLimits({ maximumRows, maximumMegabytes }: DatabaseSettings): ResultLimits {
  const texts = {
    rows: `the answer has more than ${maximumRows} rows (maximumRows in databases.json)`,
    bytes: `the answer has more than ${maximumMegabytes} MB (maximumMegabytes in databases.json)`,
  };
  return {
    rows: maximumRows,
    bytes: maximumMegabytes * megabyte,
    refusal: (limit) => new DatabaseError("query", `${texts[limit]}; select less, or raise the limit`),
  };
}
