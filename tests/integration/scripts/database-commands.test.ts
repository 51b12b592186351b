import { readdirSync } from "node:fs";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { inRoot } from "@/scripts/support/project.mjs";
import { aSite } from "@/tests/support/factories";
import { runNode } from "@/tests/support/run-node";

vi.setConfig({ testTimeout: 60_000 });

const DATABASE_URL = process.env.DATABASE_URL ?? "";
const beside = (name: string) => {
  const url = new URL(DATABASE_URL);
  url.pathname = `/${name}`;
  return url.href;
};

/** A script of package.json that works on the data. */
const withData = (script: string, ...args: string[]) =>
  runNode(["scripts/with-data.mjs", `scripts/${script}.ts`, ...args], { DATABASE_URL });

describe("npm run migrate", () => {
  test("brings an empty database up to date, and the second time finds nothing to do", async () => {
    const name = `hive_empty_${process.env.VITEST_POOL_ID}`;
    await db.$executeRawUnsafe(`DROP DATABASE IF EXISTS ${name}`);
    await db.$executeRawUnsafe(`CREATE DATABASE ${name}`);
    const migrate = () => runNode(["scripts/migrate.mjs"], { DATABASE_URL: beside(name) });

    const migrations = readdirSync(inRoot("prisma/migrations")).filter((each) => /^\d/.test(each));
    const first = await migrate();
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout.trim().split("\n")).toEqual(migrations.map((each) => `✔ ${each}`));
    expect(await migrate()).toEqual({
      code: 0,
      stdout: "✔ The database has every migration already.\n",
      stderr: "",
    });

    const client = new pg.Client({ connectionString: beside(name) });
    await client.connect();
    const { rows } = await client.query("SELECT count(*)::int AS count FROM sites");
    await client.end();
    expect(rows).toEqual([{ count: 0 }]);
    await db.$executeRawUnsafe(`DROP DATABASE ${name}`);
  });

  test.each([
    ["http://localhost/hive", "DATABASE_URL is no address of a PostgreSQL database"],
    ["hive", "DATABASE_URL is no address of a PostgreSQL database"],
    ["postgresql://postgres@127.0.0.1:1/hive", "Nothing answers at DATABASE_URL."],
    [beside("nowhere"), "The database named in DATABASE_URL does not exist."],
  ])("says in one line what is wrong with %s", async (url, line) => {
    const { code, stdout, stderr } = await runNode(["scripts/migrate.mjs"], { DATABASE_URL: url });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`✘ ${line}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

test("npm run migration writes nothing when the schema is that of the last one", async () => {
  const { code, stdout } = await runNode(["scripts/migration.mjs", "nothing"], { DATABASE_URL });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: "✔ Nothing has changed since the last migration.\n",
  });
});

describe("npm run add:admin", () => {
  test("makes the first account of a place, with a password shown once", async () => {
    const site = await aSite("CITY", null, { divisionCode: "9901" });
    const { code, stdout } = await withData("add-admin", "--place", "9901", "--user", "first");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/✔ .*: first signs in with [\w-]{14} \(shown this once\)\n$/),
    });
    const staff = await db.staff.findUniqueOrThrow({ where: { userName: "first" } });
    expect(staff).toMatchObject({ siteId: site.id, isAdmin: true });
  });

  test("says how it is used, and what is wrong", async () => {
    expect((await withData("add-admin")).stdout).toContain("Usage: npm run add:admin -- --place");
    const unknown = await withData("add-admin", "--place", "9902", "--user", "second");
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/^✘ [^\n]+\n$/) });
    const misspelled = await withData("add-admin", "--plaice", "9901");
    expect(misspelled).toMatchObject({ code: 1, stderr: expect.stringContaining("--plaice") });
  });
});

describe("npm run import:divisions", () => {
  test("imports a file of the project", async () => {
    const file = "prisma/data/divisions/610302-weibin-district.csv";
    const { code, stdout } = await withData("import-divisions", file, "--only", "610302");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/✔ \d+ places added, 0 were there already, \d+ rows left out/),
    });
    expect(await db.site.count({ where: { divisionCode: "610302" } })).toBe(1);
  });

  test("says in one line what is wrong, and changes nothing", async () => {
    const before = await db.site.count();
    expect((await withData("import-divisions")).stdout).toContain("Usage: npm run import");
    const missing = await withData("import-divisions", "no-such-file.csv");
    expect(missing).toMatchObject({ code: 1, stderr: "✘ no-such-file.csv cannot be read.\n" });
    const bad = await withData("import-divisions", "package.json");
    expect(bad).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^✘ package.json[^\n]+\n$/),
    });
    expect(await db.site.count()).toBe(before);
  });
});

test("npm run demo:scale refuses what it cannot make, in words", async () => {
  const { code, stderr } = await withData("demo-scale", "--counties", "99");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^✘ Usage: npm run demo:scale[^\n]+\n$/),
  });
});
