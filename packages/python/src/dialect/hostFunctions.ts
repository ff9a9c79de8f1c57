import type { SystemFunction, SystemParameter } from "../ScriptEngine.ts";

/** Parameters as text: `date:Date, value:Integer, format:String="x"`; `…` at the end: further arguments. */
type Signature = readonly [name: string, params: string, doc: string];

const date: readonly Signature[] = [
  ["now", "", "The current time."],
  [
    "format",
    'date:Date, format:String="yyyy-MM-dd HH:mm:ss"',
    "The date as text by a SimpleDateFormat pattern, in the session's time zone, without a session the gateway's.",
  ],
  ["parse", 'dateString:String, formatString:String="yyyy-MM-dd HH:mm:ss", locale:Object=null', "The date a text stands for."],
  ["fromMillis", "millis:Long", "The date of milliseconds since 1970."],
  ["toMillis", "date:Date", "Milliseconds since 1970."],
  ["getDate", "year:Integer, month:Integer, day:Integer", "Midnight of a day; months count from 0."],
  ["setTime", "date:Date, hour:Integer, minute:Integer, second:Integer", "The same day at another time."],
  ["midnight", "date:Date", "The same day at 00:00."],
  ...["Millis", "Seconds", "Minutes", "Hours", "Days", "Weeks", "Months", "Years"].flatMap((unit): Signature[] => [
    [`add${unit}`, "date:Date, value:Integer", `The date that many ${unit.toLowerCase()} later.`],
    [
      `${unit.toLowerCase()}Between`,
      "date_1:Date, date_2:Date",
      `Whole ${unit.toLowerCase()} from the first date to the second.`,
    ],
  ]),
  ["isBefore", "date_1:Date, date_2:Date", "Whether the first date is before the second."],
  ["isAfter", "date_1:Date, date_2:Date", "Whether the first date is after the second."],
  ["isBetween", "target_date:Date, start_date:Date, end_date:Date", "Whether a date is between two others, ends included."],
  ["getAMorPM", "date:Date", "0 before noon, 1 after."],
  ["getDayOfMonth", "date:Date", "Day of month, from 1."],
  ["getDayOfWeek", "date:Date", "Day of week, 1 is Sunday."],
  ["getDayOfYear", "date:Date", "Day of year, from 1."],
  ["getHour12", "date:Date", "Hour, 0 to 11."],
  ["getHour24", "date:Date", "Hour, 0 to 23."],
  ["getMillis", "date:Date", "Milliseconds of the second."],
  ["getMinute", "date:Date", "Minute of the hour."],
  ["getMonth", "date:Date", "Month, from 0."],
  ["getQuarter", "date:Date", "Quarter, from 1."],
  ["getSecond", "date:Date", "Second of the minute."],
  ["getYear", "date:Date", "The year."],
  ["getTimezone", "", "Id of the session's time zone, without a session the gateway's."],
  ["getTimezoneOffset", "date:Date=null", "Hours from UTC at a date."],
  ["getTimezoneRawOffset", "", "Hours from UTC without daylight saving."],
  ["isDaylightTime", "date:Date=null", "Whether daylight saving holds at a date."],
];

const dataset: readonly Signature[] = [
  ["toDataset", "headers:Object, data:List=null", "A dataset from headers and rows, or from a PyDataSet; 8.3's name."],
  ["toDataSet", "headers:Object, data:List=null", "The name of toDataset before 8.3."],
  ["toPyDataSet", "dataset:Dataset", "A dataset that scripts iterate row by row."],
  [
    "addColumn",
    "dataset:Dataset, colIndex:Object, col:Object=null, colName:Object=null, colType:Object=null",
    "The dataset with a further column.",
  ],
  ["addRow", "dataset:Dataset, rowIndex:Object, row:List=null", "The dataset with a further row."],
  ["addRows", "dataset:Dataset, rowIndex:Object, rows:List=null", "The dataset with further rows."],
  ["appendDataset", "dataset1:Dataset, dataset2:Dataset", "The rows of both datasets."],
  ["clearDataset", "dataset:Dataset", "The dataset without its rows."],
  ["dataSetToHTML", "showHeaders:Boolean, dataset:Dataset, title:String", "The dataset as an HTML page."],
  ["deleteRow", "dataset:Dataset, rowIndex:Integer", "The dataset without a row."],
  ["deleteRows", "dataset:Dataset, rowIndices:List", "The dataset without some rows."],
  ["filterColumns", "dataset:Dataset, columns:List", "Only these columns, in this order."],
  ["formatDates", "dataset:Dataset, dateFormat:String, locale:Object=null", "The dataset with its dates as text."],
  ["fromCSV", "csv:String", "The dataset of a text that toCSV wrote with forExport."],
  ["getColumnHeaders", "dataset:Dataset", "Names of the columns."],
  [
    "setValue",
    "dataset:Dataset, rowIndex:Integer, columnNameOrIndex:Object, value:Object",
    "The dataset with one value changed.",
  ],
  [
    "sort",
    "dataset:Dataset, keyColumn:Object, ascending:Boolean=true, naturalOrdering:Boolean=true",
    "The dataset sorted by a column.",
  ],
  [
    "toCSV",
    "dataset:Dataset, showHeaders:Boolean=true, forExport:Boolean=false, localized:Boolean=false",
    "The dataset as CSV text.",
  ],
  [
    "toExcel",
    "showHeaders:Boolean, dataset:Object, nullsEmpty:Boolean=false, sheetNames:List=null",
    "A workbook (.xlsx) as bytes, one sheet for each dataset of a list.",
  ],
  ["updateRow", "dataset:Dataset, rowIndex:Integer, changes:Dictionary", "The dataset with some values of a row changed."],
];

const util: readonly Signature[] = [
  ["jsonEncode", "pyObj:Object, indentFactor:Integer=null", "A value as JSON text."],
  ["jsonDecode", "jsonString:String", "The value of a JSON text."],
];

const oneList = "values:List";
const math: readonly Signature[] = [
  ...[
    "geometricMean",
    "kurtosis",
    "max",
    "mean",
    "median",
    "min",
    "mode",
    "normalize",
    "populationVariance",
    "product",
    "skewness",
  ].map((name): Signature => [name, oneList, `${name} of a list of numbers.`]),
  ...["standardDeviation", "sum", "sumLog", "sumSquares", "variance"].map(
    (name): Signature => [name, oneList, `${name} of a list of numbers.`],
  ),
  ["meanDifference", "values1:List, values2:List", "Mean of the differences of two lists."],
  ["sumDifference", "values1:List, values2:List", "Sum of the differences of two lists."],
  ["percentile", "values:List, percentile:Double", "A percentile of a list of numbers."],
];

/** Signatures of the `system.*` functions that `sightline_system` implements inside the host. */
export const hostFunctions: readonly SystemFunction[] = [
  systemFunction("system.db", ["dateFormat", "date:Date, formatPattern:String", "A date as text."]),
  ...date.map((s) => systemFunction("system.date", s)),
  ...dataset.map((s) => systemFunction("system.dataset", s)),
  ...util.map((s) => systemFunction("system.util", s)),
  ...math.map((s) => systemFunction("system.math", s)),
];

function systemFunction(module: string, [name, params, doc]: Signature): SystemFunction {
  return { name: `${module}.${name}`, where: "host", doc, params: params === "" ? [] : params.split(", ").map(parameter) };
}

function parameter(text: string): SystemParameter {
  const [, name = "", type = "", value] = /^(\w+):(\w+)(?:=(.*))?$/.exec(text) ?? [];
  return value === undefined ? { name, type } : { name, type, default: JSON.parse(value) as string | boolean | null };
}
