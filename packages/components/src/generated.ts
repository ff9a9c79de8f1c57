// Generated from the component folders by `node scripts/check-registries.mjs --write`; do not edit.
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
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

/** Fetched when a page first shows one. */
export const lazyViews: ReadonlyMap<string, LazyExoticComponent<View>> = new Map([
  ["ia.chart.simple-gauge", lazy(() => import("./ia.chart.simple-gauge/SimpleGauge.tsx"))],
  ["ia.container.breakpt", lazy(() => import("./ia.container.breakpt/BreakpointContainer.tsx"))],
  ["ia.container.column", lazy(() => import("./ia.container.column/ColumnContainer.tsx"))],
  ["ia.container.tab", lazy(() => import("./ia.container.tab/TabContainer.tsx"))],
  ["ia.display.accordion", lazy(() => import("./ia.display.accordion/Accordion.tsx"))],
  ["ia.display.cylindrical-tank", lazy(() => import("./ia.display.cylindrical-tank/CylindricalTank.tsx"))],
  ["ia.display.iframe", lazy(() => import("./ia.display.iframe/InlineFrame.tsx"))],
  ["ia.display.led-display", lazy(() => import("./ia.display.led-display/LedDisplay.tsx"))],
  ["ia.display.markdown", lazy(() => import("./ia.display.markdown/Markdown.tsx"))],
  ["ia.display.progress", lazy(() => import("./ia.display.progress/Progress.tsx"))],
  ["ia.display.sparkline", lazy(() => import("./ia.display.sparkline/Sparkline.tsx"))],
  ["ia.display.table", lazy(() => import("./ia.display.table/Table.tsx"))],
  ["ia.display.tree", lazy(() => import("./ia.display.tree/Tree.tsx"))],
  ["ia.display.viewcanvas", lazy(() => import("./ia.display.viewcanvas/ViewCanvas.tsx"))],
  ["ia.input.checkbox", lazy(() => import("./ia.input.checkbox/Checkbox.tsx"))],
  ["ia.input.date-time-input", lazy(() => import("./ia.input.date-time-input/DateTimeInput.tsx"))],
  ["ia.input.dropdown", lazy(() => import("./ia.input.dropdown/Dropdown.tsx"))],
  ["ia.input.multi-state-button", lazy(() => import("./ia.input.multi-state-button/MultiStateButton.tsx"))],
  ["ia.input.numeric-entry-field", lazy(() => import("./ia.input.numeric-entry-field/NumericEntryField.tsx"))],
  ["ia.input.oneshotbutton", lazy(() => import("./ia.input.oneshotbutton/OneShotButton.tsx"))],
  ["ia.input.radio-group", lazy(() => import("./ia.input.radio-group/RadioGroup.tsx"))],
  ["ia.input.slider", lazy(() => import("./ia.input.slider/Slider.tsx"))],
  ["ia.input.text-area", lazy(() => import("./ia.input.text-area/TextArea.tsx"))],
  ["ia.input.toggle-switch", lazy(() => import("./ia.input.toggle-switch/ToggleSwitch.tsx"))],
  ["ia.navigation.horizontalmenu", lazy(() => import("./ia.navigation.horizontalmenu/HorizontalMenu.tsx"))],
  ["ia.navigation.link", lazy(() => import("./ia.navigation.link/Link.tsx"))],
  ["ia.navigation.menutree", lazy(() => import("./ia.navigation.menutree/MenuTree.tsx"))],
  ["ia.shapes.svg", lazy(() => import("./ia.shapes.svg/Svg.tsx"))],
  ["ia.symbol.motor", lazy(() => import("./ia.symbol.motor/Motor.tsx"))],
  ["ia.symbol.pump", lazy(() => import("./ia.symbol.pump/Pump.tsx"))],
  ["ia.symbol.sensor", lazy(() => import("./ia.symbol.sensor/Sensor.tsx"))],
  ["ia.symbol.valve", lazy(() => import("./ia.symbol.valve/Valve.tsx"))],
  ["ia.symbol.vessel", lazy(() => import("./ia.symbol.vessel/Vessel.tsx"))],
]);
