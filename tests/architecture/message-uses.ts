import ts from "typescript";
import type { SourceFile } from "@/tests/architecture/source-files";

/** The keys of messages in code: complete ones, and templates with a value between `head` and `tail`. */
type UsedKeys = { whole: Set<string>; parts: { head: string; tail: string }[] };

/** Every string and template of these files that could be the key of a message. */
export function findUsedKeys(files: SourceFile[]): UsedKeys {
  const used: UsedKeys = { whole: new Set(), parts: [] };
  const visit = (node: ts.Node, readsFiles: boolean): void => {
    if (ts.isStringLiteralLike(node)) used.whole.add(node.text);
    if (readsFiles && ts.isPropertyAccessExpression(node)) used.whole.add(node.name.text);
    if (ts.isTemplateExpression(node)) {
      const [head, tail] = [node.head.text, node.templateSpans.at(-1)?.literal.text ?? ""];
      if (head || tail.startsWith(".")) used.parts.push({ head, tail });
    }
    ts.forEachChild(node, (child) => visit(child, readsFiles));
  };
  for (const { path, text } of files) {
    // There, words.title uses the key "title".
    const readsFiles = /i18n\/[\w-]+\/\w+\.json|components\/ui\/words"/.test(text);
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), readsFiles);
  }
  return used;
}

/** Whether a message key, without its namespace, is among the used keys. */
export function isUsed(key: string, { whole, parts }: UsedKeys): boolean {
  return (
    whole.has(key) || parts.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail))
  );
}
