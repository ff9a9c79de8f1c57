import { describe, expect, test } from "vitest";
import { answered, atomic, instance, manageTags, provider, types, udtType } from "./manageTags.ts";

const open = { type: "AnyOf", securityLevels: [{ name: "Public", children: [] }] };
const closed = { type: "AllOf", securityLevels: [{ name: "Plant", children: [{ name: "Lead", children: [] }] }] };
const nobody = () => false;
const publicOnly = ({ levels }: { readonly levels: readonly string[] }) => levels.every((level) => level === "Public");

describe("[TAG51] tags as a user has them", () => {
  test("what the permissions refuse is null with Bad_AccessDenied; configuration can be read", () => {
    const tags = manageTags([
      atomic("Closed", 7, { readPermissions: closed, engUnit: "bar" }),
      atomic("Open", 8, { readPermissions: open }),
      atomic("Free", 9),
    ]).as(publicOnly);
    expect(["Closed", "Open", "Free"].map((path) => tags.read(path).value)).toEqual([null, 8, 9]);
    expect(tags.read("Closed").quality).toMatchObject({
      name: "Bad_AccessDenied",
      message: expect.stringContaining("[default]Closed"),
    });
    expect(["value", "quality", "timestamp"].map((name) => tags.read(`Closed.${name}`).quality.name)).toEqual([
      "Bad_AccessDenied",
      "Bad_AccessDenied",
      "Bad_AccessDenied",
    ]);
    expect(tags.read("Closed.engUnit").value).toBe("bar");
    expect(["Closed", "Open"].map((path) => tags.read(`${path}.canRead`).value)).toEqual([false, true]);
  });

  test("a write that is refused changes nothing, not even the permissions themselves", () => {
    const all = manageTags([atomic("T", 1, { writePermissions: closed }), atomic("R", 1, { readOnly: true })]);
    const tags = all.as(publicOnly);
    expect(["T", "T.writePermissions", "T.enabled"].map((path) => answered(tags.write(path, null)).name)).toEqual([
      "Bad_AccessDenied",
      "Bad_AccessDenied",
      "Bad_AccessDenied",
    ]);
    expect([all.read("T").value, all.read("T.enabled").value, tags.read("T").value]).toEqual([1, true, 1]);
    expect(["T", "R"].map((path) => tags.read(`${path}.canWrite`).value)).toEqual([false, false]);
    expect(answered(all.as(() => true).write("T", 2)).name).toBe("Good");
  });

  test("an instance is closed where one of its members is, and its other members are not", () => {
    const type = udtType("T", {}, [atomic("A", 1, { readPermissions: closed, writePermissions: closed }), atomic("B", 2)]);
    const all = manageTags([types(type), instance("I", "T")]);
    const tags = all.as(publicOnly);
    expect([tags.read("I").value, tags.read("I/B").value]).toEqual([null, 2]);
    expect(tags.read("I").quality.name).toBe("Bad_AccessDenied");
    expect(answered(tags.write("I", { B: 5 })).name).toBe("Bad_AccessDenied");
    expect(all.read("I").value).toEqual({ A: 1, B: 2 });
  });

  test.each<[string, never]>([
    ["a text", "Operators" as never],
    ["no list", { type: "AnyOf", securityLevels: "Operators" } as never],
    ["levels without a name", { type: "AnyOf", securityLevels: [{}] } as never],
  ])("%s permits nobody, and is a problem", (_what, readPermissions) => {
    const all = manageTags([atomic("T", 1, { readPermissions })]);
    expect(all.as(publicOnly).read("T").quality.name).toBe("Bad_AccessDenied");
    expect(all.read("T.problems").value).toEqual([expect.stringContaining("it permits nobody")]);
  });

  test("no levels permit everybody, and permissions are no problem", () => {
    const all = manageTags([
      atomic("T", 1, { readPermissions: { type: "AllOf", securityLevels: [] } }),
      atomic("C", 1, { readPermissions: closed }),
    ]);
    expect(all.as(nobody).read("T").value).toBe(1);
    expect(all.problems).toEqual([]);
  });

  test("listeners hear when the permissions change", () => {
    const all = manageTags([atomic("T", 1)]);
    const tags = all.as(publicOnly);
    const heard: unknown[] = [];
    tags.subscribe("T", () => heard.push(tags.read("T").quality.name));
    all.load("default", provider([atomic("T", 1, { readPermissions: closed })]));
    all.load("default", provider([atomic("T", 1)]));
    expect(heard).toEqual(["Bad_AccessDenied", "Good"]);
  });
});
