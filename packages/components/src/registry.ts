import { type ComponentSchema, componentCatalog } from "@sightline/catalog";
import type { ComponentType } from "react";
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

/** What most pages need is in the first download; the rest comes when a page first shows it. */
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

/** A component that can be drawn: its schema and its view. */
export interface DrawableComponent {
  readonly schema: ComponentSchema;
  readonly view: View;
}

/** How to draw a component type; undefined where this client cannot. */
export function drawableComponent(type: string): DrawableComponent | undefined {
  const schema = componentCatalog.get(type);
  const view = views.get(type);
  return schema && view ? { schema, view } : undefined;
}
