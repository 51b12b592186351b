import { init } from "echarts/core";
import { describe, expect, test } from "vitest";
import { freezePrototypes } from "@/lib/shared/freeze-prototypes.server";
import "@/lib/reporting/charts/render";

freezePrototypes();

/** What a cache of the chart library does with the text of a name. */
const write = (text: string, key: string) => {
  const cache: Record<string, Record<string, unknown>> = {};
  const found = cache[text] ?? {};
  found[key] = "written";
};

describe("what all objects share cannot be changed", () => {
  test.each([
    ["__proto__", "prev"],
    ["__proto__", "toString"],
    ["__proto__", "hasOwnProperty"],
    ["constructor", "next"],
    ["toString", "prev"],
    ["__lookupGetter__", "prev"],
  ])("by the text %s: %s", (text, key) => {
    expect(() => write(text, key)).toThrow(TypeError);
    expect(({} as Record<string, unknown>)[key]).not.toBe("written");
  });

  test.each([[[]], [""], [() => 1], [new Date(0)], [new Map()], [Promise.resolve()]])(
    "nor by what %o inherits",
    (value) => {
      const prototype = Object.getPrototypeOf(value) as Record<string, unknown>;
      expect(() => {
        prototype.added = 1;
      }).toThrow(TypeError);
    },
  );

  test("by a chart drawn without guards", () => {
    const chart = init(null, null, { renderer: "svg", ssr: true, width: 400, height: 200 });
    const axis = { type: "category", data: ["__proto__", "constructor"] };
    const draw = () => {
      chart.setOption({ xAxis: axis, yAxis: {}, series: [{ type: "line", data: [1, 2] }] });
      return chart.renderToSVGString();
    };
    expect(draw).toThrow(TypeError);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("an object may still have its own", () => {
  test.each(["constructor", "toString", "valueOf", "hasOwnProperty"])("%s", (key) => {
    const object: Record<string, unknown> = {};
    object[key] = "own";
    expect(Object.entries(object)).toEqual([[key, "own"]]);
    expect(key in {}).toBe(true);
    expect(({} as Record<string, unknown>)[key]).toBe(Reflect.get(Object.prototype, key));
  });

  test("and is of the type it was", () => {
    expect({}.constructor).toBe(Object);
    expect(Object.prototype.toString.call({})).toBe("[object Object]");
    expect([].constructor).toBe(Array);
  });
});
