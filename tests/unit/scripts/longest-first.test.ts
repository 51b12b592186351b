import { expect, test } from "vitest";
import type { TestSpecification, Vitest } from "vitest/node";
import { LongestFirst } from "@/scripts/support/longest-first.mjs";

test("the longest files are begun first, the others in the order of Vitest", async () => {
  const file = (moduleId: string, duration: number) =>
    ({
      moduleId,
      duration,
      project: { name: "", config: { sequence: { groupOrder: 0 } } },
    }) as unknown as TestSpecification;
  const cache = {
    getTestSpecificationResult: ({ duration }: { duration: number }) => ({
      failed: false,
      duration,
    }),
  };
  const files = [
    file("tests/integration/a.test.ts", 1),
    file("tests/integration/b.test.ts", 2),
    file("tests/integration/orders/wishes/matrix.test.ts", 0),
    file("tests/integration/orders/model/whole-life.test.ts", 0),
  ];
  const sorted = await new LongestFirst({ cache } as unknown as Vitest).sort(files);
  expect(sorted.map(({ moduleId }) => moduleId.split("/").at(-1))).toEqual([
    "whole-life.test.ts",
    "matrix.test.ts",
    "b.test.ts",
    "a.test.ts",
  ]);
});
