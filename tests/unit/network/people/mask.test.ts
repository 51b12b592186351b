import { expect, test } from "vitest";
import { maskName } from "@/lib/network/people/mask";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

test("of a name the first character stays", () => {
  expect(maskName("花谷雨")).toBe("花**");
});

test("of a phone the first three and the last four stay", () => {
  expect(maskPhone("19900010042")).toBe("199****0042");
});
