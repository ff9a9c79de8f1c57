import type { ComponentSchema } from "./ComponentSchema.ts";
import { simpleGauge } from "./schemas/ia.chart.simple-gauge.ts";
import { breakpointContainer } from "./schemas/ia.container.breakpt.ts";
import { columnContainer } from "./schemas/ia.container.column.ts";
import { coordContainer } from "./schemas/ia.container.coord.ts";
import { flexContainer } from "./schemas/ia.container.flex.ts";
import { tabContainer } from "./schemas/ia.container.tab.ts";
import { accordion } from "./schemas/ia.display.accordion.ts";
import { cylindricalTank } from "./schemas/ia.display.cylindrical-tank.ts";
import { flexRepeater } from "./schemas/ia.display.flex-repeater.ts";
import { icon } from "./schemas/ia.display.icon.ts";
import { inlineFrame } from "./schemas/ia.display.iframe.ts";
import { image } from "./schemas/ia.display.image.ts";
import { label } from "./schemas/ia.display.label.ts";
import { ledDisplay } from "./schemas/ia.display.led-display.ts";
import { markdown } from "./schemas/ia.display.markdown.ts";
import { progress } from "./schemas/ia.display.progress.ts";
import { sparkline } from "./schemas/ia.display.sparkline.ts";
import { table } from "./schemas/ia.display.table.ts";
import { tree } from "./schemas/ia.display.tree.ts";
import { embeddedView } from "./schemas/ia.display.view.ts";
import { viewCanvas } from "./schemas/ia.display.viewcanvas.ts";
import { button } from "./schemas/ia.input.button.ts";
import { checkbox } from "./schemas/ia.input.checkbox.ts";
import { dateTimeInput } from "./schemas/ia.input.date-time-input.ts";
import { dropdown } from "./schemas/ia.input.dropdown.ts";
import { multiStateButton } from "./schemas/ia.input.multi-state-button.ts";
import { numericEntryField } from "./schemas/ia.input.numeric-entry-field.ts";
import { oneShotButton } from "./schemas/ia.input.oneshotbutton.ts";
import { passwordField } from "./schemas/ia.input.password-field.ts";
import { radioGroup } from "./schemas/ia.input.radio-group.ts";
import { slider } from "./schemas/ia.input.slider.ts";
import { textArea } from "./schemas/ia.input.text-area.ts";
import { textField } from "./schemas/ia.input.text-field.ts";
import { toggleSwitch } from "./schemas/ia.input.toggle-switch.ts";
import { horizontalMenu } from "./schemas/ia.navigation.horizontalmenu.ts";
import { link } from "./schemas/ia.navigation.link.ts";
import { menuTree } from "./schemas/ia.navigation.menutree.ts";
import { svg } from "./schemas/ia.shapes.svg.ts";
import { motorSymbol, pumpSymbol, sensorSymbol, valveSymbol, vesselSymbol } from "./schemas/ia.symbol.ts";

export type { ComponentSchema, Embedding, EventFields } from "./ComponentSchema.ts";
export { withDefaults } from "./withDefaults.ts";

const schemas: readonly ComponentSchema[] = [
  simpleGauge,
  breakpointContainer,
  columnContainer,
  coordContainer,
  flexContainer,
  tabContainer,
  accordion,
  cylindricalTank,
  flexRepeater,
  icon,
  inlineFrame,
  image,
  label,
  ledDisplay,
  markdown,
  progress,
  sparkline,
  table,
  tree,
  embeddedView,
  viewCanvas,
  button,
  checkbox,
  dateTimeInput,
  dropdown,
  multiStateButton,
  numericEntryField,
  oneShotButton,
  passwordField,
  radioGroup,
  slider,
  textArea,
  textField,
  toggleSwitch,
  horizontalMenu,
  link,
  menuTree,
  svg,
  motorSymbol,
  pumpSymbol,
  sensorSymbol,
  valveSymbol,
  vesselSymbol,
];

/** Every known component by its type. */
export const componentCatalog: ReadonlyMap<string, ComponentSchema> = new Map(schemas.map((schema) => [schema.type, schema]));

/** True when the schema lets a browser write this path: one of `writable`, or below one of them. */
export function mayWrite(schema: ComponentSchema, path: string): boolean {
  return schema.writable.some((allowed) => path === allowed || path.startsWith(`${allowed}.`) || path.startsWith(`${allowed}[`));
}
