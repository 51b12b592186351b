import { expect, test } from "vitest";
import { passwordFileAddress } from "@/lib/network/people/password-list";
import { userNameFor } from "@/lib/network/people/user-name";

test.each([
  [{ initials: "xjsq", divisionCode: "652301001001" }, [], "xjsq001001"],
  [{ initials: "xjsq", divisionCode: "652301001001" }, ["xjsq001001"], "xjsq001001-2"],
  [{ initials: "xjsq", divisionCode: null }, ["xjsq", "xjsq-2"], "xjsq-3"],
  [{ initials: "", divisionCode: null }, [], "z00"],
])("%j is given the user name that is free and can be typed", (place, taken, name) => {
  expect(userNameFor(place, new Set(taken))).toBe(name);
});

test("a list of passwords is a CSV file whose cells are text and no formulas", () => {
  const rows = [{ place: '=1+1 "站"', userName: "a1", password: "b-2" }];
  const address = passwordFileAddress(["阵地", "用户名", "密码"], rows);
  const [, text = ""] = address.split(",", 2);
  expect(address).toMatch(/^data:text\/csv;charset=utf-8,%EF%BB%BF/);
  expect(decodeURIComponent(text)).toContain(`"'=1+1 ""站""","a1","b-2"\r\n`);
});
