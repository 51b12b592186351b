import { expect, test } from "vitest";
import { maxBody } from "@/lib/shared/http/check-form.mjs";

test("only the form to which places are uploaded may be large", () => {
  expect(maxBody("/admin/places/import?x=1")).toBeGreaterThan(20_000_000);
  for (const url of ["/admin/places/import/1", "/admin/places", "/sign-in", "/"]) {
    expect(maxBody(url)).toBe(1_000_000);
  }
});
