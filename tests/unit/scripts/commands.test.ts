import { describe, expect, test, vi } from "vitest";
import { checks, ORDER } from "@/scripts/support/checks.mjs";
import { inRoot } from "@/scripts/support/project.mjs";
import { runNode } from "@/tests/support/run-node";

// Each of them starts a Node of its own.
vi.setConfig({ testTimeout: 20_000 });

const support = (name: string) => JSON.stringify(inRoot(`scripts/support/${name}.mjs`));

/** Runs a command made of `body`, as those of scripts/ are. */
const command = (body: string) =>
  runNode([
    "--input-type=module",
    "-e",
    `import { main, onEnd } from ${support("main")};
     import { Trouble } from ${support("trouble")};
     import { runLogged, step } from ${support("step")};
     await main(async () => { ${body} });`,
  ]);

describe("a command", () => {
  test("says what went wrong in one line", async () => {
    expect(await command('throw new Trouble("Do this.");')).toEqual({
      code: 1,
      stdout: "",
      stderr: "✘ Do this.\n",
    });
  });

  test("shows the stack of a bug", async () => {
    const { code, stderr } = await command("undefined.x;");
    expect(code).toBe(1);
    expect(stderr).toMatch(/TypeError.*\n +at /);
  });

  test("gives its exit code, and undoes what it did, the last first", async () => {
    const { code, stdout } = await command(
      'onEnd(() => console.log("first")); onEnd(() => console.log("second")); return 3;',
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: "second\nfirst\n" });
  });

  test("undoes it also when it fails or is interrupted", async () => {
    const fails = await command('onEnd(() => console.log("undone")); throw new Trouble("No.");');
    expect(fails).toMatchObject({ code: 1, stdout: "undone\n" });
    const interrupted = await command(
      'onEnd(() => console.log("undone")); process.kill(process.pid, "SIGINT"); await new Promise(() => setTimeout(() => {}, 5000));',
    );
    expect(interrupted).toMatchObject({ code: 130, stdout: "undone\n" });
  });

  test("shows each step with how long it took", async () => {
    const { stdout } = await command('await step("Honey", async () => {});');
    expect(stdout).toMatch(/^✔ Honey +0\.0 s\n$/);
    const failed = await command('await step("Honey", () => Promise.reject(new Trouble("No.")));');
    expect(failed.stdout).toMatch(/^✘ Honey/);
  });

  test("shows the end of the log of a program that fails", async () => {
    const program = JSON.stringify([process.execPath, "-e", 'console.log("why"); process.exit(1)']);
    const { stderr } = await command(`await runLogged("unit test", ${program});`);
    expect(stderr).toMatch(/^✘ unit test failed \(its whole log: .*unit test\.log\):\nwhy\n$/);
  });
});

describe("what is asked for wrongly is said in one line", () => {
  test.each([
    [["scripts/test.mjs", "tests"], 'There is no check "tests": name any of lint, '],
    [["scripts/bench.mjs"], "Say which bench: npm run bench -- flow or "],
    [["scripts/bench.mjs", "flow", "--max", "3"], "Say which bench"],
    [["scripts/migration.mjs", "Add Hours"], "Give the migration a name"],
  ])("%s", async (args, line) => {
    const { code, stderr } = await runNode(args);
    expect(code).toBe(1);
    expect(stderr).toContain(`✘ ${line}`);
    expect(stderr.split("\n")).toHaveLength(2);
  });
});

test("npm test runs each check once", () => {
  expect(ORDER.flat(2).toSorted()).toEqual(Object.keys(checks).toSorted());
});
