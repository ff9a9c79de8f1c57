import { stallLimitMs } from "@sightline/model";
import { expect, test } from "vitest";
import { Liveness } from "./Liveness.ts";

/** The gateway's clock in these tests is behind the page's by this. */
const behind = 70_000;

test("[SES30] a message is as old as the earliest moment at which it can have been made, not as its arrival", () => {
  const liveness = new Liveness();
  liveness.answered({ mark: 100_040 - behind, asked: 100_000, now: 100_080 });
  expect(liveness.age(101_000)).toBe(1_000);
  liveness.heard(102_000 - behind);
  expect(liveness.age(109_000)).toBe(109_000 - 101_960);
  liveness.heard(101_000 - behind);
  expect(liveness.age(109_000)).toBe(109_000 - 101_960);
});

test("[SES31] by no clock may input be processed after its page says that the gateway does not answer", () => {
  for (const [up, down] of [
    [0, 0],
    [5, 900],
    [900, 5],
    [400, 400],
  ] as const) {
    const liveness = new Liveness();
    const asked = 500_000;
    const made = asked + up;
    liveness.answered({ mark: made - behind, asked, now: made + down });
    const saidSo = asked + stallLimitMs;
    expect(liveness.age(saidSo)).toBe(stallLimitMs);
    expect(liveness.until + behind).toBeLessThanOrEqual(saidSo);
    expect(liveness.until + behind).toBe(saidSo - down);
  }
});

test("[SES30] a new connection has to prove itself", () => {
  const liveness = new Liveness();
  liveness.answered({ mark: 10, asked: 5, now: 15 });
  liveness.restart();
  expect(liveness.age(20)).toBe(Number.POSITIVE_INFINITY);
});
