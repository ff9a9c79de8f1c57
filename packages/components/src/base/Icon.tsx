import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import { classList } from "./resolveStyle.ts";
import "./icon.css";

/** Where the drawings of the icon library `material`, the only one there is, are served; the build puts them beside the client. */
const iconBase = "/assets/web/icons/";
/** Part of every icon's file name, in the form of a content hash: a browser may keep the file for good. */
export const iconVersion = "v0-14-15";
const drawings = new Map<string, Promise<string | undefined>>();
const arrived = new Map<string, string | undefined>();

/** The inner SVG of an icon, fetched once per page and kept; undefined where there is no such icon. */
function drawingOf(path: string): Promise<string | undefined> {
  let drawing = drawings.get(path);
  if (!drawing) {
    drawing = fetchDrawing(path).then((inner) => {
      arrived.set(path, inner);
      return inner;
    });
    drawings.set(path, drawing);
  }
  return drawing;
}

async function fetchDrawing(path: string): Promise<string | undefined> {
  if (!/^material\/[\w-]+$/.test(path)) return undefined;
  const response = await fetch(`${iconBase}${path}-${iconVersion}.svg`).catch(() => undefined);
  if (!response?.ok || !response.headers.get("content-type")?.includes("svg")) return undefined;
  const text = await response.text();
  return text.slice(text.indexOf(">") + 1, text.lastIndexOf("</svg>"));
}

interface IconProps {
  /** `library/name`. */
  readonly path: string;
  readonly color?: string;
  readonly style?: CSSProperties;
  readonly className?: string;
}

/** An icon in the colour of the text around it; an unknown one is a dashed box that names it [CMP12]. */
export function Icon({ path, color, style, className }: IconProps): ReactNode {
  const known = useDrawing(path);
  const look = color ? { color, ...style } : style;
  if (known === "coming") return <span className={classList("sl-icon", className)} style={look} />;
  if (known === undefined)
    return <span className={classList("sl-icon sl-icon-unknown", className)} style={look} title={`No icon ${path}`} />;
  const inner = { __html: known };
  return (
    <svg
      className={classList("sl-icon", className)}
      style={look}
      viewBox="0 0 24 24"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing comes from the icon package this client was built with
      dangerouslySetInnerHTML={inner}
    />
  );
}

function useDrawing(path: string): string | undefined {
  const [, redraw] = useState(0);
  const here = arrived.has(path);
  useEffect(() => {
    if (here) return;
    let wanted = true;
    drawingOf(path).then(() => wanted && redraw((count) => count + 1));
    return () => {
      wanted = false;
    };
  }, [path, here]);
  return here ? arrived.get(path) : "coming";
}
