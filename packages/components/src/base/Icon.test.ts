import icons from "@material-design-icons/svg/package.json" with { type: "json" };
import { expect, test } from "vitest";
import { iconVersion } from "./Icon.tsx";

test("[CMP12] the icon files' names carry the version of the icon package that is installed", () => {
  expect(iconVersion).toBe(`v${icons.version.replaceAll(".", "-")}`);
});
