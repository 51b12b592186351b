import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { drawTold } from "@/lib/orders/wishes/told-table";
import { drawLifecycle } from "@/lib/shared/steps/diagram";
import { WINGS } from "@/tests/architecture/boundaries";

test("the lifecycle in the README equals the table", () => {
  const readme = readFileSync("README.md", "utf8");
  const [, shown] =
    /<!-- lifecycle -->\s+```mermaid\n(.*?)\n```\s+<!-- \/lifecycle -->/s.exec(readme) ?? [];
  expect(shown, "run: npm run draw:lifecycle").toBe(drawLifecycle(TRANSITIONS));
});

test("who is told what in the README equals the table", () => {
  const readme = readFileSync("README.md", "utf8");
  const [, shown] = /<!-- told -->\s+(.*?)\s+<!-- \/told -->/s.exec(readme) ?? [];
  expect(shown, "run: npm run draw:lifecycle").toBe(drawTold());
});

test("the README names every wing in its order, and every room", () => {
  const table = /<!-- rooms -->(.*?)<!-- \/rooms -->/s.exec(readFileSync("README.md", "utf8"))?.[1];
  const named = [...(table ?? "").matchAll(/^\| \**`(lib\/[^`]+)\/`/gm)].map(([, path]) => path);
  expect(named).toEqual(WINGS.flatMap((wing) => [`lib/${wing}`, ...foldersIn(`lib/${wing}`)]));
});

test("lib/ holds its wings and nothing else", () => {
  expect(readdirSync("lib").sort()).toEqual([...WINGS].sort());
});

test.each(["components", "tests/unit", "tests/integration"])(
  "%s/ is laid out like lib/",
  (root) => {
    const wings = foldersIn(root).map((path) => path.slice(root.length + 1));
    expect(wings.filter((name) => !isWing(name) && !OTHERS.includes(name))).toEqual([]);
  },
);

/** Folders beside the wings: the UI kit and the layout in components/, tests of scripts/ and of who may do what. */
const OTHERS = ["ui", "layout", "scripts", "access"];

function isWing(name: string): boolean {
  return WINGS.some((wing) => wing === name);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
    .sort();
}
