import { type ComponentSchema, componentCatalog } from "@sightline/catalog";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ComponentProps } from "./base/ComponentProps.ts";
import { CoordContainer } from "./ia.container.coord/CoordContainer.tsx";
import { FlexContainer } from "./ia.container.flex/FlexContainer.tsx";
import { FlexRepeater } from "./ia.display.flex-repeater/FlexRepeater.tsx";
import { IconView } from "./ia.display.icon/IconView.tsx";
import { Image } from "./ia.display.image/Image.tsx";
import { Label } from "./ia.display.label/Label.tsx";
import { EmbeddedViewHole } from "./ia.display.view/EmbeddedViewHole.tsx";
import { Button } from "./ia.input.button/Button.tsx";
import { PasswordField, TextField } from "./ia.input.text-field/TextField.tsx";

type View = ComponentType<ComponentProps>;
type LazyView = LazyExoticComponent<View>;

/** What most pages need: part of the first download. */
const views = new Map<string, View>([
  ["ia.container.coord", CoordContainer],
  ["ia.container.flex", FlexContainer],
  ["ia.display.flex-repeater", FlexRepeater],
  ["ia.display.icon", IconView],
  ["ia.display.image", Image],
  ["ia.display.label", Label],
  ["ia.display.view", EmbeddedViewHole],
  ["ia.input.button", Button],
  ["ia.input.password-field", PasswordField],
  ["ia.input.text-field", TextField],
]);

const equipmentSymbol: LazyView = lazy(() => import("./ia.symbol/Symbol.tsx"));

/** The rest: fetched when a page first shows one. */
const lazyViews = new Map<string, LazyView>([
  ["ia.input.date-time-input", lazy(() => import("./ia.input.date-time-input/DateTimeInput.tsx"))],
  ["ia.input.multi-state-button", lazy(() => import("./ia.input.multi-state-button/MultiStateButton.tsx"))],
  ["ia.input.oneshotbutton", lazy(() => import("./ia.input.oneshotbutton/OneShotButton.tsx"))],
  ["ia.input.slider", lazy(() => import("./ia.input.slider/Slider.tsx"))],
  ["ia.navigation.horizontalmenu", lazy(() => import("./ia.navigation.horizontalmenu/HorizontalMenu.tsx"))],
  ["ia.navigation.menutree", lazy(() => import("./ia.navigation.menutree/MenuTree.tsx"))],
  ["ia.chart.simple-gauge", lazy(() => import("./ia.chart.simple-gauge/SimpleGauge.tsx"))],
  ["ia.container.breakpt", lazy(() => import("./ia.container.breakpt/BreakpointContainer.tsx"))],
  ["ia.container.column", lazy(() => import("./ia.container.column/ColumnContainer.tsx"))],
  ["ia.container.tab", lazy(() => import("./ia.container.tab/TabContainer.tsx"))],
  ["ia.display.accordion", lazy(() => import("./ia.display.accordion/Accordion.tsx"))],
  ["ia.display.cylindrical-tank", lazy(() => import("./ia.display.cylindrical-tank/CylindricalTank.tsx"))],
  ["ia.display.led-display", lazy(() => import("./ia.display.led-display/LedDisplay.tsx"))],
  ["ia.display.sparkline", lazy(() => import("./ia.display.sparkline/Sparkline.tsx"))],
  ["ia.display.iframe", lazy(() => import("./ia.display.iframe/InlineFrame.tsx"))],
  ["ia.display.markdown", lazy(() => import("./ia.display.markdown/Markdown.tsx"))],
  ["ia.display.progress", lazy(() => import("./ia.display.progress/Progress.tsx"))],
  ["ia.display.table", lazy(() => import("./ia.display.table/Table.tsx"))],
  ["ia.display.tree", lazy(() => import("./ia.display.tree/Tree.tsx"))],
  ["ia.display.viewcanvas", lazy(() => import("./ia.display.viewcanvas/ViewCanvas.tsx"))],
  ["ia.input.checkbox", lazy(() => import("./ia.input.checkbox/Checkbox.tsx"))],
  ["ia.input.dropdown", lazy(() => import("./ia.input.dropdown/Dropdown.tsx"))],
  ["ia.input.numeric-entry-field", lazy(() => import("./ia.input.numeric-entry-field/NumericEntryField.tsx"))],
  ["ia.input.radio-group", lazy(() => import("./ia.input.radio-group/RadioGroup.tsx"))],
  ["ia.input.text-area", lazy(() => import("./ia.input.text-area/TextArea.tsx"))],
  ["ia.input.toggle-switch", lazy(() => import("./ia.input.toggle-switch/ToggleSwitch.tsx"))],
  ["ia.navigation.link", lazy(() => import("./ia.navigation.link/Link.tsx"))],
  ["ia.shapes.svg", lazy(() => import("./ia.shapes.svg/Svg.tsx"))],
  ...["motor", "pump", "sensor", "valve", "vessel"].map((name): [string, LazyView] => [`ia.symbol.${name}`, equipmentSymbol]),
]);

/** A component that can be drawn: its schema and its view. */
export interface DrawableComponent {
  readonly schema: ComponentSchema;
  readonly view: View | LazyView;
  /** Its view may still have to be fetched: draw it inside a Suspense. */
  readonly lazy: boolean;
}

/** How to draw a component type; undefined where this client cannot. */
export function drawableComponent(type: string): DrawableComponent | undefined {
  const schema = componentCatalog.get(type);
  const view = views.get(type) ?? lazyViews.get(type);
  return schema && view ? { schema, view, lazy: lazyViews.has(type) } : undefined;
}
