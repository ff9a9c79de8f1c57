import { describe, expect, test } from "vitest";
import { styleClassCss } from "./styleClasses.ts";

describe("[PRJ16] style classes", () => {
  test("names are escaped, properties are CSS", () => {
    expect(
      styleClassCss("Form/Input 1", { base: { style: { backgroundColor: "#fff", WebkitFlex: 1, "--my-var": "2px" } } }),
    ).toBe(".psc-Form\\/Input\\ 1 {\n  background-color: #fff;\n  -webkit-flex: 1;\n  --my-var: 2px;\n}\n");
  });

  test("pseudo classes and media queries", () => {
    const css = styleClassCss("a", {
      variants: [
        { pseudo: "hover", style: { color: "red" } },
        { pseudo: "::before", style: { content: "'x'" } },
        { mediaQuery: "max-width: 600px", style: { color: "blue" } },
        { mediaQuery: "print", style: { display: "none" } },
        { pseudo: "hover}*{", style: { color: "black" } },
        { mediaQuery: "x{}", style: { color: "black" } },
      ],
    });
    expect(css).toBe(
      [
        ".psc-a:hover {\n  color: red;\n}\n",
        ".psc-a::before {\n  content: 'x';\n}\n",
        "@media (max-width: 600px) {\n.psc-a {\n  color: blue;\n}\n}\n",
        "@media print {\n.psc-a {\n  display: none;\n}\n}\n",
      ].join(""),
    );
  });

  test("animations have keyframes of their own and run for ever unless told otherwise", () => {
    const css = styleClassCss("a/b", {
      base: { animation: { duration: "2s", keyframes: { "0%": { opacity: "0" }, to: { opacity: "1" }, "x{": {} } } },
    });
    expect(css).toContain("@keyframes psc-a_2fb-anim {\n0% {\n  opacity: 0;\n}\nto {\n  opacity: 1;\n}\n}\n");
    expect(css).toContain("animation-duration: 2s;");
    expect(css).toContain("animation-iteration-count: infinite;");
    expect(css).not.toContain("x{");
  });
});

describe("[PRJ17] values stay inside", () => {
  test.each([
    "red; } body { display: none",
    "red}",
    "url(x",
    "'open",
    '"open',
    "red /* open",
    "</style><script>alert(1)</script>",
    "red\n}",
    "\\7d",
    "@import 'x'",
    "a;b",
    ")",
  ])("%j is left out", (value) => {
    expect(styleClassCss("a", { base: { style: { color: value } } })).toBe("");
  });

  test.each([
    "var(--neutral-20)",
    "1px solid rgba(0, 0, 0, 0.5)",
    "url(data:image/png;base64,AAAA)",
    "'Open Sans', sans-serif",
    "calc(100% - (2 * 4px))",
    "red !important",
  ])("%s is kept", (value) => {
    expect(styleClassCss("a", { base: { style: { color: value } } })).toContain(`color: ${value};`);
  });

  test("a name that is no property is left out", () => {
    expect(styleClassCss("a", { base: { style: { "color: red; x": "1", classes: {}, "a{": "b" } } })).toBe("");
  });
});
