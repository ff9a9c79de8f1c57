import type { PropertySchemas } from "../schemas/ComponentSchema.ts";
import { defineComponent } from "../schemas/defineComponent.ts";

/** An axis below `at`. */
function axis(at: string): PropertySchemas {
  return {
    [`${at}.name`]: { type: "string", default: "", text: "Name that series know the axis by." },
    [`${at}.render`]: { type: "string", default: "category", enum: ["category", "date", "value"], text: "Kind of axis." },
    [`${at}.visible`]: { type: "boolean", default: true, text: "Draw the axis." },
    [`${at}.inversed`]: { type: "boolean", default: false, text: "It runs from its end to its start." },
    [`${at}.label.enabled`]: { type: "boolean", default: true, text: "Draw the axis label." },
    [`${at}.label.text`]: { type: "string", default: "", text: "Text of the axis label; the name where empty." },
    [`${at}.label.color`]: { type: "color", default: "", text: "Colour of the axis label." },
    [`${at}.appearance.opposite`]: { type: "boolean", default: false, text: "It is at the top, or on the right." },
    [`${at}.appearance.inside`]: { type: "boolean", default: false, text: "Its tick labels stand in the plot." },
    [`${at}.appearance.labels.color`]: { type: "color", default: "", text: "Colour of the tick labels." },
    [`${at}.appearance.labels.opacity`]: { type: "number", default: 1, text: "Opacity of the tick labels, 0 to 1." },
    [`${at}.appearance.labels.rotation`]: { type: "number", default: 0, text: "Angle of the tick labels in degrees." },
    [`${at}.appearance.grid.color`]: { type: "color", default: "", text: "Colour of the grid lines." },
    [`${at}.appearance.grid.opacity`]: { type: "number", default: 1, text: "Opacity of the grid lines, 0 to 1." },
    [`${at}.appearance.grid.dashArray`]: { type: "string", default: "", text: "Dashes of the grid lines as in SVG." },
    [`${at}.appearance.grid.minDistance`]: {
      type: ["number", "null"],
      default: null,
      text: "Least distance of ticks in pixels.",
    },
    [`${at}.appearance.font.size`]: { type: ["number", "string"], default: "", text: "Font size of the tick labels." },
    [`${at}.appearance.font.weight`]: { type: "number", default: 500, text: "Font weight of the tick labels." },
    [`${at}.date.format`]: {
      type: ["string", "number"],
      default: "M/d/yyyy HH:mm:ss",
      text: "Java pattern of tick labels of dates.",
    },
    [`${at}.date.inputFormat`]: { type: "string", default: "yyyy-MM-dd kk:mm:ss", text: "Java pattern of dates that are texts." },
    [`${at}.date.range.min`]: {
      type: ["string", "number", "date"],
      default: "",
      text: "First instant; by the data where empty.",
    },
    [`${at}.date.range.max`]: { type: ["string", "number", "date"], default: "", text: "Last instant; by the data where empty." },
    [`${at}.value.format`]: { type: ["string", "number"], default: "#,###.##", text: "Pattern of tick labels of values." },
    [`${at}.value.range.min`]: { type: ["number", "string"], default: "", text: "Least value; by the data where empty." },
    [`${at}.value.range.max`]: { type: ["number", "string"], default: "", text: "Greatest value; by the data where empty." },
    [`${at}.value.logarithmic`]: { type: "boolean", default: false, text: "A scale of equal factors." },
  };
}

function axisGaps(at: string): PropertySchemas {
  const part = (kind: string): PropertySchemas => ({
    [`${at}.${kind}.break.enabled`]: {
      type: "boolean",
      default: false,
      text: "Leaves out a part of the axis.",
      gap: "missing behaviour",
    },
  });
  return {
    ...part("date"),
    ...part("value"),
    ...part("category"),
    [`${at}.date.baseInterval.enabled`]: { type: "boolean", default: false, text: "Groups dates.", gap: "missing behaviour" },
  };
}

const sides = ["line", "stepLine"] as const;
function lineSeries(kind: (typeof sides)[number]): PropertySchemas {
  const at = `series[].${kind}.appearance`;
  const bullet = `${at}.bullets[]`;
  return {
    [`${at}.stroke.color`]: { type: "color", default: "", text: "Colour of the line." },
    [`${at}.stroke.width`]: { type: ["number", "string"], default: 3, text: "Width of the line in pixels." },
    [`${at}.stroke.opacity`]: { type: "number", default: 1, text: "Opacity of the line, 0 to 1." },
    [`${at}.stroke.dashArray`]: { type: "string", default: "", text: "Dashes of the line as in SVG." },
    [`${at}.fill.color`]: { type: "color", default: "", text: "Colour of the surface below the line." },
    [`${at}.fill.opacity`]: { type: "number", default: 0, text: "Opacity of the surface below the line, 0 to 1." },
    [`${at}.connect`]: { type: "boolean", default: true, text: "Joins the ends of a gap by a dashed line." },
    [`${at}.bullets`]: { type: "array", default: [], text: "Marks at the points." },
    [`${bullet}.enabled`]: { type: "boolean", default: true, text: "Draw the marks." },
    [`${bullet}.render`]: { type: "string", default: "circle", enum: ["circle", "label"], text: "Kind of mark." },
    [`${bullet}.width`]: { type: ["number", "string"], default: 10, text: "Width of a circle in pixels." },
    [`${bullet}.height`]: { type: ["number", "string"], default: 10, text: "Height of a circle in pixels." },
    [`${bullet}.fill.color`]: { type: "color", default: "", text: "Colour of a circle." },
    [`${bullet}.fill.opacity`]: { type: "number", default: 1, text: "Opacity of a circle, 0 to 1." },
    [`${bullet}.stroke.color`]: { type: "color", default: "", text: "Colour of the outline." },
    [`${bullet}.stroke.width`]: { type: "number", default: 1, text: "Width of the outline." },
    [`${bullet}.stroke.opacity`]: { type: "number", default: 1, text: "Opacity of the outline, 0 to 1." },
    [`${bullet}.label.text`]: { type: "string", default: "{value}", text: "Text of a mark that is a label." },
    [`${bullet}.label.position.dx`]: { type: "number", default: 0, text: "Shift of that text to the right." },
    [`${bullet}.label.position.dy`]: { type: "number", default: -20, text: "Shift of that text downwards." },
    [`${bullet}.tooltip.enabled`]: { type: "boolean", default: true, text: "A mark says its value under the pointer." },
    [`${bullet}.tooltip.text`]: { type: "string", default: "{name}: [bold]{valueY}[/]", text: "What it says." },
  };
}

function solidSeries(kind: "column" | "candlestick", opacity: number): PropertySchemas {
  const at = `series[].${kind}.appearance`;
  return {
    [`${at}.fill.color`]: { type: "color", default: "", text: `Colour of a ${kind}.` },
    [`${at}.fill.opacity`]: { type: "number", default: opacity, text: `Opacity of a ${kind}, 0 to 1.` },
    [`${at}.stroke.color`]: { type: "color", default: "", text: "Colour of the outline." },
    [`${at}.stroke.width`]: { type: ["number", "string"], default: 1, text: "Width of the outline." },
    [`${at}.stroke.opacity`]: { type: "number", default: 1, text: "Opacity of the outline, 0 to 1." },
    [`${at}.deriveFieldsFromData.fill.color`]: { type: "string", default: "", text: "Column of the data that says the colour." },
    [`${at}.heatRules.enabled`]: { type: "boolean", default: false, text: "The colour follows a column of the data." },
    [`${at}.heatRules.dataField`]: { type: "string", default: "", text: "That column." },
    [`${at}.heatRules.min`]: { type: "color", default: "", text: "Colour of its least value." },
    [`${at}.heatRules.max`]: { type: "color", default: "", text: "Colour of its greatest value." },
  };
}

/** Data over two axes, as lines, steps, columns or candles. */
export const schema = defineComponent({
  type: "ia.chart.xy",
  text: "Data over two axes, as lines, steps, columns or candles.",
  props: {
    dataSources: { type: "object", default: {}, text: "Sets of rows by name: datasets, or lists of objects." },
    xAxes: { type: "array", default: [], text: "Horizontal axes." },
    ...axis("xAxes[]"),
    yAxes: { type: "array", default: [], text: "Vertical axes." },
    ...axis("yAxes[]"),
    series: { type: "array", default: [], text: "What is drawn." },
    "series[].name": { type: "string", text: "Name of the series." },
    "series[].label.text": { type: "string", default: "", text: "Its text in the legend; the name where empty." },
    "series[].visible": { type: "boolean", default: true, text: "Draw the series." },
    "series[].defaultState.visible": {
      type: "boolean",
      default: true,
      text: "It is shown at first; the legend shows and hides it.",
    },
    "series[].hiddenInLegend": { type: "boolean", default: false, text: "It is not in the legend." },
    "series[].zIndex": { type: "number", default: 0, text: "Series with larger ones are drawn over others." },
    "series[].xAxis": { type: "string", default: "", text: "Name of its horizontal axis." },
    "series[].yAxis": { type: "string", default: "", text: "Name of its vertical axis." },
    "series[].data.source": { type: "string", default: "", text: "Name of its data." },
    "series[].data.x": { type: ["string", "number"], default: "", text: "Column of its horizontal values." },
    "series[].data.y": { type: ["string", "number"], default: "", text: "Column of its vertical values." },
    "series[].render": {
      type: "string",
      default: "line",
      enum: ["candlestick", "column", "line", "step line"],
      text: "How it is drawn.",
    },
    ...lineSeries("line"),
    ...lineSeries("stepLine"),
    ...solidSeries("column", 1),
    "series[].column.appearance.stacked": {
      type: "boolean",
      default: false,
      text: "Columns of such series stand on one another.",
    },
    "series[].column.appearance.width": {
      type: ["number", "null"],
      default: null,
      text: "Width of a column in percent of its room.",
    },
    "series[].column.open.y": { type: ["string", "number"], default: "", text: "Column of the values at which columns begin." },
    ...solidSeries("candlestick", 1),
    "series[].candlestick.open.y": { type: ["string", "number"], default: "", text: "Column of the opening values." },
    "series[].candlestick.high.y": { type: ["string", "number"], default: "", text: "Column of the greatest values." },
    "series[].candlestick.low.y": { type: ["string", "number"], default: "", text: "Column of the least values." },
    "series[].tooltip.enabled": {
      type: "boolean",
      default: true,
      text: "Columns and candles say their value under the pointer.",
    },
    "series[].tooltip.text": { type: "string", default: "{name}: [bold]{valueY}[/]", text: "What they say." },
    "legend.enabled": { type: "boolean", default: true, text: "Show the legend." },
    "legend.position": {
      type: "string",
      default: "bottom",
      enum: ["left", "right", "top", "bottom", "absolute"],
      unsupportedValues: ["absolute"],
      text: "Side it is on.",
    },
    "legend.labels.font.color": { type: "color", default: "", text: "Colour of the legend." },
    "legend.labels.font.size": { type: "number", default: 16, text: "Font size of the legend in pixels." },
    "legend.labels.font.weight": { type: "number", default: 400, text: "Font weight of the legend." },
    "title.text": { type: "string", default: "", text: "Heading." },
    "title.appearance.color": { type: "color", default: "", text: "Colour of the heading." },
    "title.appearance.font.size": { type: ["number", "string"], default: "", text: "Font size of the heading." },
    "title.appearance.font.weight": { type: "number", default: 700, text: "Font weight of the heading." },
    "subtitle.text": { type: "string", default: "", text: "Second heading." },
    "subtitle.appearance.color": { type: "color", default: "", text: "Colour of the second heading." },
    "subtitle.appearance.font.size": { type: ["number", "string"], default: "", text: "Font size of the second heading." },
    "subtitle.appearance.font.weight": { type: "number", default: 500, text: "Font weight of the second heading." },
    "background.render": {
      type: "string",
      default: "none",
      enum: ["none", "gradient", "color"],
      unsupportedValues: ["gradient"],
      text: "How the background is drawn.",
    },
    "background.color": { type: "color", default: "", text: "Colour of the background." },
    "background.opacity": { type: "number", default: 1, text: "Opacity of the background, 0 to 1." },
  },
  unsupported: {
    ...axisGaps("xAxes[]"),
    ...axisGaps("yAxes[]"),
    "series[].column.open.x": {
      type: ["string", "number"],
      default: "",
      text: "Column at which lying columns begin.",
      gap: "wrong value",
    },
    "series[].candlestick.appearance.stacked": {
      type: "boolean",
      default: false,
      text: "Candles are stacked.",
      gap: "wrong value",
    },
    "series[].line.open.y": { type: ["string", "number"], default: "", text: "Lower edge of the surface.", gap: "wrong value" },
    "series[].stepLine.open.y": {
      type: ["string", "number"],
      default: "",
      text: "Lower edge of the surface.",
      gap: "wrong value",
    },
    "scrollBars.horizontal.enabled": { type: "boolean", default: true, text: "A scroll bar along the chart." },
    "scrollBars.vertical.enabled": { type: "boolean", default: true, text: "A scroll bar beside the chart." },
    "cursor.enabled": { type: "boolean", default: true, text: "Lines follow the pointer.", gap: "cosmetic" },
    "selection.enabled": { type: "boolean", default: false, text: "Points can be chosen." },
    "selection.data": { type: "array", default: [], text: "Chosen points." },
    enableTransitions: { type: "boolean", default: false, text: "Changes are animated." },
  },
});
