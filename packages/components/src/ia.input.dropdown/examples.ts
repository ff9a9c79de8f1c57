import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    options: [
      { value: 1, label: "One" },
      { value: 2, label: "Two" },
      { value: 3, label: "Three", isDisabled: true },
    ],
    value: 2,
  },
  { options: ["a", "b"], value: ["a"], multiSelect: true, showClearIcon: true },
  { options: [], value: "" },
  {
    options: [
      { value: "15", label: "x15y" },
      { value: "b", label: "5b" },
    ],
    value: "",
  },
];
