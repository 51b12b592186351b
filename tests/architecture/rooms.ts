import ts from "typescript";
import type { SourceFile } from "@/tests/architecture/source-files";

const COMMANDS = /^(lib\/[^/]+\/[^/]+)\/commands\.ts$/;

/**
 * Rooms that write without a `policy.ts` that their commands ask. Two kinds of commands need none:
 * those open to anybody, who do not look at the actor (their first parameter is `_`), and those
 * that only hand the actor on, to the kernel of wishes or to the command of another room, where a
 * policy decides. A command without an actor is a tool's, and reaches no browser.
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

/** Whether the actor is nowhere looked at, but given whole to what is called. */
function onlyHandsOn(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === "actor") {
    return ts.isCallExpression(node.parent) && node.parent.expression !== node;
  }
  return ts.forEachChild(node, (child) => !onlyHandsOn(child) || undefined) === undefined;
}

const COMPARES_CITY = /level\s*[!=]==\s*"CITY"/;

/** Files besides `isHandler` that ask by hand whether an actor is of a city. */
export function handlersByHand(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(lib|components|app)\//.test(path))
    .filter(({ path }) => path !== "lib/shared/auth/handler.ts")
    .filter(({ text }) => text.split("\n").some((line) => isByHand(line)))
    .map(({ path }) => path);
}

/** Of a place the level is asked for other reasons; of an actor for this one. */
function isByHand(line: string): boolean {
  return COMPARES_CITY.test(line) && /\bactor\b|"STAFF"/.test(line) && !/\|\|/.test(line);
}
