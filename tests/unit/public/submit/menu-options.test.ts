import { expect, test } from "vitest";
import { withChosenItem } from "@/components/public/submit/chosen-item";
import { menuOptions } from "@/components/public/submit/menu-options";

const talk = { id: "i1", name: "惠民政策", description: "上门讲医保" };
const show = { id: "i2", name: "文艺演出", description: "请提前两周约" };
const menu = menuOptions([
  { name: "理论宣讲", picture: "book", items: [talk] },
  { name: "文化文艺", picture: "music", items: [show] },
]);

test("each kind is folded, with its items as choices of one field", () => {
  expect(menu.match(/<details name=menu-kind class=menu-kind>/g)).toHaveLength(2);
  expect(menu).toContain(
    "<input type=radio class=menu-radio name=menuItemId value=i1>惠民政策<span>上门讲医保</span>",
  );
  expect(menu).not.toContain("checked");
});

test("names and descriptions are never markup", () => {
  const hostile = { id: "i3", name: "<b>", description: '"&' };
  const options = menuOptions([{ name: "<i>", picture: "book", items: [hostile] }]);
  expect(options).toContain("<span>&lt;i&gt;</span>");
  expect(options).toContain("&lt;b&gt;<span>&quot;&amp;</span>");
});

test("the kind of the chosen item is open, and nothing where none is chosen or it is not offered", () => {
  const chosen = withChosenItem(menu, "i2");
  expect(chosen).toMatch(/<details open [^]*value=i2 checked>文艺演出/);
  expect(chosen.match(/<details open/g)).toHaveLength(1);
  expect(chosen.indexOf("<details open")).toBeGreaterThan(chosen.indexOf("value=i1"));
  for (const none of [undefined, "", "elsewhere"]) expect(withChosenItem(menu, none)).toBe(menu);
});
