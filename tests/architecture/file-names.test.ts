import { expect, test } from "vitest";
import { filesBelow } from "@/tests/architecture/source-files";

/** File names that do not say what the file holds. */
const NO_NAME = /^(index|utils?|helpers?|types?|services?|common|misc|constants)\./;

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const EXTENSION = /(\.(test|setup|config|server|data|bench))?\.[a-z]+$/;

/** Folder names with a meaning for Next.js: [wishId], (public). */
const ROUTE_FOLDER = /^(\[[a-zA-Z.]+\]|\([a-z-]+\))$/;

function nameFaults(path: string): string[] {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  const isText = folders[2] === "i18n"; // zh-CN is a folder of lib/shared/i18n
  const faults = [
    NO_NAME.test(file) && "name it after what it holds",
    !KEBAB_CASE.test(file.replace(EXTENSION, "")) && "write the name in kebab-case",
    folders[0] === "lib" &&
      folders.length > 3 &&
      !isText &&
      "a room is one flat folder in its wing",
    !folders.every(isFolderName) && !isText && "write folders in kebab-case",
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${path}: ${fault}`);
}

function isFolderName(folder: string): boolean {
  return KEBAB_CASE.test(folder) || ROUTE_FOLDER.test(folder);
}

test("files are named after what they hold, and a room is one flat folder", () => {
  const code = filesBelow(process.cwd()).filter((path) => /\.(tsx?|mjs)$/.test(path));
  expect(code.flatMap(nameFaults)).toEqual([]);
});

test.each([
  "lib/orders/wishes/utils.ts",
  "lib/orders/wishes/index.ts",
  "components/ui/types.ts",
  "lib/orders/wishes/openWish.ts",
  "components/orders/wishes/FiveCells.tsx",
  "lib/orders/wishes/rounds/redo.ts",
  "components/orders/Wishes/card.tsx",
])("%s is found", (path) => {
  expect(nameFaults(path)).toHaveLength(1);
});

test.each(["app/desk/[wishId]/page.tsx", "app/(public)/not-found.tsx", "vitest.config.ts"])(
  "%s is left alone",
  (path) => expect(nameFaults(path)).toEqual([]),
);
