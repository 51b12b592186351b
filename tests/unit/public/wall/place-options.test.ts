import { expect, test } from "vitest";
import { withChosen } from "@/lib/public/wall/chosen-option";
import { placeOptions } from "@/lib/public/wall/place-options";

const labels = { choose: "请选择", wholeTown: (town: string) => `${town}（不清楚）` };
const village = { id: "v1", name: "官地村", spelling: "guan di cun" };
const town = { id: "t1", name: "六工镇", spelling: "liu gong zhen", villages: [village] };

test("the options are none, and by town its villages and the town itself", () => {
  expect(placeOptions([town], labels)).toBe(
    '<option value="">请选择<optgroup label="六工镇">' +
      "<option value=v1>官地村<option value=t1 data-town>六工镇（不清楚）",
  );
});

test("a town that takes no wishes is only the label of its villages", () => {
  expect(placeOptions([{ ...town, id: null }], labels)).not.toContain("t1");
});

test("names are shown as readers of the language know them, and never as markup", () => {
  const hostile = { ...village, label: 'Guandi <b> & "co"' };
  const options = placeOptions([{ ...town, label: '<i> "', villages: [hostile] }], labels);
  expect(options).toContain('<optgroup label="&lt;i&gt; &quot;">');
  expect(options).toContain("<option value=v1>Guandi &lt;b&gt; &amp; &quot;co&quot;");
});

test("the chosen place is marked, and nothing where none is or it is not offered", () => {
  const options = placeOptions([town], labels);
  expect(withChosen(options, "v1")).toContain("<option value=v1 selected>官地村");
  expect(withChosen(options, "t1")).toContain("<option value=t1 selected data-town>");
  for (const id of [undefined, "", "v9", "v1><script>"]) {
    expect(withChosen(options, id)).toBe(options);
  }
});
