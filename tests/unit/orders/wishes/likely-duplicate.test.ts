import { expect, test } from "vitest";
import { isLikelyDuplicate, type Compared } from "@/lib/orders/wishes/likely-duplicate";
import { similarity } from "@/lib/orders/wishes/similarity";

const wish = (publicContent: string, over: Partial<Compared> = {}): Compared => ({
  ...{ residentId: "a", name: "王小花", siteId: "village", menuItemId: null, publicContent },
  ...over,
});

test("the same words are alike, whatever stands between them; others are not", () => {
  expect(similarity("楼道的灯坏了，请修一下", "楼道的灯坏了 请修一下！")).toBe(1);
  expect(similarity("楼道的灯坏了", "想学用手机")).toBe(0);
  expect(similarity("", "")).toBe(0);
  expect(similarity("灯", "灯")).toBe(1);
});

test("near words of one resident are likely one wish, of neighbors only where they are nearer", () => {
  const first = wish("楼道的灯坏了，请帮忙换一个");
  expect(isLikelyDuplicate(first, wish("楼道灯坏了，换一个灯泡"))).toBe(true);
  const neighbor = { residentId: "b", name: "李小花" };
  expect(isLikelyDuplicate(first, wish("楼道灯坏了，想换一盏亮的", neighbor))).toBe(false);
  expect(isLikelyDuplicate(first, wish("楼道的灯坏了，帮忙换一个", neighbor))).toBe(true);
  const elsewhere = { ...neighbor, siteId: "other" };
  expect(isLikelyDuplicate(first, wish("楼道的灯坏了，请帮忙换一个", elsewhere))).toBe(false);
});

test("who has no phone is likely the same resident where name and place are", () => {
  const first = wish("楼道的灯坏了，请帮忙换一个");
  const again = wish("楼道灯坏了，换一个灯泡", { residentId: "b" });
  expect(isLikelyDuplicate(first, again)).toBe(true);
  expect(isLikelyDuplicate(first, { ...again, siteId: "other" })).toBe(false);
  const unknown = { name: null };
  expect(isLikelyDuplicate({ ...first, ...unknown }, { ...again, ...unknown })).toBe(false);
});

test("the same item of the menu is alike whatever the words", () => {
  const item = { menuItemId: "haircut" };
  expect(isLikelyDuplicate(wish("理发", item), wish("给老人剪头发", item))).toBe(true);
});
