import ts from "typescript";
import type { SourceFile } from "@/tests/architecture/source-files";

/** How code may say the key of a message: whole, or with a value between `head` and `tail`. */
type Said = { whole: string } | { head: string; tail: string };

/** Every string and template of a file that could be a key. */
export function literalsOf({ path, text }: SourceFile): Said[] {
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push({ whole: node.text });
    if (ts.isTemplateExpression(node)) {
      const [head, tail] = [node.head.text, node.templateSpans.at(-1)?.literal.text ?? ""];
      if (head || tail.startsWith(".")) found.push({ head, tail });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Whether a message key, its namespace left out, is said by one of them. */
export function isUsed(key: string, literals: Said[]): boolean {
  return literals.some((said) =>
    "whole" in said ? said.whole === key : key.startsWith(said.head) && key.endsWith(said.tail),
  );
}
