import cascadeLayers from "@csstools/postcss-cascade-layers";
import postcss from "postcss";
import { describe, expect, test } from "vitest";
import { cssForOldBrowsers } from "@/old-browser-css.mjs";

const rewrite = (css: string) =>
  flat(postcss([cssForOldBrowsers()]).process(css, FROM_NOWHERE).css);
const FROM_NOWHERE = { from: undefined };

/** All space in it is one blank. */
const flat = (css: string) => css.replace(/\s+/g, " ").replaceAll(/ ?\{/g, " {");

describe("for browsers without gaps between flex items", () => {
  const css = rewrite(`@layer utilities { .flex { display: flex } .gap-x-4 { column-gap: 1rem } }`);

  test("the items have margins instead, as wide as their box says", () => {
    const [, old = ""] = css.split("@layer spacing {");
    expect(old).toContain(".gap-x-4 > * { --gap-x: 1rem }");
    expect(old).toMatch(
      /\.flex > :not\(:last-child\),[^{]*\{ margin-inline-end: var\(--gap-x\) \}/,
    );
    expect(old).toContain(".flex { gap: 0 !important }");
    expect(new Set(old.match(/@supports[^{]*/g))).toEqual(new Set(["@supports not (inset: 0) "]));
  });

  test("others keep the gaps", () => {
    expect(css).toContain(
      "@layer utilities { .flex { display: flex } .gap-x-4 { column-gap: 1rem }",
    );
  });

  test("margins weigh less than utilities, so that ml-auto goes on pushing", () => {
    expect(css).toMatch(/^@layer [^;]*spacing, utilities;/);
  });
});

test("a box that wraps or is a column has its gaps downwards, too", () => {
  const css = rewrite(
    `@layer utilities { .flex-wrap { flex-wrap: wrap } .flex-col { flex-direction: column } }`,
  );
  expect(css).toContain(".flex-wrap > * { margin-top: calc(var(--gap-y) / 2)");
  expect(css).toContain("{ margin-inline-end: 0; margin-bottom: var(--gap-y) }");
});

test.each([
  ["padding-inline: 1rem", "padding-inline-start: 1rem; padding-inline-end: 1rem"],
  ["margin-block: 1rem 2rem", "margin-block-start: 1rem; margin-block-end: 2rem"],
  [
    "border-block-width: calc(1px * 2)",
    "border-block-start-width: calc(1px * 2); border-block-end-width: calc(1px * 2)",
  ],
  ["padding-inline-start: 1rem", "padding-inline-start: 1rem"],
])("%s is told by sides that turn with the direction of writing", (shorthand, sides) => {
  expect(rewrite(`a { ${shorthand} }`)).toContain(`a { ${sides} }`);
});

test("what stood in :where() still weighs less than each utility", () => {
  const css = rewrite(`@layer utilities { :where(.space-y-4 > :not(:last-child)) { margin: 0 } }`);
  expect(css).toMatch(/@layer spacing \{ \.space-y-4 > :not\(:last-child\) \{ margin: 0/);
  expect(rewrite(`@layer base { abbr:where([title]) { margin: 0 } }`)).toContain("abbr[title] {");
});

test("what is unknown to a browser does not take the other selectors with it", () => {
  const css = rewrite(`*, ::before, ::backdrop { margin: 0 }`);
  expect(css).toContain("*, ::before { margin: 0 }");
  expect(css).toContain("::backdrop { margin: 0 }");
});

test("initial values of Tailwind reach browsers that know no @property", () => {
  const css = rewrite(`@layer properties { @supports (a: b) { * { --tw-border-style: solid } } }`);
  expect(css).toContain("@supports (not (inset: 0)) or (a: b) {");
});

test("a sheet without layers stands above all layers of the others", () => {
  const weight = (css: string) => {
    const result = postcss([cssForOldBrowsers(), cascadeLayers()]).process(css, FROM_NOWHERE);
    return result.css.match(/:not\(#\\#\)/g)?.length ?? 0;
  };
  expect(weight(".screen { margin: 0 }")).toBeGreaterThan(
    weight("@layer utilities { .flex { margin: 0 } }"),
  );
});
