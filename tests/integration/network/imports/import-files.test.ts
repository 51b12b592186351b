import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { BadLines } from "@/lib/network/imports/bad-lines";
import { importFiles } from "@/lib/network/imports/import-files.data";
import { recordStatements } from "@/tests/support/count-statements";
import { present } from "@/tests/support/factories";

const FOLDER = "prisma/data/divisions";
const read = (name: string) => ({ name, bytes: readFileSync(join(FOLDER, name)) });
const csv = (...lines: string[]) => ({
  name: "given.csv",
  bytes: new TextEncoder().encode(["code,level,name", ...lines].join("\n")),
});

const CHANGJI = "6523-changji-prefecture.csv";
const WEIBIN = "610302-weibin-district.csv";

/** The towns of 渭滨区 that have a 所. */
const EIGHT_TOWNS = ["001", "002", "003", "004", "005", "100", "101", "102"].map(
  (town) => `610302${town}`,
);

async function countLevels(divisionPrefix = "") {
  const groups = await db.site.groupBy({
    by: ["level"],
    where: { divisionCode: { startsWith: divisionPrefix } },
    _count: true,
  });
  return Object.fromEntries(groups.map(({ level, _count }) => [level, _count]));
}

beforeEach(async () => {
  // Events are never emptied: their triggers must not look on.
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`TRUNCATE sites CASCADE`,
  ]);
});

describe("every file of the project", () => {
  test.each([
    ["1401-taiyuan-city.csv", { CITY: 1, CENTER: 11, TOWNSHIP: 100, VILLAGE: 1336 }],
    ["3412-fuyang-city.csv", { CITY: 1, CENTER: 10, TOWNSHIP: 167, VILLAGE: 1959 }],
    ["510981-shehong-city.csv", { CENTER: 1, TOWNSHIP: 23, VILLAGE: 350 }],
    ["511681-huaying-city.csv", { CENTER: 1, TOWNSHIP: 12, VILLAGE: 107 }],
    ["512022-lezhi-county.csv", { CENTER: 1, TOWNSHIP: 21, VILLAGE: 315 }],
    [WEIBIN, { CENTER: 1, TOWNSHIP: 10, VILLAGE: 128 }],
    ["640181-lingwu-city.csv", { CENTER: 1, TOWNSHIP: 9, VILLAGE: 95 }],
    [CHANGJI, { CITY: 1, CENTER: 7, TOWNSHIP: 81, VILLAGE: 610 }],
  ])("%s gives its places, and the second time nothing", async (name, counts) => {
    const first = await importFiles({ files: [read(name)] });
    expect(await countLevels()).toEqual(counts);

    const again = await importFiles({ files: [read(name)] });
    expect(again).toEqual({ added: 0, unchanged: first.added, leftOut: first.leftOut });
    expect(await countLevels()).toEqual(counts);
  });

  test("all together come in one go, level by level and not row by row", async () => {
    const files = readdirSync(FOLDER).map(read);
    const statements = await recordStatements(() => importFiles({ files }));
    expect(await db.site.count()).toBe(5359);
    expect(statements.length).toBeLessThan(30);
  });
});

test("a place knows its county and everything above it", async () => {
  await importFiles({ files: [read(CHANGJI)] });
  const village = await db.site.findFirstOrThrow({ where: { divisionCode: "652301001001" } });
  const above = await db.site.findMany({
    where: { id: { in: village.lineage } },
    orderBy: { level: "asc" },
  });
  expect(above.map(({ divisionCode }) => divisionCode)).toEqual([
    "6523",
    "652301",
    "652301001",
    "652301001001",
  ]);
  expect(village.centerId).toBe(above[1]?.id);
});

test("a county comes with its record and the eight default categories", async () => {
  await importFiles({ files: [read(WEIBIN)] });
  const center = await db.site.findFirstOrThrow({ where: { level: "CENTER" } });
  expect(center).toMatchObject({ parentId: null, centerId: center.id });
  const categories = await db.serviceCategory.findMany({
    where: { centerId: center.id },
    orderBy: { position: "asc" },
  });
  expect(categories).toHaveLength(8);
  const sensitive = categories.filter(({ isSensitive }) => isSensitive);
  expect(sensitive.map(({ name }) => name)).toEqual(["法律服务", "扶贫帮困"]);
});

test("昌吉市 has the 16 所 and 135 villages that were published; quasi-units can be added later", async () => {
  await importFiles({ files: [read(CHANGJI)] });
  expect(await countLevels("652301")).toEqual({ CENTER: 1, TOWNSHIP: 16, VILLAGE: 135 });

  const later = await importFiles({ files: [read(CHANGJI)], withQuasiUnits: true });
  expect(later.leftOut).toBe(0);
  expect(await countLevels("652301")).toMatchObject({ CENTER: 1, TOWNSHIP: 22 });
});

test("渭滨区 has 8 所 for its 10 towns", async () => {
  await importFiles({ files: [read(WEIBIN)], only: EIGHT_TOWNS });
  expect(await countLevels()).toMatchObject({ CENTER: 1, TOWNSHIP: 8 });
  expect(await db.site.count({ where: { divisionCode: { startsWith: "610302104" } } })).toBe(0);
});

test("six of seven counties come with their centers only, and one village without its 站", async () => {
  const six = ["652302", "652323", "652324", "652325", "652327", "652328"];
  await importFiles({
    files: [read(CHANGJI)],
    centersOnly: six,
    except: ["652301001001"],
  });
  expect(await countLevels()).toEqual({ CITY: 1, CENTER: 7, TOWNSHIP: 16, VILLAGE: 134 });
});

describe("a bad file is refused with all its lines, and nothing is half imported", () => {
  const problemsOf = async (...files: { name: string; bytes: Uint8Array }[]) => {
    const error: unknown = await importFiles({ files }).catch((thrown: unknown) => thrown);
    expect(await db.site.count()).toBe(0);
    return error instanceof BadLines ? error.problems : [];
  };

  test.each([
    ["a code of five digits", ["610303,county,a", "61030,township,b"], 3, "code"],
    ["a level that is not that of the code", ["610303,township,a"], 2, "levelOfCode"],
    ["an empty name", ["610303,county,a", "610303001,township, "], 3, "noName"],
    ["a name of 61 characters", [`610303,county,${"a".repeat(61)}`], 2, "name"],
    ["a name that no place has", ["610303,county,a", "610303001,township,__proto__"], 3, "name"],
    ["no name", ["610303,county"], 2, "noName"],
    ["the same code twice", ["610303,county,a", "610303,county,b"], 3, "duplicate"],
    ["a village without its town", ["610303,county,a", "610303001001,village,b"], 3, "parent"],
    [
      "two of a name in one town",
      ["610303,county,a", "610303001,township,b", "610303002,township,b"],
      4,
      "sameName",
    ],
    ["an open quotation mark", ["610303,county,a", '610303001,township,"b'], 3, "quote"],
    ["nothing", [], 1, "empty"],
  ])("%s", async (_, lines, line, reason) => {
    const problems = await problemsOf(read(WEIBIN), csv(...lines));
    expect(problems).toMatchObject([{ file: "given.csv", line, reason }]);
  });

  test("all of them, in the order of the lines, with what stands there", async () => {
    const problems = await problemsOf(
      csv("610303,county,a", "6.1E+11,village,b", "61030,township,c", '"x,,', "610303001,所,d"),
    );
    expect(problems.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [3, "scientific", "6.1E+11"],
      [4, "code", "61030"],
      [5, "quote", ""],
    ]);
  });

  test("another header", async () => {
    const bytes = new TextEncoder().encode("title,remark\na,1");
    expect(await problemsOf({ name: "x.csv", bytes })).toMatchObject([{ reason: "header" }]);
  });
});

test("a byte order mark and Windows line ends do no harm", async () => {
  const bytes = new TextEncoder().encode("\uFEFFcode,level,name\r\n610302,county,渭滨区\r\n");
  const counts = await importFiles({ files: [{ name: "w.csv", bytes }] });
  expect(counts).toEqual({ added: 1, unchanged: 0, leftOut: 0 });
});

test("a place that was moved and renamed is known again", async () => {
  await importFiles({ files: [read(WEIBIN)] });
  const [from, to] = await db.site.findMany({ where: { level: "TOWNSHIP" }, take: 2 });
  const village = await db.site.findFirstOrThrow({ where: { parentId: present(from).id } });
  await db.site.update({
    where: { id: village.id },
    data: { parentId: present(to).id, name: "另一个名字" },
  });
  const { added } = await importFiles({ files: [read(WEIBIN)] });
  expect(added).toBe(0);
});

test("a place that comes a second time under a new code is counted once", async () => {
  await importFiles({
    files: [csv("610302,county,甲区", "610302001,township,东镇", "610302001001,village,甲村")],
  });
  const later = csv("610302,county,甲区", "610302002,township,西镇", "610302002001,village,甲村");
  expect(await importFiles({ files: [later] })).toEqual({ added: 2, unchanged: 1, leftOut: 0 });
});

test("imports at the same time do not add a place twice", async () => {
  const results = await Promise.all(
    Array.from({ length: 4 }, () => importFiles({ files: [read(WEIBIN)] })),
  );
  expect(results.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 0, 0, 139]);
  expect(await db.site.count()).toBe(139);
});
