import { expect, test } from "vitest";
import { noGatewayEvents, readGatewayEvent } from "../events/gatewayEvents.ts";
import { projectOf } from "./projectOf.ts";
import { binaryXml, element, setter, text, type XmlNode } from "./testBinaryXml.ts";

async function events(files: Readonly<Record<string, string | object>>, project: object = {}) {
  return (await projectOf({ "project.json": { title: "Plant", enabled: true, ...project }, ...files })).gatewayEvents;
}

test("[EVT1] scripts as files, each with its attributes", async () => {
  const found = await events({
    "ignition/startup/onStartup.py": "def onStartup():\n\tx = 1\n",
    "ignition/shutdown/onShutdown.py": "def onShutdown():\n\tx = 2\n",
    "ignition/shutdown/resource.json": { attributes: { enabled: false } },
    "ignition/timer/Folder/Tick/handleTimerEvent.py": "def handleTimerEvent():\n\tx = 3\n",
    "ignition/timer/Folder/Tick/resource.json": { attributes: { delay: 250, fixedDelay: false, enabled: true } },
    "ignition/scheduled/Night/handleScheduleEvent.py": "def handleScheduleEvent():\n\tx = 4\n",
    "ignition/scheduled/Night/resource.json": { attributes: { cronExpression: "0 2 * * *" } },
    "ignition/tag-change/Level/onTagChange.py":
      "def onTagChange(initialChange, newValue, previousValue, event, executionCount):\n\tx = 5\n",
    "ignition/tag-change/Level/resource.json": { attributes: { paths: ["[default]A"], changeTypes: ["QualityChange"] } },
    "ignition/message/note/handleMessage.py": "def handleMessage(payload):\n\treturn 1\n",
  });
  expect(found).toMatchObject({
    running: true,
    onStartup: "\tx = 1\n",
    onShutdown: "",
    timers: [{ name: "Folder/Tick", enabled: true, delayMs: 250, fixedDelay: false, script: "\tx = 3\n" }],
    scheduled: [{ name: "Night", cron: "0 2 * * *" }],
    tagChanges: [{ name: "Level", paths: ["[default]A"], kinds: ["QualityChange"] }],
    messageHandlers: [{ name: "note" }],
  });
});

test("[EVT1] a project for inheriting runs none of them itself", async () => {
  expect(await events({ "ignition/startup/onStartup.py": "def onStartup():\n\tpass\n" }, { inheritable: true })).toMatchObject({
    running: false,
  });
});

const object = (kind: string, ...setters: XmlNode[]) => element("o", { cls: `com.x.${kind}` }, setters);
const long = (milliseconds: number): XmlNode => {
  const payload = new Uint8Array(9).fill(0xff, 0, 1);
  new DataView(payload.buffer).setBigInt64(1, BigInt(milliseconds));
  return { ...element("lng"), payload };
};
const listed = (...items: XmlNode[]) => element("arraylist", { len: items.length }, items);
const map = (...entries: (readonly [XmlNode, XmlNode])[]) =>
  element(
    "o",
    { cls: "java.util.HashMap" },
    entries.map((entry) => element("c", { m: "put" }, entry)),
  );

function read(...setters: XmlNode[]) {
  const bytes = binaryXml(element("objects", {}, [object("ScriptConfig", ...setters)]));
  const problems: string[] = [];
  const resource = { path: "ignition/event-scripts", files: new Map([["data.bin", bytes]]), manifest: {} };
  return { found: readGatewayEvent(resource, noGatewayEvents, ({ message }) => problems.push(message)), problems };
}

test("[EVT2] the binary form of 8.1: all kinds of scripts out of one file", () => {
  const kinds = element("enumset", {}, [element("enum", { n: "ValueChange" }), element("enum", { n: "QualityChange" })]);
  const { found, problems } = read(
    setter("setStartupScript", text("\tprint 1")),
    setter(
      "setTimerScripts",
      map([
        object("TimerKey", setter("setName", text("Tick ")), setter("setDelay", long(1000)), setter("setFixedDelay", "false")),
        text("tick()"),
      ]),
    ),
    setter(
      "setScheduledScripts",
      listed(
        object(
          "ScheduledScript",
          setter("setName", text("Night")),
          setter("setCronExpression", text("0 * * * *")),
          setter("setScript", text("\tclean()")),
        ),
      ),
    ),
    setter(
      "setTagChangeScripts",
      listed(
        object(
          "TagChangeScript",
          setter("setEnabled", "false"),
          setter("setName", text("Level")),
          setter("setChangeTypes", kinds),
          setter("setPaths", listed(text("[default]A"), text("[default]B"))),
          setter("setScript", text("x = 1")),
        ),
        object("TagChangeScript", setter("setName", text("Any")), setter("setScript", text("y = 1"))),
      ),
    ),
  );
  expect(problems).toEqual([]);
  expect(found).toMatchObject({
    onStartup: "\tprint 1",
    timers: [{ name: "Tick", enabled: true, delayMs: 1000, fixedDelay: false, script: "tick()" }],
    scheduled: [{ name: "Night", enabled: true, cron: "0 * * * *", script: "\tclean()" }],
    tagChanges: [
      { name: "Level", enabled: false, paths: ["[default]A", "[default]B"], kinds: ["ValueChange", "QualityChange"] },
      { name: "Any", kinds: ["ValueChange", "QualityChange", "TimestampChange"] },
    ],
  });
});

test("[EVT2] message handlers of 8.1: their names are in the keys of a map, their scripts have a def", () => {
  const { found, problems } = read(
    setter(
      "setMessageHandlerScripts",
      map(
        [
          object("MessageHandlerKey", setter("setName", text("note"))),
          text("def handleMessage(payload): # made elsewhere\n\tnote(payload)"),
        ],
        [
          object("MessageHandlerKey", setter("setName", text("off")), setter("setEnabled", "false")),
          text("def handleMessage(payload):\n\treturn 1"),
        ],
      ),
    ),
  );
  expect(problems).toEqual([]);
  expect(found).toMatchObject({
    messageHandlers: [
      { name: "note", enabled: true, script: "\tnote(payload)" },
      { name: "off", enabled: false, script: "\treturn 1" },
    ],
  });
});

test("[EVT2] a file that is something else is a problem, and the project has no scripts", () => {
  const problems: string[] = [];
  const resource = { path: "ignition/event-scripts", files: new Map([["data.bin", new Uint8Array([1, 2, 3])]]), manifest: {} };
  expect(readGatewayEvent(resource, noGatewayEvents, ({ message }) => problems.push(message))).toEqual(noGatewayEvents);
  expect(problems[0]).toContain("cannot be read: the document ends too early");
});
