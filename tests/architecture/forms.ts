import type { SourceFile } from "@/tests/architecture/source-files";

const IMPORT = /import (?:\{([^}]*)\}|\* as (\w+)) from "@\/(lib\/[^"]*\/actions)";/g;

/** The actions that no test sends as a form: `lib/orders/wishes/actions.ts: rateWish`. */
export function untestedActions(files: SourceFile[]): string[] {
  const submitted = new Set(files.flatMap(findSubmittedActions));
  return files.flatMap(listActions).filter((action) => !submitted.has(action));
}

/** The actions a file exports. */
export function listActions({ path, text }: SourceFile): string[] {
  if (!/^lib\/.*\/actions\.ts$/.test(path)) return [];
  return [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => `${path}: ${name}`);
}

/**
 * The actions that a test passes to submit() or mustSubmit() of tests/support/submit.ts: those it
 * imports from an actions.ts and uses without calling them.
 */
export function findSubmittedActions({ path, text }: SourceFile): string[] {
  if (!path.startsWith("tests/integration/") || !/\b(mustS|s)ubmit\(/.test(text)) return [];
  return [...text.matchAll(IMPORT)].flatMap(([, names, all, module]) => {
    const body = text.replaceAll(IMPORT, "");
    const used = all
      ? [...body.matchAll(new RegExp(`\\b${all}\\.(\\w+)(?!\\w*\\()`, "g"))].map(([, name]) => name)
      : (names ?? "")
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name && new RegExp(`\\b${name}\\b(?!\\()`).test(body));
    return [...new Set(used)].map((name) => `${module}.ts: ${name}`);
  });
}
