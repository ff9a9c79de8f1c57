import { expect, test } from "vitest";
import { stopOnFault } from "./stopOnFault.ts";

test("[STA103] a process that cannot go on says why, saves what it can, once, and ends with code 1", async () => {
  const happened: string[] = [];
  const before = process.listeners("uncaughtException");
  let saved = () => {};
  const exited = new Promise<number>((resolve) => {
    const close = () =>
      new Promise<void>((done) => {
        happened.push("closing");
        saved = done;
      });
    stopOnFault({ err: (text) => void happened.push(text.split("\n")[0] ?? "") }, { close }, resolve);
  });
  const [fault] = process.listeners("uncaughtException").filter((each) => !before.includes(each));
  fault?.(new Error("planted"), "uncaughtException");
  fault?.(new Error("another"), "uncaughtException");
  saved();
  expect(await exited).toBe(1);
  expect(happened).toEqual(["The gateway cannot go on: Error: planted", "closing", "The gateway cannot go on: Error: another"]);
  if (fault) process.off("uncaughtException", fault);
  expect(process.listeners("uncaughtException")).toEqual(before);
});
