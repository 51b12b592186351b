import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests"];
const GENERATED = /^(prisma|lib\/shared\/i18n)\/generated\//;

export type SourceFile = { path: string; text: string };

/** Every .ts and .tsx file below `root` that is not generated, with its path from there. */
export function sourceFiles(root: string): SourceFile[] {
  return filesBelow(root)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The paths from `root` of all files in the folders of code that are not generated. */
export function filesBelow(root: string): string[] {
  const inside = (folder: string) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    } catch {
      return []; // a planted tree has only the folders it needs
    }
  };
  return FOLDERS.flatMap(inside)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !GENERATED.test(path))
    .sort();
}

export const isServerOnly = ({ text }: SourceFile) => text.startsWith('import "server-only";');

export const isServerAction = ({ text }: SourceFile) => text.startsWith('"use server";');

export const isClient = ({ text }: SourceFile) => text.startsWith('"use client";');
