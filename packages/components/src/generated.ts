// Generated from the component folders by `node scripts/check-registries.mjs --write`; do not edit.
import type { ComponentType } from "react";
import type { ComponentProps } from "./base/ComponentProps.ts";
import iaContainerCoord from "./ia.container.coord/CoordContainer.tsx";
import iaContainerFlex from "./ia.container.flex/FlexContainer.tsx";
import iaDisplayFlexRepeater from "./ia.display.flex-repeater/FlexRepeater.tsx";
import iaDisplayIcon from "./ia.display.icon/IconView.tsx";
import iaDisplayImage from "./ia.display.image/Image.tsx";
import iaDisplayLabel from "./ia.display.label/Label.tsx";
import iaDisplayView from "./ia.display.view/EmbeddedViewHole.tsx";
import iaInputButton from "./ia.input.button/Button.tsx";
import iaInputPasswordField from "./ia.input.password-field/PasswordField.tsx";
import iaInputTextField from "./ia.input.text-field/TextField.tsx";

type View = ComponentType<ComponentProps>;

/** Part of the client's first download. */
export const eagerViews: ReadonlyMap<string, View> = new Map([
  ["ia.container.coord", iaContainerCoord],
  ["ia.container.flex", iaContainerFlex],
  ["ia.display.flex-repeater", iaDisplayFlexRepeater],
  ["ia.display.icon", iaDisplayIcon],
  ["ia.display.image", iaDisplayImage],
  ["ia.display.label", iaDisplayLabel],
  ["ia.display.view", iaDisplayView],
  ["ia.input.button", iaInputButton],
  ["ia.input.password-field", iaInputPasswordField],
  ["ia.input.text-field", iaInputTextField],
]);

/** Loads the view of the others. */
export const lazyViewLoaders: ReadonlyMap<string, () => Promise<{ readonly default: View }>> = new Map([
  ["ia.chart.chartrangeselector", () => import("./ia.chart.chartrangeselector/ChartRangeSelector.tsx")],
  ["ia.chart.gauge", () => import("./ia.chart.gauge/Gauge.tsx")],
  ["ia.chart.pie", () => import("./ia.chart.pie/Pie.tsx")],
  ["ia.chart.simple-gauge", () => import("./ia.chart.simple-gauge/SimpleGauge.tsx")],
  ["ia.chart.timeseries", () => import("./ia.chart.timeseries/TimeSeriesChart.tsx")],
  ["ia.chart.xy", () => import("./ia.chart.xy/XyChart.tsx")],
  ["ia.container.breakpt", () => import("./ia.container.breakpt/BreakpointContainer.tsx")],
  ["ia.container.column", () => import("./ia.container.column/ColumnContainer.tsx")],
  ["ia.container.tab", () => import("./ia.container.tab/TabContainer.tsx")],
  ["ia.display.accordion", () => import("./ia.display.accordion/Accordion.tsx")],
  ["ia.display.cylindrical-tank", () => import("./ia.display.cylindrical-tank/CylindricalTank.tsx")],
  ["ia.display.iframe", () => import("./ia.display.iframe/InlineFrame.tsx")],
  ["ia.display.led-display", () => import("./ia.display.led-display/LedDisplay.tsx")],
  ["ia.display.linear-scale", () => import("./ia.display.linear-scale/LinearScale.tsx")],
  ["ia.display.markdown", () => import("./ia.display.markdown/Markdown.tsx")],
  ["ia.display.moving-analog-indicator", () => import("./ia.display.moving-analog-indicator/MovingAnalogIndicator.tsx")],
  ["ia.display.progress", () => import("./ia.display.progress/Progress.tsx")],
  ["ia.display.sparkline", () => import("./ia.display.sparkline/Sparkline.tsx")],
  ["ia.display.table", () => import("./ia.display.table/Table.tsx")],
  ["ia.display.thermometer", () => import("./ia.display.thermometer/Thermometer.tsx")],
  ["ia.display.tree", () => import("./ia.display.tree/Tree.tsx")],
  ["ia.display.viewcanvas", () => import("./ia.display.viewcanvas/ViewCanvas.tsx")],
  ["ia.input.checkbox", () => import("./ia.input.checkbox/Checkbox.tsx")],
  ["ia.input.date-time-input", () => import("./ia.input.date-time-input/DateTimeInput.tsx")],
  ["ia.input.dropdown", () => import("./ia.input.dropdown/Dropdown.tsx")],
  ["ia.input.multi-state-button", () => import("./ia.input.multi-state-button/MultiStateButton.tsx")],
  ["ia.input.numeric-entry-field", () => import("./ia.input.numeric-entry-field/NumericEntryField.tsx")],
  ["ia.input.oneshotbutton", () => import("./ia.input.oneshotbutton/OneShotButton.tsx")],
  ["ia.input.radio-group", () => import("./ia.input.radio-group/RadioGroup.tsx")],
  ["ia.input.slider", () => import("./ia.input.slider/Slider.tsx")],
  ["ia.input.text-area", () => import("./ia.input.text-area/TextArea.tsx")],
  ["ia.input.toggle-switch", () => import("./ia.input.toggle-switch/ToggleSwitch.tsx")],
  ["ia.navigation.horizontalmenu", () => import("./ia.navigation.horizontalmenu/HorizontalMenu.tsx")],
  ["ia.navigation.link", () => import("./ia.navigation.link/Link.tsx")],
  ["ia.navigation.menutree", () => import("./ia.navigation.menutree/MenuTree.tsx")],
  ["ia.shapes.svg", () => import("./ia.shapes.svg/Svg.tsx")],
  ["ia.symbol.motor", () => import("./ia.symbol.motor/Motor.tsx")],
  ["ia.symbol.pump", () => import("./ia.symbol.pump/Pump.tsx")],
  ["ia.symbol.sensor", () => import("./ia.symbol.sensor/Sensor.tsx")],
  ["ia.symbol.valve", () => import("./ia.symbol.valve/Valve.tsx")],
  ["ia.symbol.vessel", () => import("./ia.symbol.vessel/Vessel.tsx")],
]);
