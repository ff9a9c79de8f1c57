import { expect, test } from "vitest";
import { SteadyClock } from "./SteadyClock.ts";

let [wall, running] = [0, 0];
const clockAt = (day: number, ran: number) => {
  [wall, running] = [day, ran];
  return new SteadyClock(
    () => wall,
    () => running,
  );
};

test("[SES31] time counts on while a machine sleeps", () => {
  const clock = clockAt(1_000_000, 500);
  wall += 3_600_000;
  running += 40;
  expect(clock.now()).toBe(500 + 3_600_000);
  wall += 10;
  running += 10;
  expect(clock.now()).toBe(510 + 3_600_000);
});

test("[SES31] time never runs backwards when the day's clock is set back, and small corrections do not matter", () => {
  const clock = clockAt(1_000_000, 0);
  wall -= 3_600_000;
  running += 2_000;
  expect(clock.now()).toBe(2_000);
  wall += 2_300;
  running += 2_000;
  expect(clock.now()).toBe(4_000);
});
