import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ifChanged, isNoSource } from "@/scripts/support/build.mjs";
import { inRoot } from "@/scripts/support/project.mjs";

describe("something is made", () => {
  let folder: string;
  beforeEach(() => {
    folder = relative(inRoot(), mkdtempSync(inRoot("node_modules/.hive-test-")));
  });
  afterEach(() => rmSync(inRoot(folder), { recursive: true }));

  test("again only when a source has changed, or what was made is gone", async () => {
    const source = join(folder, "source");
    const stamp = join(folder, "made-from");
    let times = 0;
    const make = () => {
      times++;
      return Promise.resolve();
    };
    const write = (text: string) => writeFileSync(inRoot(source), text);
    for (const text of ["one", "one", "two"]) {
      write(text);
      await ifChanged(stamp, [source], make);
    }
    expect(times).toBe(2);
    rmSync(inRoot(stamp));
    await ifChanged(stamp, [source], make);
    expect(times).toBe(3);
  });

  test("again after it failed", async () => {
    const stamp = join(folder, "made-from");
    const fails = () => Promise.reject(new Error("no"));
    await expect(ifChanged(stamp, ["package.json"], fails)).rejects.toThrow("no");
    let isMade = false;
    await ifChanged(stamp, ["package.json"], () => {
      isMade = true;
      return Promise.resolve();
    });
    expect(isMade).toBe(true);
  });
});

test.each([
  ["lib", false],
  ["app", false],
  ["package-lock.json", false],
  [".env", false],
  ["tests", true],
  ["scripts", true],
  ["README.md", true],
  [".data", true],
  ["prisma/migrations", true],
  ["prisma/schema", false],
])("%s is no source of the build: %s", (path, isNone) => {
  expect(isNoSource(path)).toBe(isNone);
});
