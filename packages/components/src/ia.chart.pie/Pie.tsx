import { toJson } from "@sightline/model";
import { arc as arcOf } from "d3-shape";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { Root } from "../base/Root.tsx";
import { useSize } from "../base/useSize.ts";
import { listOf, numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { DataTable } from "../chart/DataTable.tsx";
import { Legend } from "../chart/Legend.tsx";
import { Notes } from "../chart/Notes.tsx";
import { percent, readSlices, type Slice, sliceText } from "./slices.ts";
import "../chart/chart.css";
import "./pie.css";

/** Shares of a whole as slices. Hidden ones belong to this drawing, and are written nowhere. */
export default function Pie(of: ComponentProps): ReactNode {
  const { data, colors, title, titleColor, showLegend, legend, legendLabelColor } = of.props;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const { slices, faults } = useMemo(() => readSlices(data, colors, hidden), [data, colors, hidden]);
  const icon = objectOf(objectOf(legend).icon);
  const look = {
    fontSize: numberOf(objectOf(legend).fontSize, 16),
    ...(stringOf(legendLabelColor) ? { color: stringOf(legendLabelColor) } : {}),
  };
  const toggle = (id: string) => setHidden((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id]));
  return (
    <Root of={of} className="sl-chart-root sl-pie">
      <div className="sl-chart" data-legend={stringOf(objectOf(legend).position, "bottom")}>
        {textOf(title) ? (
          <div className="sl-chart-title sl-pie-title" style={stringOf(titleColor) ? { color: stringOf(titleColor) } : {}}>
            {textOf(title)}
          </div>
        ) : null}
        <div className="sl-chart-middle">
          <Drawing of={of} slices={slices} faults={faults} />
          {truthy(showLegend) && slices.length > 0 ? (
            <Legend
              name={of.name}
              look={{ className: "", style: look }}
              swatch={
                truthy(icon.enabled)
                  ? { width: numberOf(icon.width, 25), height: numberOf(icon.height, 25) }
                  : { width: 0, height: 0 }
              }
              entries={slices.map((slice) => ({
                ...{ id: String(slice.index), label: slice.name, color: slice.color, shown: !slice.hidden },
                detail: `${percent(slice.share, ".0")}%`,
              }))}
              onToggle={toggle}
            />
          ) : null}
        </div>
      </div>
    </Root>
  );
}

interface DrawingProps {
  readonly of: ComponentProps;
  readonly slices: readonly Slice[];
  readonly faults: readonly string[];
}

function Drawing({ of, slices, faults }: DrawingProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(host) ?? { width: 0, height: 0 };
  const [pointed, setPointed] = useState<number>();
  const { props } = of;
  const labelled = truthy(props.showLabels);
  const radius = Math.max(1, Math.min(width / (labelled ? 3 : 2), height / 2) - (labelled ? 22 : 4));
  const turned = slices.map((_, index) => slices.slice(0, index).reduce((sum, { share }) => sum + share, 0));
  const shown = slices.filter(({ share }) => share > 0);
  const empty = slices.length === 0 ? "No data" : shown.length === 0 ? "All slices are hidden, or zero" : undefined;
  const slice = pointed === undefined ? undefined : shown.find(({ index }) => index === pointed);
  return (
    <div ref={host} className="sl-chart-plots">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: slices are menu items, which need a menu around them */}
      <svg className="sl-chart-svg" width={width} height={height} role="menu" aria-label={of.name}>
        <g transform={`translate(${width / 2} ${height / 2})`} className="sl-chart-marks">
          {slices.map((each, at) =>
            each.share > 0 ? (
              <SlicePath key={each.index} of={of} slice={each} from={turned[at] ?? 0} radius={radius} onPoint={setPointed} />
            ) : null,
          )}
          {labelled
            ? slices.map((each, at) =>
                each.share > 0 ? (
                  <Label
                    key={each.index}
                    of={of}
                    slice={each}
                    middle={(turned[at] ?? 0) + each.share / 2}
                    radius={radius}
                    width={width}
                  />
                ) : null,
              )
            : null}
        </g>
      </svg>
      {slice && textOf(props.tooltipFormat) ? (
        <div className="sl-chart-info sl-pie-tooltip" role="status">
          {sliceText(textOf(props.tooltipFormat), slice)}
        </div>
      ) : null}
      <Notes of={of} empty={empty} faults={faults} />
      <DataTable
        name={of.name}
        rows={() => ({
          columns: ["Name", "Value", "Share"],
          rows: slices.map((each) => [each.name, String(each.value), `${percent(each.share)}%`]),
        })}
      />
    </div>
  );
}

interface SliceProps {
  readonly of: ComponentProps;
  readonly slice: Slice;
  /** Where it begins, a share of the whole turn. */
  readonly from: number;
  readonly radius: number;
  readonly onPoint: (index: number | undefined) => void;
}

/** Full turns begin at the top and go clockwise. */
function SlicePath({ of, slice, from, radius, onPoint }: SliceProps): ReactNode {
  const { cutoutRadius, sectionOutline, enableTransitions, selection } = of.props;
  const outline = objectOf(sectionOutline);
  const turn = 2 * Math.PI;
  const inner = (radius * Math.min(99, Math.max(0, numberOf(cutoutRadius, 0)))) / 100;
  const d = arcOf()({ innerRadius: inner, outerRadius: radius, startAngle: from * turn, endAngle: (from + slice.share) * turn });
  const chosen = truthy(objectOf(selection).enabled) && isChosen(of, slice);
  const point = () => onPoint(slice.index);
  const act = () => {
    point();
    if (truthy(objectOf(selection).enabled)) choose(of, slice);
  };
  return (
    <path
      d={d ?? ""}
      role="menuitem"
      tabIndex={0}
      aria-label={`${slice.name}: ${valueText(of, slice)}`}
      data-chosen={chosen ? "" : undefined}
      className="sl-pie-slice"
      style={{
        fill: slice.color,
        stroke: stringOf(outline.color) || "var(--container)",
        strokeWidth: numberOf(outline.width, 0),
        strokeOpacity: numberOf(outline.opacity, 1),
        ...(truthy(enableTransitions) ? { transition: "d 0.3s, opacity 0.2s" } : {}),
      }}
      onClick={act}
      onKeyDown={(event) => event.key === "Enter" && act()}
      onFocus={point}
      onBlur={() => onPoint(undefined)}
      onPointerEnter={point}
      onPointerLeave={() => onPoint(undefined)}
    />
  );
}

/** Chosen slices are known by their rows. */
function isChosen({ props }: ComponentProps, { row }: Slice): boolean {
  const wanted = JSON.stringify(toJson(row));
  return listOf(objectOf(props.selection).data).some((each) => JSON.stringify(toJson(each)) === wanted);
}

function choose(of: ComponentProps, slice: Slice): void {
  of.write("props.selection.data", isChosen(of, slice) ? [] : [slice.row]);
}

function valueText({ props }: ComponentProps, slice: Slice): string {
  const { showValueAsPercent, showPercentSymbol } = objectOf(props.valueFormat);
  if (!truthy(showValueAsPercent)) return formatNumber(slice.value, "0,0.##");
  return `${percent(slice.share, ".0")}${truthy(showPercentSymbol) ? "%" : ""}`;
}

interface LabelProps {
  readonly of: ComponentProps;
  readonly slice: Slice;
  /** The middle of the slice, a share of the whole turn. */
  readonly middle: number;
  readonly radius: number;
  /** Pixels of the whole drawing: labels beside the pie take several lines where they would not fit. */
  readonly width: number;
}

function Label({ of, slice, middle, radius, width }: LabelProps): ReactNode {
  const labels = objectOf(of.props.labels);
  const inside = objectOf(labels.inside);
  const isInside = truthy(inside.enabled) && slice.share * 100 >= numberOf(inside.percentLimit, 10);
  const away = isInside ? (radius * numberOf(inside.radius, 80)) / 100 : radius + 14;
  const angle = middle * 2 * Math.PI;
  const [x, y] = [Math.sin(angle) * away, -Math.cos(angle) * away];
  const wrap = objectOf(labels.wrap);
  const text = [truthy(labels.showName) ? slice.name : "", truthy(labels.showValue) ? valueText(of, slice) : ""]
    .filter(Boolean)
    .join(": ");
  const room = isInside ? Number.POSITIVE_INFINITY : width / 2 - Math.abs(x);
  const most = truthy(wrap.enabled) ? Math.min(room, numberOf(wrap.maxWidth, 200)) : room;
  const lines = wrapped(text, Math.max(4, most / 6.5));
  const fill = stringOf(isInside ? inside.color : labels.color);
  return (
    <text
      x={x}
      y={y - (lines.length - 1) * 7}
      textAnchor={isInside ? "middle" : x < 0 ? "end" : "start"}
      style={fill ? { fill } : {}}
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place
        <tspan key={index} x={x} dy={index === 0 ? "0.32em" : "1.2em"}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Lines of words, so many characters long at most where words allow it. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
