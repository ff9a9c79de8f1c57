import type { Json } from "@sightline/model";
import type { PropertySchemas } from "./ComponentSchema.ts";
import { style } from "./fragments.ts";

/** Colour and size of a text at `at`, which is the path of its font. */
export function font(at: string, what: string, size: number): PropertySchemas {
  return {
    [`${at}.color`]: { type: "color", default: "", text: `Colour of ${what}; the theme's where empty.` },
    [`${at}.size`]: { type: ["number", "string"], default: size, text: `Font size of ${what} in pixels.` },
  };
}

/** A line at `at`: its colour, width, opacity and dashes. */
export function line(at: string, what: string, opacity: number): PropertySchemas {
  return {
    [`${at}.color`]: { type: "color", default: "", text: `Colour of ${what}; the theme's where empty.` },
    [`${at}.width`]: { type: ["number", "string"], default: 1, text: `Width of ${what} in pixels.` },
    [`${at}.opacity`]: { type: ["number", "string"], default: opacity, text: `Opacity of ${what}, 0 to 1.` },
    [`${at}.dashArray`]: { type: ["number", "string"], default: 0, text: `Dashes of ${what} as in SVG; 0 is a whole line.` },
    ...style(`${at}.style`, what),
  };
}

/** Grid lines of an axis at `at`. */
export function grid(at: string, what: string): PropertySchemas {
  return {
    [`${at}.visible`]: { type: "boolean", default: false, text: `Draw grid lines of ${what}.` },
    [`${at}.color`]: { type: "color", default: "", text: `Colour of the grid lines of ${what}.` },
    [`${at}.opacity`]: { type: "number", default: 0.9, text: `Opacity of the grid lines of ${what}, 0 to 1.` },
    [`${at}.dashArray`]: { type: "number", default: 0, text: `Dashes of the grid lines of ${what}; 0 is a whole line.` },
    ...style(`${at}.style`, `the grid lines of ${what}`),
  };
}

/** Ticks of an axis at `at` and their labels. */
export function tick(at: string, what: string): PropertySchemas {
  return {
    [`${at}.color`]: { type: "color", default: "", text: `Colour of the ticks of ${what}.` },
    ...style(`${at}.style`, `the ticks of ${what}`),
    [`${at}.label.format`]: {
      type: "string",
      default: "Auto",
      text: `Format of the labels of ${what}: Auto, a specifier of d3 or a pattern.`,
    },
    ...font(`${at}.label.font`, `the tick labels of ${what}`, 10),
    ...style(`${at}.label.style`, `the tick labels of ${what}`),
  };
}

/** The axis of time at `at`. */
export function timeAxis(at: string, tickCount: Json): PropertySchemas {
  return {
    [`${at}.visible`]: { type: "boolean", default: true, text: "Draw the time axis." },
    [`${at}.color`]: { type: "color", default: "", text: "Colour of the time axis." },
    [`${at}.height`]: { type: "number", default: 35, text: "Height of the time axis in pixels." },
    [`${at}.tickCount`]: { type: ["number", "string"], default: tickCount, text: "Number of ticks; auto: as many as fit." },
    ...tick(`${at}.tick`, "the time axis"),
    [`${at}.tick.label.angled`]: { type: "boolean", default: false, text: "Labels of the time axis are slanted." },
    ...grid(`${at}.grid`, "the time axis"),
    ...style(`${at}.style`, "the time axis"),
  };
}

/** What value axes of all charts of time have in common, below `at`. */
export function valueAxis(at: string): PropertySchemas {
  const what = "the value axis";
  return {
    [`${at}.width`]: {
      type: "number",
      default: 60,
      text: "Width of the value axis in pixels; 0 or less: as wide as its labels.",
    },
    [`${at}.label.text`]: { type: "string", default: "", text: "Text beside the value axis." },
    [`${at}.label.offset`]: { type: "number", default: 0, text: "Shift of that text in pixels." },
    ...font(`${at}.label.font`, "the axis label", 10),
    ...style(`${at}.label.style`, "the axis label"),
    ...tick(`${at}.tick`, what),
    [`${at}.tick.count`]: { type: ["number", "string"], default: "Auto", text: "Number of ticks; Auto: as many as fit." },
    ...grid(`${at}.grid`, what),
    ...style(`${at}.style`, what),
  };
}

/** Strokes and fills of a series, by state, below `at`. */
export function trendStates(at: string): PropertySchemas {
  const states = { normal: "as usual", highlighted: "under the pointer", selected: "when chosen", muted: "beside one of these" };
  return Object.fromEntries(
    Object.entries(states).flatMap(([state, when]) => [
      [`${at}.${state}.stroke.color`, { type: "color", default: "", text: `Colour of the line ${when}.` }],
      [`${at}.${state}.stroke.width`, { type: ["number", "null"], default: null, text: `Width of the line ${when}, pixels.` }],
      [
        `${at}.${state}.stroke.opacity`,
        { type: ["number", "null"], default: null, text: `Opacity of the line ${when}, 0 to 1.` },
      ],
      [
        `${at}.${state}.stroke.dashArray`,
        { type: ["number", "string", "null"], default: null, text: `Dashes of the line ${when}.` },
      ],
      [`${at}.${state}.fill.color`, { type: "color", default: "", text: `Colour of the surface ${when}.` }],
      [
        `${at}.${state}.fill.opacity`,
        { type: ["number", "null"], default: null, text: `Opacity of the surface ${when}, 0 to 1.` },
      ],
    ]),
  );
}

/** Colours of the series of a chart, below `at`. */
export function seriesColors(at: string): PropertySchemas {
  return {
    [`${at}.colors`]: { type: "array", default: [], text: "Colours of the series in their order." },
    [`${at}.colorScheme`]: {
      type: "string",
      default: "",
      enum: ["", ...colorSchemes],
      text: "Name of a set of colours, where none are given: ColorBrewer's, and a few of d3.",
    },
  };
}

/** The box that shows the values at an instant, below `at`. */
export function infoBox(at: string, dateFormat: string, timeFormat: string): PropertySchemas {
  return {
    [`${at}.visible`]: { type: "boolean", default: true, text: "Show the box with the values." },
    [`${at}.dateFormat`]: { type: "string", default: dateFormat, text: "Pattern of the date, or None." },
    [`${at}.timeFormat`]: { type: "string", default: timeFormat, text: "Pattern of the time, or None." },
    [`${at}.showTime`]: { type: "boolean", default: true, text: "Show the time beside the date." },
    [`${at}.dataFormat`]: { type: "string", default: "0,0.##", text: "Pattern of the values." },
    [`${at}.width`]: { type: ["number", "string"], default: "auto", text: "Width of the box." },
    [`${at}.fill.color`]: { type: "color", default: "", text: "Background of the box." },
    [`${at}.fill.opacity`]: { type: ["number", "string"], default: 0.9, text: "Opacity of the background, 0 to 1." },
    [`${at}.stroke.color`]: { type: "color", default: "", text: "Colour of the frame." },
    [`${at}.stroke.width`]: { type: ["number", "string"], default: 1, text: "Width of the frame." },
    [`${at}.stroke.opacity`]: { type: ["number", "string"], default: 0.5, text: "Opacity of the frame." },
    [`${at}.stroke.dashArray`]: { type: ["number", "string"], default: 0, text: "Whether the frame is dashed." },
    ...font(`${at}.font`, "the box", 11),
    ...style(`${at}.font.style`, "the text of the box"),
    ...style(`${at}.style`, "the box"),
  };
}

/** The text beside a level across a plot, below `at`. */
export function levelLabel(at: string, what: string): PropertySchemas {
  return {
    [`${at}.text`]: { type: "string", default: "", text: `Text of ${what}.` },
    [`${at}.position`]: {
      type: "string",
      default: "right",
      enum: ["left", "right"],
      text: `End of ${what} at which the text is.`,
    },
    ...font(`${at}.font`, `the text of ${what}`, 10),
    ...style(`${at}.style`, `the text of ${what}`),
  };
}

/** The curves that lines may be drawn by. */
export const curves = [
  "curveBasis",
  "curveBasisOpen",
  "curveCardinal",
  "curveCardinalOpen",
  "curveCatmullRom",
  "curveCatmullRomOpen",
  "curveLinear",
  "curveMonotoneX",
  "curveMonotoneY",
  "curveNatural",
  "curveStep",
  "curveStepAfter",
  "curveStepBefore",
] as const;

/** The named sets of colours: ColorBrewer's, and a few of d3. */
export const colorSchemes = [
  "Accent",
  "Category10",
  "Dark2",
  "Paired",
  "Pastel1",
  "Pastel2",
  "Set1",
  "Set2",
  "Set3",
  "Tableau10",
  "BrBG",
  "PRGn",
  "PiYG",
  "PuOr",
  "RdBu",
  "RdGy",
  "RdYlBu",
  "RdYlGn",
  "Spectral",
  "BuGn",
  "BuPu",
  "GnBu",
  "OrRd",
  "PuBu",
  "PuBuGn",
  "PuRd",
  "RdPu",
  "YlGn",
  "YlGnBu",
  "YlOrBr",
  "YlOrRd",
  "Blues",
  "Greens",
  "Greys",
  "Oranges",
  "Purples",
  "Reds",
] as const;
