import ts from "typescript";
import type { SourceFile } from "@/tests/architecture/source-files";

/** How code may say the key of a message: whole, or with a value between `head` and `tail`. */
type Said = { whole: Set<string>; parts: { head: string; tail: string }[] };

/** Every string and template of these files that could be a key. */
export function saidIn(files: SourceFile[]): Said {
  const said: Said = { whole: new Set(), parts: [] };
  const visit = (node: ts.Node, readsFiles: boolean): void => {
    if (ts.isStringLiteralLike(node)) said.whole.add(node.text);
    if (readsFiles && ts.isPropertyAccessExpression(node)) said.whole.add(node.name.text);
    if (ts.isTemplateExpression(node)) {
      const [head, tail] = [node.head.text, node.templateSpans.at(-1)?.literal.text ?? ""];
      if (head || tail.startsWith(".")) said.parts.push({ head, tail });
    }
    ts.forEachChild(node, (child) => visit(child, readsFiles));
  };
  for (const { path, text } of files) {
    const readsFiles = /lib\/shared\/i18n\/[\w-]+\/\w+\.json/.test(text); // then words.title says "title"
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), readsFiles);
  }
  return said;
}

/** Whether a message key, its namespace left out, is said there. */
export function isSaid(key: string, { whole, parts }: Said): boolean {
  return (
    whole.has(key) || parts.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail))
  );
}
