import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Client } from "pg";
import { listenForChanges } from "@/lib/public/file-pages/listen.data";
import { renewals } from "@/lib/public/file-pages/renewals";
import { db } from "@/lib/shared/db/db";
import { anActivity, cancelActivity } from "@/tests/support/activities";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory, aSite } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let here: string;
const ear = new Client({ connectionString: process.env.DATABASE_URL });
const heard: string[] = [];

beforeAll(async () => {
  cast = await aCast();
  here = cast.county.center.id;
  await ear.connect();
  ear.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await ear.query("LISTEN public_pages");
});
afterAll(() => ear.end());

/** What the database says of some work, once all of it has arrived. */
async function saidOf(work: () => Promise<unknown>): Promise<string[]> {
  await ear.query("SELECT 1");
  heard.length = 0;
  await work();
  await ear.query("SELECT 1");
  return [...new Set(heard)];
}

describe("the database says whose public pages are no longer true", () => {
  test("when a wish is made and goes its way", async () => {
    expect(await saidOf(() => aWishIn("RATED", cast))).toEqual([here]);
  });

  test("when a county sets numbers that the privacy notice names", async () => {
    const where = { id: here };
    expect(await saidOf(() => db.center.update({ where, data: { logDays: 200 } }))).toEqual([here]);
  });

  test("when what the public sees of a wish changes, and not when a clock does", async () => {
    const { id } = await aWishIn("APPROVED", cast);
    const update = (data: object) => () => db.wish.update({ where: { id }, data });
    expect(await saidOf(update({ isPublic: false }))).toEqual([here]);
    expect(await saidOf(update({ inOpenPool: false }))).toEqual([]);
    expect(await saidOf(update({ isStepOverdue: true }))).toEqual([]);
  });

  test("when a place, a kind of service or an item of the menu changes", async () => {
    const { id } = cast.county.village;
    expect(
      await saidOf(() => db.site.update({ where: { id }, data: { name: "渡口社区" } })),
    ).toEqual([here]);
    expect(await saidOf(() => aCategory(here))).toEqual([here]);
    const item = { centerId: here, name: "换灯", nameEn: "Lamps", description: "换" };
    const categoryId = cast.county.category.id;
    expect(await saidOf(() => db.menuItem.create({ data: { ...item, categoryId } }))).toEqual([
      here,
    ]);
  });

  test("when an activity is published or changed, and not when one is drafted", async () => {
    const { village } = cast.county;
    expect(await saidOf(() => anActivity(village, { status: "DRAFT" }))).toEqual([]);
    const { id } = await anActivity(village);
    expect(await saidOf(() => cancelActivity(id))).toEqual([here]);
    expect(await saidOf(() => anActivity(village))).toEqual([here]);
  });

  test("when their city is renamed", async () => {
    const { id } = cast.county.city;
    const said = await saidOf(() => db.site.update({ where: { id }, data: { name: "花市" } }));
    expect(said).toContain(here);
    expect(said).not.toContain(id);
  });

  test("once for many changes of one transaction", async () => {
    await saidOf(async () => {
      await db.$transaction(async (tx) => {
        for (const name of ["一", "二", "三"]) {
          await tx.site.create({
            data: { level: "VILLAGE", parentId: cast.county.township.id, name },
          });
        }
      });
    });
    expect(heard).toEqual([here]);
  });
});

describe("a web process", () => {
  const PATIENCE = { timeout: 10_000, interval: 20 };

  test("hears it, knows every county from the start, and a new one as it comes", async () => {
    renewals.clear();
    void listenForChanges();
    await vi.waitFor(() => expect(renewals.has(here)).toBe(true), PATIENCE);
    expect(renewals.has("any")).toBe(true);
    const before = Date.now();
    const other = await aSite("CENTER");
    await vi.waitFor(() => expect(renewals.get(other.id)).toBeGreaterThanOrEqual(before), PATIENCE);
  });

  test("whose connection is lost connects again and trusts no page from before", async () => {
    const { rowCount } = await ear.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'hive public pages' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
    const before = Date.now();
    await vi.waitFor(() => expect(renewals.get(here)).toBeGreaterThan(before), PATIENCE);
  });
});
