import { expect, test } from "vitest";
import { systemUses } from "./systemUses.ts";

test("[PRJ128] uses of system.* are found with their lines and arguments, not in texts and comments", () => {
  const source = [
    "# system.not.this()",
    'print "system.nor.that()"',
    "value = system.tag.readBlocking([path(a, b), 'x'], timeout=max(1, 2))[0].value",
    "f = system.util.getLogger",
    "if True:",
    "\tsystem.perspective.openPopup(",
    "\t\t'id', view,",
    "\t\tmodal=True)",
    "my.system.tag.read()",
    "system.db.run(*rows)",
    "system.a.b(system.c.d())",
  ].join("\r\n");
  expect(systemUses(source)).toEqual([
    { name: "system.tag.readBlocking", line: 3, call: { positional: 1, keywords: ["timeout"] } },
    { name: "system.util.getLogger", line: 4 },
    { name: "system.perspective.openPopup", line: 6, call: { positional: 2, keywords: ["modal"] } },
    { name: "system.db.run", line: 10, call: { positional: 0, keywords: [] } },
    { name: "system.a.b", line: 11, call: { positional: 1, keywords: [] } },
    { name: "system.c.d", line: 11, call: { positional: 0, keywords: [] } },
  ]);
});

test("[PRJ128] a text that is no Python uses nothing", () => {
  expect(systemUses("system.tag.read(")).toEqual([]);
});
