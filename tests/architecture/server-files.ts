import ts from "typescript";
import { isServerAction, isServerOnly, type SourceFile } from "@/tests/architecture/source-files";

const SERVER_NAMES = /^lib\/.+(\/(queries|commands|scope)|\.(server|data))\.ts$/;
/** Folders whose files may be server-only without a name that shows it. */
const SERVER_PLACES = /^lib\/(shared\/db|worker)\//;
const ACTIONS = /^lib\/.+\/actions\.ts$/;
const WAYS_IN = ["runAction", "runPublicAction", "runResidentAction"];

/** The faults of the directive in the first line of a file, and of its actions. */
export function serverFileFaults(file: SourceFile): string[] {
  const { path } = file;
  if (ACTIONS.test(path)) {
    return isServerAction(file) ? actionFaults(file) : [`${path}: begins with "use server"`];
  }
  if (hasServerDirective(file)) {
    return [`${path}: only an actions.ts may hold "use server"`];
  }
  if (!path.startsWith("lib/") || SERVER_PLACES.test(path)) return [];
  if (SERVER_NAMES.test(path) === isServerOnly(file)) return [];
  return [
    isServerOnly(file)
      ? `${path}: server code is named so: .server.ts, or .data.ts where it reads or writes rows`
      : `${path}: begins with import "server-only"`,
  ];
}

/** Each export of a "use server" file is a public endpoint, so it may only call one of WAYS_IN. */
function actionFaults(file: SourceFile): string[] {
  return parse(file)
    .statements.filter((statement) => isExport(statement) && !isBoundAction(statement))
    .map((statement) => `${file.path}: ${statement.getText().split("\n")[0]}`);
}

function isExport(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** `export async function name(_, formData) { return runAction(formData, { … }); }` */
function isBoundAction(statement: ts.Statement): boolean {
  if (!ts.isFunctionDeclaration(statement) || !statement.body) return false;
  const [only, ...others] = statement.body.statements;
  if (!only || others.length > 0 || !ts.isReturnStatement(only)) return false;
  const call = only.expression;
  if (!call || !ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return false;
  return WAYS_IN.includes(call.expression.text);
}

function hasServerDirective(file: SourceFile): boolean {
  const isDirective = (node: ts.Node): boolean =>
    ts.isExpressionStatement(node) &&
    ts.isStringLiteral(node.expression) &&
    node.expression.text === "use server";
  const holds = (node: ts.Node): boolean =>
    isDirective(node) || ts.forEachChild(node, (child) => holds(child) || undefined) === true;
  return holds(parse(file));
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
