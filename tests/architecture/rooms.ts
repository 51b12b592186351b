import ts from "typescript";
import type { SourceFile } from "@/tests/architecture/source-files";

const COMMANDS = /^(lib\/[^/]+\/[^/]+)\/commands\.ts$/;

/**
 * The rooms whose commands use no `policy.ts`. Two kinds of commands need none: those open to
 * everyone, which ignore the actor (their first parameter is `_`), and those that only pass the actor
 * on, to the kernel of wishes or to the command of another room, where a policy decides. A command
 * without an actor belongs to a tool and cannot be reached by a browser.
 */
export function roomsWithoutPolicy(files: SourceFile[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap(({ path, text }) => {
    const room = COMMANDS.exec(path)?.[1];
    if (!room) return [];
    const asks = text.includes(`from "@/${room}/policy"`) && texts.has(`${room}/policy.ts`);
    return asks || findCommands(path, text).every(needsNoPolicy) ? [] : [room];
  });
}

function findCommands(path: string, text: string): ts.FunctionDeclaration[] {
  return ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isFunctionDeclaration)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
}

function needsNoPolicy({ parameters, body }: ts.FunctionDeclaration): boolean {
  return parameters[0]?.name.getText() !== "actor" || !body || onlyHandsOn(body);
}

/** Whether the actor is only passed on as an argument, and none of its properties is read. */
function onlyHandsOn(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === "actor") {
    return ts.isCallExpression(node.parent) && node.parent.expression !== node;
  }
  return ts.forEachChild(node, (child) => !onlyHandsOn(child) || undefined) === undefined;
}

const COMPARES_CITY = /level\s*[!=]==\s*"CITY"/;

/** Files that compare the level of an actor with CITY instead of calling `isHandler`. */
export function handlersByHand(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(lib|components|app)\//.test(path))
    .filter(({ path }) => path !== "lib/shared/auth/handler.ts")
    .filter(({ text }) => text.split("\n").some((line) => isByHand(line)))
    .map(({ path }) => path);
}

/** Comparisons of the level of a place, which have other reasons, are allowed. */
function isByHand(line: string): boolean {
  return COMPARES_CITY.test(line) && /\bactor\b|"STAFF"/.test(line) && !/\|\|/.test(line);
}
