import { expect, test } from "vitest";
import { maskName, maskPhone } from "@/lib/network/people/mask";

test("of a name the first character stays", () => {
  expect(maskName("花谷雨")).toBe("花**");
});

test("of a phone the first three and the last four stay", () => {
  expect(maskPhone("19900010042")).toBe("199****0042");
});
