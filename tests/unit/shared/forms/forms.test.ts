import { describe, expect, test } from "vitest";
import { readForm, typedValues } from "@/lib/shared/forms/forms";

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("a form as an object", () => {
  test("a field given once is a string, a field given several times a list", () => {
    const fields = readForm(form(["a", "1"], ["b", "1"], ["b", "2"]));
    expect(fields).toEqual({ a: "1", b: ["1", "2"] });
  });

  test("an empty field is absent", () => {
    expect(readForm(form(["a", ""], ["b", ""], ["b", "2"]))).toEqual({ b: "2" });
  });

  test("fields added by React are left out", () => {
    expect(readForm(form(["$ACTION_ID_1", ""], ["$ACTION_KEY", "k"], ["a", "1"]))).toEqual({
      a: "1",
    });
  });

  test("no field reaches the prototype", () => {
    const fields = readForm(form(["__proto__", "x"], ["a", "1"]));
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(fields).toEqual({ a: "1" });
  });
});

describe("the typed values of a failed form", () => {
  test("include empty fields, but no secrets and no files", () => {
    const data = form(
      ["userName", "admin"],
      ["password", "secret"],
      ["code", "123456"],
      ["ids", "1"],
      ["ids", "2"],
      ["word", ""],
      ["$ACTION_KEY", "k"],
      ["photo", new File(["x"], "x.png")],
    );
    expect(typedValues(data)).toEqual({ userName: ["admin"], ids: ["1", "2"], word: [""] });
  });
});
