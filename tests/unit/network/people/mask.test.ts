import { expect, test } from "vitest";
import { maskDigits, maskName } from "@/lib/network/people/mask";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

test("of a name the first character stays", () => {
  expect(maskName("花谷雨")).toBe("花**");
});

test("of a phone the first three and the last four stay", () => {
  expect(maskPhone("19900010042")).toBe("199****0042");
});

test.each([
  ["请打 19900010042 找我", "请打 ••• 找我"],
  ["199 0001 0042", "•••"],
  ["199-0001-0042 找我", "••• 找我"],
  ["１９９０００１００４２", "•••"],
  ["证件 99999919900101001X", "证件 •••"],
])("what may be a phone or an ID number is hidden, however it is written: %s", (text, shown) => {
  expect(maskDigits(text)).toBe(shown);
});

test("a house number, a date and a price stay", () => {
  const text = "3 号楼 502，11 月 25 日，25.50 元";
  expect(maskDigits(text)).toBe(text);
});
