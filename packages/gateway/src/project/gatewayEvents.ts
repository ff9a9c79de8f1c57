import { decodeBinaryXml, type XmlElement } from "./binaryXml.ts";
import { flag, list, number, text as textField } from "./fields.ts";
import { decodeText } from "./parseJson.ts";
import { errorText, type Report } from "./problems.ts";
import { attributes, type Resource } from "./resources.ts";
import { functionBody } from "./scriptBody.ts";
import type { GatewayEvents, TagChangeKind } from "./types.ts";

/** A project without event scripts. */
export const noGatewayEvents: GatewayEvents = {
  running: true,
  messageHandlers: [],
  onStartup: "",
  onShutdown: "",
  onUpdate: "",
  timers: [],
  scheduled: [],
  tagChanges: [],
};

const tagChangeKinds = ["ValueChange", "QualityChange", "TimestampChange"] as const;

/** Adds the event scripts of one resource to those of its project [EVT1, EVT2]. */
export function readGatewayEvent(resource: Resource, known: GatewayEvents, report: Report): GatewayEvents {
  const [, kind = "", ...rest] = resource.path.split("/");
  if (kind === "event-scripts") return readBinary(resource, known, report);
  const source = [...resource.files].find(([file]) => file.endsWith(".py"))?.[1];
  if (!source) {
    report({ severity: "warning", message: "This event script has no .py file and was left out." });
    return known;
  }
  return readFile({ kind, name: rest.join("/"), script: functionBody(decodeText(source)), json: attributes(resource) }, known);
}

interface EventFile {
  readonly kind: string;
  readonly name: string;
  readonly script: string;
  readonly json: ReturnType<typeof attributes>;
}

function readFile({ kind, name, script, json }: EventFile, known: GatewayEvents): GatewayEvents {
  const enabled = flag(json.enabled, true);
  switch (kind) {
    case "startup":
      return { ...known, onStartup: enabled ? script : "" };
    case "shutdown":
      return { ...known, onShutdown: enabled ? script : "" };
    case "update":
      return { ...known, onUpdate: enabled ? script : "" };
    case "timer": {
      const delayMs = number(json.delay, 1_000);
      const fixedDelay = flag(json.fixedDelay, true);
      return { ...known, timers: [...known.timers, { name, enabled, script, delayMs, fixedDelay }] };
    }
    case "scheduled": {
      const cron = textField(json.cronExpression ?? json.cron ?? json.schedule);
      return { ...known, scheduled: [...known.scheduled, { name, enabled, script, cron }] };
    }
    default: {
      const change = {
        name,
        enabled,
        script,
        paths: list(json.paths ?? json.tagPaths).map(String),
        kinds: kindsOf(list(json.changeTypes).map(String)),
      };
      return { ...known, tagChanges: [...known.tagChanges, change] };
    }
  }
}

function kindsOf(names: readonly string[]): readonly TagChangeKind[] {
  const found = tagChangeKinds.filter((kind) => names.includes(kind));
  return found.length > 0 ? found : ["ValueChange"];
}

/** The 8.1 form: one file for all of them. */
function readBinary(resource: Resource, known: GatewayEvents, report: Report): GatewayEvents {
  const bytes = resource.files.get("data.bin");
  if (!bytes) return known;
  try {
    return configsOf(decodeBinaryXml(bytes)).reduce(addConfig, known);
  } catch (error) {
    report({ severity: "error", message: `The event scripts cannot be read: ${errorText(error)}` });
    return known;
  }
}

/** Elements of a kind directly below another. */
function elements(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (parent?.children ?? []).filter((each): each is XmlElement => typeof each !== "string" && each.name === name);
}

function configsOf(root: XmlElement): readonly XmlElement[] {
  return elements(root, "o").filter((each) => String(each.attributes.cls).endsWith(".ScriptConfig"));
}

/** What a setter was called with. */
function argument(object: XmlElement, setter: string): XmlElement | string | undefined {
  return elements(object, "c").find((call) => call.attributes.m === setter)?.children[0];
}

function addConfig(known: GatewayEvents, config: XmlElement): GatewayEvents {
  const text = (setter: string, before: string) => textOf(argument(config, setter)) || before;
  return {
    ...known,
    onStartup: text("setStartupScript", known.onStartup),
    onShutdown: text("setShutdownScript", known.onShutdown),
    onUpdate: text("setUpdateScript", known.onUpdate),
    timers: [...known.timers, ...entriesOf(argument(config, "setTimerScripts")).flatMap(timerOf)],
    scheduled: [...known.scheduled, ...listOf(argument(config, "setScheduledScripts")).map(scheduledOf)],
    tagChanges: [...known.tagChanges, ...listOf(argument(config, "setTagChangeScripts")).map(tagChangeOf)],
    messageHandlers: [...known.messageHandlers, ...handlersOf(config)],
  };
}

function timerOf([key, value]: readonly [XmlElement | string, XmlElement | string]): GatewayEvents["timers"] {
  if (typeof key === "string") return [];
  return [
    {
      ...common(key),
      script: textOf(value),
      delayMs: longOf(argument(key, "setDelay"), 1_000),
      fixedDelay: textOf(argument(key, "setFixedDelay")) !== "false",
    },
  ];
}

function scheduledOf(object: XmlElement): GatewayEvents["scheduled"][number] {
  return {
    ...common(object),
    script: textOf(argument(object, "setScript")),
    cron: textOf(argument(object, "setCronExpression")),
  };
}

/**
 * Stored objects name only what differs from a new object, and 59 of the 68 tag change scripts of public projects name
 * ValueChange alone: one that names no kind runs on all of them.
 */
function tagChangeOf(object: XmlElement): GatewayEvents["tagChanges"][number] {
  const types = argument(object, "setChangeTypes");
  const names = typeof types === "object" ? elements(types, "enum").map((each) => String(each.attributes.n)) : tagChangeKinds;
  const paths = argument(object, "setPaths");
  return {
    ...common(object),
    script: textOf(argument(object, "setScript")),
    paths: typeof paths === "object" ? paths.children.map(textOf) : [],
    kinds: kindsOf(names),
  };
}

/** A map from keys that know a handler's name to its script, which has its `def` (23 handlers of six public projects). */
function handlersOf(config: XmlElement): GatewayEvents["messageHandlers"] {
  return entriesOf(argument(config, "setMessageHandlerScripts")).flatMap(([key, script]) =>
    typeof key === "string" ? [] : [{ ...common(key), script: functionBody(textOf(script)) }],
  );
}

function common(object: XmlElement): { name: string; enabled: boolean } {
  return { name: textOf(argument(object, "setName")).trim(), enabled: textOf(argument(object, "setEnabled")) !== "false" };
}

function listOf(value: XmlElement | string | undefined): readonly XmlElement[] {
  return typeof value === "object" && value.name !== "o" ? elements(value, "o") : [];
}

/** Keys and values that were put into a map. */
function entriesOf(value: XmlElement | string | undefined): (readonly [XmlElement | string, XmlElement | string])[] {
  if (typeof value !== "object" || value.name !== "o") return [];
  return elements(value, "c").flatMap(({ attributes: { m }, children: [key, content] }) =>
    m === "put" && key !== undefined && content !== undefined ? [[key, content] as const] : [],
  );
}

function textOf(value: XmlElement | string | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  const [first] = value.children;
  if (typeof first === "string") return first;
  return typeof value.payload === "string" ? value.payload : decodeText(value.payload ?? new Uint8Array());
}

/** A long: one byte, or 0xff and eight bytes. */
function longOf(value: XmlElement | string | undefined, fallback: number): number {
  if (typeof value !== "object" || !(value.payload instanceof Uint8Array)) return Number(textOf(value)) || fallback;
  const { payload } = value;
  if (payload.length < 9) return payload[0] ?? fallback;
  return Number(new DataView(payload.buffer, payload.byteOffset).getBigInt64(1));
}
