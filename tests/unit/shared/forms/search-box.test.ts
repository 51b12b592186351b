import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { searchTextParam } from "@/lib/shared/forms/search-params";

const address = vi.hoisted(() => ({ q: "" }));
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(address) }));

// Files of one process share their modules: this one needs a field that was not loaded without the mock.
vi.resetModules();
const { SearchBox } = await import("@/components/ui/search-box");

/** The field on the page that was asked for this. */
function fieldFor(q: string): string {
  address.q = q;
  const tooLong = "最多 60 个字，您写了 {length} 个";
  const value = searchTextParam.parse(q);
  return renderToStaticMarkup(createElement(SearchBox, { name: "q", value, tooLong }));
}

test("a search that is too long stands in its field whole, and is told with its length", () => {
  const long = "灯".repeat(78);
  const field = fieldFor(long);
  expect(field).toContain(`value="${long}"`);
  expect(field).toContain("您写了 78 个");
  expect(field).not.toContain("maxLength");
});

test("one of sixty characters is looked for, rare characters and spaces around it included", () => {
  const rare = "𠮷".repeat(60);
  expect(searchTextParam.parse(` ${rare} `)).toBe(rare);
  expect(fieldFor(` ${rare} `)).not.toContain("您写了");
  expect(searchTextParam.parse(`${rare}灯`)).toBeUndefined();
});
