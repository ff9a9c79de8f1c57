// @vitest-environment happy-dom
import { fromJson, type Json, type PropertyObject } from "@sightline/model";
import { expect, test } from "vitest";
import type { ComponentProps } from "./base/ComponentProps.ts";
import { type ComponentDefinition, defineComponent } from "./schemas/defineComponent.ts";
import { componentCatalog } from "./schemas/index.ts";
import { findings } from "./testing/findings.ts";
import { type Subject, subjectOf } from "./testing/observe.tsx";

function check(subject: Subject, examples: readonly Json[]) {
  return findings({ ...subject, examples: examples.map((each) => fromJson(each) as PropertyObject), seen: new Map() });
}

/** The largest component is drawn some thousand times, on machines that do much else. */
const limitMs = 600_000;

test.each([...componentCatalog.keys()])(
  "[CMP37, CMP38] %s follows what its schema declares, and nothing else",
  async (type) => {
    const { examples } = (await import(`./${type}/examples.ts`)) as { examples: readonly Json[] };
    expect(await check(await subjectOf(type), examples)).toEqual([]);
  },
  limitMs,
);

/** A component that follows, writes and sends all it declares. */
const sound: ComponentDefinition = {
  type: "test.planted",
  text: "A button with a text.",
  props: {
    text: { type: "string", default: "", text: "Its text." },
    count: { type: "number", default: 0, writer: "browser", text: "Times it was pressed." },
  },
  events: { onActionPerformed: { text: "It was pressed." } },
};

function Planted({ props, write, emit }: ComponentProps) {
  const press = () => {
    write("props.count", 1);
    emit("onActionPerformed");
  };
  return (
    <button type="button" onClick={press}>
      {String(props.text)}
    </button>
  );
}

const property = { type: "string", default: "", text: "Planted." } as const;

test("[CMP37] a component that follows all it declares has no findings", async () => {
  expect(await check({ schema: defineComponent(sound), View: Planted }, [{}])).toEqual([]);
});

test.each<[string, Partial<ComponentDefinition>, string]>([
  [
    "declared and read by nobody",
    { props: { ...sound.props, color: property } },
    "color: declared and not followed; changing it changes nothing",
  ],
  ["read and not declared", { props: { count: sound.props.count as typeof property } }, "text: read and not declared"],
  [
    "followed and said to be unsupported",
    { props: { count: sound.props.count as typeof property }, unsupported: { text: property } },
    "text: read and not declared",
  ],
  [
    "written and not for the browser to write",
    { props: { ...sound.props, count: property } },
    "count: written and not declared as written by the browser",
  ],
  [
    "for the browser to write and never written",
    { props: { ...sound.props, text: { ...property, writer: "browser" } } },
    "text: declared as written by the browser and never written",
  ],
  ["an event sent and not declared", { events: {} }, "onActionPerformed: sent and not declared"],
  [
    "an event declared and never sent",
    { events: { ...sound.events, onOther: { text: "Planted." } } },
    "onOther: declared and never sent",
  ],
])("[CMP37, CMP38] refuses what is %s", async (_what, offence, finding) => {
  expect(await check({ schema: defineComponent({ ...sound, ...offence }), View: Planted }, [{}])).toContain(finding);
});

function LowerCased(of: ComponentProps) {
  return <Planted {...of} props={{ text: String(of.props.text).toLowerCase() }} />;
}

test("[CMP37] refuses an allowed value that does nothing", async () => {
  const props = { ...sound.props, text: { ...property, default: "a", enum: ["a", "b", "A"] } };
  expect(await check({ schema: defineComponent({ ...sound, props }), View: LowerCased }, [{}])).toEqual([
    'text: the value "A" is allowed and does nothing',
  ]);
});
