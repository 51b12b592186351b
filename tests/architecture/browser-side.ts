import type { ICruiseResult } from "dependency-cruiser";
import {
  isClient,
  isServerAction,
  isServerOnly,
  sourceFiles,
} from "@/tests/architecture/source-files";

// All text of the product in every language, and the database client: neither says that it is
// server code, and both would be sent to the browser without a word.
const TOO_HEAVY =
  /^lib\/shared\/i18n\/messages\.ts$|^lib\/reporting\/charts\/render\.ts$|^prisma\/generated\/(?!enums)/;

/**
 * What the browser would load and must not, each with the way that leads there from a
 * "use client" file. A server action is a door and not a load: the way ends there.
 */
export function browserFaults(root: string, { modules }: ICruiseResult): string[] {
  const files = new Map(sourceFiles(root).map((file) => [file.path, file]));
  const imports = new Map(modules.map(({ source, dependencies }) => [source, dependencies]));

  function faultsFrom(path: string, way: string[]): string[] {
    const file = files.get(path);
    if (TOO_HEAVY.test(path) || (file && isServerOnly(file))) return [[...way, path].join(" → ")];
    if (way.includes(path) || (file && isServerAction(file))) return [];
    return (imports.get(path) ?? [])
      .filter(({ dependencyTypes }) => !dependencyTypes.includes("type-only"))
      .flatMap(({ resolved }) => faultsFrom(resolved, [...way, path]));
  }

  return [...files.values()].filter(isClient).flatMap(({ path }) => faultsFrom(path, []));
}
