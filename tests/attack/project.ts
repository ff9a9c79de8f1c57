import { bind, button, component, embedded, flex, label, on, textField, view, writeProject } from "../support/index.ts";

/** The name under which the project is served. */
export const attackProject = "Attack";

/** A project with each way for a page to say something; the components of the page stand where `doors/sockets.ts` looks for them. */
export function writeAttackProject(folder: string): string {
  const children = [
    textField("Field", { props: { text: "" }, config: { "custom.typed": bind.property("this.props.text") } }),
    button("Click", { events: on("component.onActionPerformed", "self.session.custom.count = self.session.custom.count + 1") }),
    label("Count", { config: { "props.text": bind.property("session.custom.count") } }),
    component("ia.input.numeric-entry-field", "Number", { config: { "props.value": bind.tag("[default]Shared", true) } }),
    label("Route", { config: { "props.text": bind.expression("{page.props.path} + {view.params.id}") } }),
    component("ia.display.table", "Table", { props: { data: [{ a: 1, b: "x" }], enableRowSelection: true } }),
    component("ia.input.date-time-picker", "Date"),
    component("ia.display.flex-repeater", "Rows", { props: { path: "Row", instances: [{ i: 1 }, { i: 2 }] } }),
    embedded("Embedded", "Row", { props: { params: { i: 3 } } }),
  ];
  const row = view(label("Value", { config: { "props.text": bind.expression("'row ' + {view.params.i}") } }), {
    params: { i: 0 },
  });
  return writeProject(folder, {
    views: { Home: view(flex("root", { children }), { params: { id: "" } }), Row: row },
    pages: { "/": "Home", "/item/:id": "Home" },
    sharedDocks: { left: [{ id: "menu", viewPath: "Row", size: 100, show: "onDemand" }] },
    libraries: { util: "def double(x):\n\treturn x * 2\n" },
    sessionProps: { custom: { count: 0 }, props: {} },
    styleClasses: { Big: { base: { style: { fontSize: "20px" } } } },
    namedQueries: { one: { sql: "SELECT :a" } },
  });
}
