// Generated from the component folders by `node scripts/check-registries.mjs --write`; do not edit.
import { schema as iaChartChartrangeselector } from "../ia.chart.chartrangeselector/schema.ts";
import { schema as iaChartGauge } from "../ia.chart.gauge/schema.ts";
import { schema as iaChartPie } from "../ia.chart.pie/schema.ts";
import { schema as iaChartSimpleGauge } from "../ia.chart.simple-gauge/schema.ts";
import { schema as iaChartTimeseries } from "../ia.chart.timeseries/schema.ts";
import { schema as iaChartXy } from "../ia.chart.xy/schema.ts";
import { schema as iaContainerBreakpt } from "../ia.container.breakpt/schema.ts";
import { schema as iaContainerColumn } from "../ia.container.column/schema.ts";
import { schema as iaContainerCoord } from "../ia.container.coord/schema.ts";
import { schema as iaContainerFlex } from "../ia.container.flex/schema.ts";
import { schema as iaContainerTab } from "../ia.container.tab/schema.ts";
import { schema as iaDisplayAccordion } from "../ia.display.accordion/schema.ts";
import { schema as iaDisplayCylindricalTank } from "../ia.display.cylindrical-tank/schema.ts";
import { schema as iaDisplayFlexRepeater } from "../ia.display.flex-repeater/schema.ts";
import { schema as iaDisplayIcon } from "../ia.display.icon/schema.ts";
import { schema as iaDisplayIframe } from "../ia.display.iframe/schema.ts";
import { schema as iaDisplayImage } from "../ia.display.image/schema.ts";
import { schema as iaDisplayLabel } from "../ia.display.label/schema.ts";
import { schema as iaDisplayLedDisplay } from "../ia.display.led-display/schema.ts";
import { schema as iaDisplayLinearScale } from "../ia.display.linear-scale/schema.ts";
import { schema as iaDisplayMarkdown } from "../ia.display.markdown/schema.ts";
import { schema as iaDisplayMovingAnalogIndicator } from "../ia.display.moving-analog-indicator/schema.ts";
import { schema as iaDisplayProgress } from "../ia.display.progress/schema.ts";
import { schema as iaDisplaySparkline } from "../ia.display.sparkline/schema.ts";
import { schema as iaDisplayTable } from "../ia.display.table/schema.ts";
import { schema as iaDisplayThermometer } from "../ia.display.thermometer/schema.ts";
import { schema as iaDisplayTree } from "../ia.display.tree/schema.ts";
import { schema as iaDisplayView } from "../ia.display.view/schema.ts";
import { schema as iaDisplayViewcanvas } from "../ia.display.viewcanvas/schema.ts";
import { schema as iaInputButton } from "../ia.input.button/schema.ts";
import { schema as iaInputCheckbox } from "../ia.input.checkbox/schema.ts";
import { schema as iaInputDateTimeInput } from "../ia.input.date-time-input/schema.ts";
import { schema as iaInputDropdown } from "../ia.input.dropdown/schema.ts";
import { schema as iaInputMultiStateButton } from "../ia.input.multi-state-button/schema.ts";
import { schema as iaInputNumericEntryField } from "../ia.input.numeric-entry-field/schema.ts";
import { schema as iaInputOneshotbutton } from "../ia.input.oneshotbutton/schema.ts";
import { schema as iaInputPasswordField } from "../ia.input.password-field/schema.ts";
import { schema as iaInputRadioGroup } from "../ia.input.radio-group/schema.ts";
import { schema as iaInputSlider } from "../ia.input.slider/schema.ts";
import { schema as iaInputTextArea } from "../ia.input.text-area/schema.ts";
import { schema as iaInputTextField } from "../ia.input.text-field/schema.ts";
import { schema as iaInputToggleSwitch } from "../ia.input.toggle-switch/schema.ts";
import { schema as iaNavigationHorizontalmenu } from "../ia.navigation.horizontalmenu/schema.ts";
import { schema as iaNavigationLink } from "../ia.navigation.link/schema.ts";
import { schema as iaNavigationMenutree } from "../ia.navigation.menutree/schema.ts";
import { schema as iaShapesSvg } from "../ia.shapes.svg/schema.ts";
import { schema as iaSymbolMotor } from "../ia.symbol.motor/schema.ts";
import { schema as iaSymbolPump } from "../ia.symbol.pump/schema.ts";
import { schema as iaSymbolSensor } from "../ia.symbol.sensor/schema.ts";
import { schema as iaSymbolValve } from "../ia.symbol.valve/schema.ts";
import { schema as iaSymbolVessel } from "../ia.symbol.vessel/schema.ts";
import type { ComponentSchema } from "./ComponentSchema.ts";

/** The schemas of all component folders. */
export const schemas: readonly ComponentSchema[] = [
  iaChartChartrangeselector,
  iaChartGauge,
  iaChartPie,
  iaChartSimpleGauge,
  iaChartTimeseries,
  iaChartXy,
  iaContainerBreakpt,
  iaContainerColumn,
  iaContainerCoord,
  iaContainerFlex,
  iaContainerTab,
  iaDisplayAccordion,
  iaDisplayCylindricalTank,
  iaDisplayFlexRepeater,
  iaDisplayIcon,
  iaDisplayIframe,
  iaDisplayImage,
  iaDisplayLabel,
  iaDisplayLedDisplay,
  iaDisplayLinearScale,
  iaDisplayMarkdown,
  iaDisplayMovingAnalogIndicator,
  iaDisplayProgress,
  iaDisplaySparkline,
  iaDisplayTable,
  iaDisplayThermometer,
  iaDisplayTree,
  iaDisplayView,
  iaDisplayViewcanvas,
  iaInputButton,
  iaInputCheckbox,
  iaInputDateTimeInput,
  iaInputDropdown,
  iaInputMultiStateButton,
  iaInputNumericEntryField,
  iaInputOneshotbutton,
  iaInputPasswordField,
  iaInputRadioGroup,
  iaInputSlider,
  iaInputTextArea,
  iaInputTextField,
  iaInputToggleSwitch,
  iaNavigationHorizontalmenu,
  iaNavigationLink,
  iaNavigationMenutree,
  iaShapesSvg,
  iaSymbolMotor,
  iaSymbolPump,
  iaSymbolSensor,
  iaSymbolValve,
  iaSymbolVessel,
];
