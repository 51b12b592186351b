import ts from "typescript";
import type { SourceFile } from "@/tests/architecture/source-files";

/** Chinese characters and the punctuation that goes with them. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The lines with Chinese outside comments, which belongs in the messages. Regular expressions are allowed, since they show nothing. */
export function chineseText({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return listTokens(file, file)
    .filter((token) => CHINESE.test(token.getText(file)))
    .map((token) => {
      const { line } = file.getLineAndCharacterOfPosition(token.getStart(file));
      return `${path}:${line + 1} ${token.getText(file).trim()}`;
    });
}

/** The leaves of a syntax tree; comments stand between them. */
function listTokens(node: ts.Node, file: ts.SourceFile): ts.Node[] {
  if (ts.isJSDoc(node) || ts.isRegularExpressionLiteral(node)) return [];
  const children = node.getChildren(file);
  return children.length === 0 ? [node] : children.flatMap((child) => listTokens(child, file));
}
