import { describe, expect, test } from "vitest";
import { sourceFiles, type SourceFile } from "@/tests/architecture/source-files";

/** What is limited by where it comes from (lib/shared/limits). */
const LIMITED =
  /\b(?:sendCode|withCode|ensureSent|countPasswordTry|storePreference|resendEmailLink|consumeEmailLink)\(/;

/** The commands of a file that send or try a code, a password or the link of a letter. */
function limitedCommands({ text }: SourceFile): string[] {
  return text
    .split(/^(?=export )/m)
    .filter((part) => LIMITED.test(part))
    .flatMap((part) => /^export async function (\w+)/.exec(part)?.[1] ?? []);
}

/** The limited commands whose action does not say who sends the form. */
function commandsWithoutSender(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith("/commands.ts"))
    .flatMap((commands) => {
      const actions = files.find(
        ({ path }) => path === commands.path.replace(/commands\.ts$/, "actions.ts"),
      );
      return limitedCommands(commands)
        .filter((name) => !passesSender(name).test(actions?.text ?? ""))
        .map((name) => `${commands.path}: ${name}`);
    });
}

const passesSender = (name: string) =>
  new RegExp(String.raw`commands\.${name}\([^;]{0,200}?await readSender\(\)`);

describe("whoever sends or tries a code, a password or the link of a letter is limited by network and browser", () => {
  const FILES = sourceFiles(process.cwd());

  test("in the whole tree", () => {
    expect(commandsWithoutSender(FILES)).toEqual([]);
    const limited = FILES.filter(({ path }) => path.endsWith("/commands.ts")).flatMap(
      limitedCommands,
    );
    expect(limited.length).toBeGreaterThanOrEqual(5);
  });

  test("an action that leaves the sender out is found", () => {
    const commands = {
      path: "lib/a/b/commands.ts",
      text: "export async function open(_: Actor) { await sendCode(phone, now); }",
    };
    const actions = (text: string) => ({ path: "lib/a/b/actions.ts", text });
    const naming = actions("run({ command: commands.open })");
    const passing = actions(
      "run({ command: async (a, i) => commands.open(a, i, await readSender()) })",
    );
    expect(commandsWithoutSender([commands, naming])).toEqual(["lib/a/b/commands.ts: open"]);
    expect(commandsWithoutSender([commands, passing])).toEqual([]);
  });
});
