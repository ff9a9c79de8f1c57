// @vitest-environment happy-dom
import { fromJson, type Json, Long, type PropertyObject, type PropertyValue, parsePath, writeAt } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { componentCatalog } from "./schemas/index.ts";
import { viewsOf } from "./testing/effects.ts";
import { type Mounted, mount, subjectOf } from "./testing/observe.tsx";

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

/** Draws a component once for each of its properties, which then has this value; answers what could not be drawn. */
async function drawnWith(type: string, value: PropertyValue): Promise<string[]> {
  const { examples } = (await import(`./${type}/examples.ts`)) as { examples: readonly Json[] };
  const subject = await subjectOf(type);
  const given = fromJson(examples[0] ?? {}) as PropertyObject;
  const failed: string[] = [];
  for (const path of Object.keys(subject.schema.props).filter((each) => !/\[\]|\{\}/.test(each))) {
    try {
      const props = writeAt(given, parsePath(path), 0, value) as PropertyObject;
      mounted = await mount(subject, props, viewsOf(subject.schema, props));
      await mounted.unmount();
    } catch (error) {
      failed.push(`${path}: ${String(error)}`);
    }
  }
  mounted = undefined;
  return failed;
}

/** Bindings that are bad make properties null, so each component is drawn once with each of its properties null. */
test.each([...componentCatalog.keys()])("[BND14] %s is drawn with null in any of its properties", async (type) => {
  expect(await drawnWith(type, null)).toEqual([]);
});

test.each([...componentCatalog.keys()])("[PT17, PT21] %s is drawn with numbers that JSON cannot hold", async (type) => {
  expect(await drawnWith(type, new Long(2n ** 60n))).toEqual([]);
  expect(await drawnWith(type, Number.POSITIVE_INFINITY)).toEqual([]);
});
