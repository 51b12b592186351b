import { describe, expect, test, vi } from "vitest";
import { MAX_FIELD_LENGTH, MAX_FIELDS, readForm, typedValues } from "@/lib/shared/forms/forms";

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

  test("a field may have the name of what every object has", () => {
    const data = form(["constructor", "x"], ["toString", "y"], ["toString", "z"]);
    expect(Object.entries(readForm(data))).toEqual([
      ["constructor", "x"],
      ["toString", ["y", "z"]],
    ]);
    expect(Object.entries(typedValues(data))).toEqual([
      ["constructor", ["x"]],
      ["toString", ["y", "z"]],
    ]);
  });

  test("text is cleaned, so that one of nothing visible is absent; secrets stay", () => {
    const data = form(["a", "\u202Ex\r\n\uFFFE"], ["b", "\u200B"], ["password", "\u200Bp"]);
    expect(readForm(data)).toEqual({ a: "x\n", password: "\u200Bp" });
    expect(typedValues(data)).toEqual({ a: ["x\n"], b: [""] });
  });
});

describe("what is no form of ours", () => {
  const refusal = (given: unknown) => {
    try {
      readForm(given);
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return null;
  };

  test.each([[undefined], [null], ["a=1"], [7], [["a"]], [{ a: "1" }], [new Map([["a", "1"]])]])(
    "%j is refused",
    (given) => expect(refusal(given)).toBe("FORM_UNREADABLE"),
  );

  test("too many fields or too long a text are refused", () => {
    const many = (count: number) =>
      form(
        ...Array.from({ length: count }, () => ["a", "1"] as const).map(
          ([name, value]): [string, string] => [name, value],
        ),
      );
    expect(refusal(many(MAX_FIELDS))).toBeNull();
    expect(refusal(many(MAX_FIELDS + 1))).toBe("FORM_TOO_LARGE");
    expect(refusal(form(["a", "x".repeat(MAX_FIELD_LENGTH)]))).toBeNull();
    expect(refusal(form(["a", "x".repeat(MAX_FIELD_LENGTH + 1)]))).toBe("FORM_TOO_LARGE");
  });
});

describe("reading takes work in proportion to the form", () => {
  /** How many entries are looked at, and how often one is searched for by its name. */
  function countWork(fields: number) {
    const data = form();
    for (let index = 0; index < fields; index++) data.append(`f${index}`, "1");
    let seen = 0;
    const all = data[Symbol.iterator].bind(data);
    data[Symbol.iterator] = function* () {
      for (const entry of all()) {
        seen += 1;
        yield entry;
      }
    } as typeof all;
    const searches = [vi.spyOn(data, "getAll"), vi.spyOn(data, "get"), vi.spyOn(data, "has")];
    try {
      readForm(data);
    } catch {
      // Too many fields: what counts is how many were looked at.
    }
    return { seen, searched: searches.flatMap((spy) => spy.mock.calls).length };
  }

  test("each field once, none by its name", () => {
    expect(countWork(300)).toEqual({ seen: 300, searched: 0 });
    expect(countWork(2400)).toEqual({ seen: 2400, searched: 0 });
  });

  test("and no more than a form can have", () => {
    expect(countWork(50_000)).toEqual({ seen: MAX_FIELDS + 1, searched: 0 });
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
