/** The DOM events a project can listen to, by the names it uses, which are React's. */
export const domEventNames: ReadonlySet<string> = new Set(
  [
    "Click DoubleClick ContextMenu Wheel Select",
    "MouseDown MouseUp MouseEnter MouseLeave MouseMove MouseOver MouseOut",
    "PointerDown PointerUp PointerEnter PointerLeave PointerMove PointerOver PointerOut PointerCancel",
    "KeyDown KeyUp KeyPress TouchStart TouchEnd TouchMove TouchCancel Focus Blur",
    "Drag DragStart DragEnd DragEnter DragLeave DragOver Drop Copy Cut Paste Input Change Scroll",
  ].flatMap((line) => line.split(" ").map((name) => `on${name}`)),
);
