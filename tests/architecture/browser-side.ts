import type { ICruiseResult } from "dependency-cruiser";
import {
  isClient,
  isServerAction,
  isServerOnly,
  sourceFiles,
} from "@/tests/architecture/source-files";

// All text of the product in every language, the chart renderer and the database client: none of
// them is marked as server code, so the build would send them to the browser without a warning.
const TOO_HEAVY =
  /^lib\/shared\/i18n\/messages\.ts$|^lib\/reporting\/charts\/render\.ts$|^prisma\/generated\/(?!enums)/;

/**
 * The modules that the browser would load and must not, each with the imports that lead there from a
 * "use client" file. Imports of a server action are not followed, since only its reference is loaded.
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

/** What Chromium 83 and iOS 13 do not have, which nothing adds to the scripts (README, "Decisions"). */
const TOO_NEW = [
  /\.(?:replaceAll|at|findLast|findLastIndex|toSorted|toSpliced|toReversed|replaceChildren)\(/,
  /\b(?:structuredClone|WeakRef|randomUUID)\b/,
  /\b(?:Object\.(?:hasOwn|groupBy)|Promise\.any|Intl\.Segmenter|AbortSignal\.(?:any|timeout))\b/,
  // In a pattern a look behind; in a selector these, and `:not` with more than one selector.
  /\(\?<[=!]|:(?:is|where|has)\(|:not\([^()]*,/,
];

/** The modules that the browser loads and that use what the oldest browsers lack. */
export function oldBrowserFaults(root: string, { modules }: ICruiseResult): string[] {
  const files = new Map(sourceFiles(root).map((file) => [file.path, file]));
  const imports = new Map(modules.map(({ source, dependencies }) => [source, dependencies]));
  const loaded = new Set<string>();

  function load(path: string): void {
    const file = files.get(path);
    if (!file || loaded.has(path) || isServerAction(file)) return;
    loaded.add(path);
    for (const { dependencyTypes, resolved } of imports.get(path) ?? []) {
      if (!dependencyTypes.includes("type-only")) load(resolved);
    }
  }

  for (const file of files.values()) if (isClient(file)) load(file.path);
  return [...loaded]
    .filter((path) => TOO_NEW.some((one) => one.test(files.get(path)?.text ?? "")))
    .sort();
}
