import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TRANSITIONS as OF_ACTIVITIES } from "@/lib/activities/activities/lifecycle";
import { TRANSITIONS as OF_PLANS } from "@/lib/activities/plans/lifecycle";
import { TRANSITIONS as OF_WISHES } from "@/lib/orders/wishes/lifecycle";
import { drawTold } from "@/lib/orders/wishes/told-table";
import { drawLifecycle } from "@/lib/shared/steps/diagram";
import { WINGS } from "@/tests/architecture/boundaries";

test.each([
  ["lifecycle", OF_WISHES],
  ["lifecycle of activities", OF_ACTIVITIES],
  ["lifecycle of plans", OF_PLANS],
])("the %s in the README equals the table", (mark, transitions) => {
  const readme = readFileSync("README.md", "utf8");
  const place = new RegExp(
    `<!-- ${mark} -->\\s+\`\`\`mermaid\\n(.*?)\\n\`\`\`\\s+<!-- /${mark} -->`,
    "s",
  );
  const [, shown] = place.exec(readme) ?? [];
  expect(shown, "run: npm run draw:lifecycle").toBe(drawLifecycle<string>(transitions));
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
