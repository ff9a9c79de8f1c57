// @vitest-environment happy-dom
import { fromJson, type Json, type PropertyObject, parsePath, writeAt } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { componentCatalog } from "./schemas/index.ts";
import { viewsOf } from "./testing/effects.ts";
import { type Mounted, mount, subjectOf } from "./testing/observe.tsx";

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

/** Bindings that are bad make properties null, so each component is drawn once with each of its properties null. */
test.each([...componentCatalog.keys()])("[BND14] %s is drawn with null in any of its properties", async (type) => {
  const { examples } = (await import(`./${type}/examples.ts`)) as { examples: readonly Json[] };
  const subject = await subjectOf(type);
  const given = fromJson(examples[0] ?? {}) as PropertyObject;
  const failed: string[] = [];
  for (const path of Object.keys(subject.schema.props).filter((each) => !/\[\]|\{\}/.test(each))) {
    try {
      const props = writeAt(given, parsePath(path), 0, null) as PropertyObject;
      mounted = await mount(subject, props, viewsOf(subject.schema, props));
      await mounted.unmount();
    } catch (error) {
      failed.push(`${path}: ${String(error)}`);
    }
  }
  mounted = undefined;
  expect(failed).toEqual([]);
});
