import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hostFunctions } from "../../index.ts";
import { self, TestEngine, testFunctions } from "../testing/testEngine.ts";

const button = self.target;
/** Minutes: a busy machine is slow, and nothing here is about time. */
const unhurried = { timeLimitMs: 280_000 };

/** Flushed far more often than in a gateway. */
const flushAfterMs = 1;
describe(`flushed after ${flushAfterMs} ms`, () => {
  let host: TestEngine;
  beforeAll(async () => {
    host = await TestEngine.start({ functions: [...testFunctions, ...hostFunctions] }, { flushAfterMs });
  }, 60_000);
  afterAll(() => host.engine.close());
  beforeEach(() => {
    host.gateway.writes.length = 0;
    host.gateway.printed.length = 0;
    host.gateway.set(button, { custom: { d: {}, list: [], n: 0 } });
  });
  const written = () => host.gateway.writes.map(({ path, value }) => `${path}=${value}`);

  test("[SCR109] case: python 1, none of 100,000 writes is lost, and all arrive in order", async () => {
    await host.value("\tp = self.props\n\tfor i in xrange(100000): setattr(p, 'k%d' % (i % 500), i)", unhurried);
    expect(host.gateway.writes).toHaveLength(100_000);
    expect(written().findIndex((line, n) => line !== `props.k${n % 500}=${n}`)).toBe(-1);
  }, 300_000);

  test("[SCR109] no append to a list is lost", async () => {
    await host.value("\tlist = self.custom.list\n\tfor i in xrange(2000): list.append(i)", unhurried);
    expect(host.gateway.tree(button).read(["custom", "list"])).toEqual(Array.from({ length: 2_000 }, (_, n) => n));
  }, 300_000);

  test("[SCR22, SCR109] a read right after a write gives what was written; += counts every step", async () => {
    const body = `
	c, stale = self.custom, []
	for i in xrange(5000):
		c.n += 1
		if c.n != i + 1: stale.append(i)
		c['last'] = i
		if c['last'] != i: stale.append(-i)
	return stale`;
    expect(await host.value(body, unhurried)).toEqual([]);
    expect(host.gateway.tree(button).read(["custom", "n"])).toBe(5_000);
  }, 300_000);

  test("[SCR109] the last write of a script arrives, and so does that of one that is stopped", async () => {
    for (let n = 0; n < 100; n++) await host.value(`\tfor i in xrange(${n % 20}): pass\n\tself.custom.n = ${n}`);
    expect(written()).toEqual(Array.from({ length: 100 }, (_, n) => `custom.n=${n}`));
    host.gateway.writes.length = 0;
    await host.failure("\ti = 0\n\twhile True:\n\t\tself.custom.n = i\n\t\ti += 1", { timeLimitMs: 500 });
    expect(written().findIndex((line, n) => line !== `custom.n=${n}`)).toBe(-1);
  }, 300_000);

  test("[SCR109] what is printed arrives once and in order", async () => {
    await host.value("\tfor i in xrange(8000): print i", unhurried);
    expect(host.gateway.printed.join("")).toBe(Array.from({ length: 8_000 }, (_, n) => `${n}\n`).join(""));
  }, 300_000);
});
