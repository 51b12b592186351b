import { describe, expect, test } from "vitest";
import { serverFileFaults } from "@/tests/architecture/server-files";
import { sourceFiles } from "@/tests/architecture/source-files";

const code = sourceFiles(process.cwd()).filter(({ path }) => /^(app|components|lib)\//.test(path));

test("every server file is marked as one, and every action goes through runAction", () => {
  expect(code.flatMap(serverFileFaults)).toEqual([]);
}, 30_000);

describe("a planted fault is found", () => {
  const faults = (path: string, text: string) => serverFileFaults({ path, text });
  const bound = "export async function a(_, form) {\n  return runAction(form, {});\n}\n";

  test("queries and commands that the browser could load", () => {
    expect(faults("lib/orders/wishes/queries.ts", 'import "@/lib/shared/db/db";')).toHaveLength(1);
    expect(faults("lib/orders/wishes/commands.ts", '// one\nimport "server-only";')).toHaveLength(
      1,
    );
    expect(faults("lib/orders/wishes/commands.ts", 'import "server-only";')).toEqual([]);
    expect(faults("lib/orders/dispatch/candidates.data.ts", "export const A = 1;")).toHaveLength(1);
  });

  test("server code whose name does not show it", () => {
    expect(faults("lib/orders/wishes/policy.ts", 'import "server-only";')).toHaveLength(1);
    expect(faults("lib/orders/wishes/round.ts", 'import "server-only";')).toHaveLength(1);
    expect(faults("lib/orders/wishes/round.server.ts", 'import "server-only";')).toEqual([]);
  });

  test('a "use server" anywhere else', () => {
    expect(faults("lib/orders/wishes/submit.ts", '"use server";')).toHaveLength(1);
    expect(faults("app/page.tsx", 'async function send() {\n  "use server";\n}')).toHaveLength(1);
    expect(faults("lib/orders/wishes/actions.ts", bound)).toHaveLength(1);
  });

  test("a bound action is not reported", () => {
    expect(faults("lib/orders/wishes/actions.ts", `"use server";\n${bound}`)).toEqual([]);
  });

  test.each([
    [
      "does something first",
      "export async function a(f) {\n  await b();\n  return runAction(f);\n}",
    ],
    ["calls a command itself", "export async function a(f) {\n  return approveWish(f);\n}"],
    ["is an arrow function", "export const a = async (f) => approveWish(f);"],
    ["is exported by name", "async function a() {}\nexport { a };"],
    ["is exported from elsewhere", 'export * from "@/lib/orders/wishes/commands";'],
    ["is the default export", "export default async function a() {}"],
  ])("an action that %s", (_, action) => {
    expect(faults("lib/orders/wishes/actions.ts", `"use server";\n${action}`)).toHaveLength(1);
  });
});
