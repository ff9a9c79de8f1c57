import { type Bean, type BeanValue, beanEntries, beanList, beanText, isBean, readBean } from "../binaryXml/beans.ts";
import type { Report } from "../definitions/problems.ts";
import type { GatewayEvents, TagChangeKind } from "../definitions/types.ts";
import { flag, list, number, text as textField } from "../json/fields.ts";
import { decodeText } from "../json/parseJson.ts";
import { attributes, type Resource } from "../resources/resources.ts";
import { functionBody } from "./scriptBody.ts";

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
  const config = bytes && readBean(bytes, "ScriptConfig", report);
  if (!config) return known;
  return {
    ...known,
    onStartup: beanText(config, "startupScript", known.onStartup),
    onShutdown: beanText(config, "shutdownScript", known.onShutdown),
    onUpdate: beanText(config, "updateScript", known.onUpdate),
    timers: [...known.timers, ...beanEntries(config, "timerScripts").flatMap(timerOf)],
    scheduled: [...known.scheduled, ...beanList(config, "scheduledScripts").map(scheduledOf)],
    tagChanges: [...known.tagChanges, ...beanList(config, "tagChangeScripts").map(tagChangeOf)],
    messageHandlers: [...known.messageHandlers, ...beanEntries(config, "messageHandlerScripts").flatMap(handlerOf)],
  };
}

type Entry = Bean["entries"][number];

function timerOf([key, script]: Entry): GatewayEvents["timers"] {
  if (!isBean(key)) return [];
  return [
    {
      ...common(key),
      script: scriptText(script),
      delayMs: Number(beanText(key, "delay", "1000")),
      fixedDelay: isOn(key, "fixedDelay"),
    },
  ];
}

/** The key knows the handler's name; the script has its `def` (23 handlers of six public projects). */
function handlerOf([key, script]: Entry): GatewayEvents["messageHandlers"] {
  return isBean(key) ? [{ ...common(key), script: functionBody(scriptText(script)) }] : [];
}

function scheduledOf(bean: Bean): GatewayEvents["scheduled"][number] {
  return { ...common(bean), script: beanText(bean, "script"), cron: beanText(bean, "cronExpression") };
}

/**
 * Stored objects name only what differs from a new object, and 59 of the 68 tag change scripts of public projects name
 * ValueChange alone: one that names no kind runs on all of them.
 */
function tagChangeOf(bean: Bean): GatewayEvents["tagChanges"][number] {
  return {
    ...common(bean),
    script: beanText(bean, "script"),
    paths: texts(bean.fields.paths),
    kinds: kindsOf(bean.fields.changeTypes === undefined ? tagChangeKinds : texts(bean.fields.changeTypes)),
  };
}

function common(bean: Bean): { name: string; enabled: boolean } {
  return { name: beanText(bean, "name").trim(), enabled: isOn(bean, "enabled") };
}

function isOn(bean: Bean, field: string): boolean {
  return beanText(bean, field, "true") !== "false";
}

function scriptText(value: BeanValue): string {
  return typeof value === "string" ? value : "";
}

function texts(value: BeanValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly BeanValue[]).filter((each) => typeof each === "string") : [];
}
