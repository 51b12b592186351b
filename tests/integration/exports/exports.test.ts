import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { askOpenData, deleteOldExports, makeNextExport, tryAgain } from "@/lib/exports/commands";
import { findExportFile, findExportsPage, listExports } from "@/lib/exports/queries";
import type { AskOpenData } from "@/lib/exports/schema";
import { monthOf, monthsLater } from "@/lib/stats/period";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory, aCounty, aStaff, aVolunteer, aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

const month = monthOf(new Date());
const asked = (siteId: string, more: Partial<AskOpenData> = {}): AskOpenData => ({
  ...{ siteId, from: month, to: month, locale: "zh-CN" },
  ...more,
});

let cast: Cast;
let centerId: string;
beforeAll(async () => {
  cast = await aCast();
  centerId = cast.county.center.id;
  await aWishIn("RATED", cast, { asked: "TEAM" });
  await aWish(cast.county.sisterVillage.id);
});

beforeEach(() => db.export.deleteMany());

const onlyExport = () => db.export.findFirstOrThrow();

/** The lines of a file that is ready, each by the heads of its columns. */
async function linesOf(actor: StaffActor, id: string): Promise<Record<string, string>[]> {
  const { content } = present(await findExportFile(actor, id));
  return parse(Buffer.from(content), { bom: true, columns: true });
}

async function madeFor(actor: StaffActor, ask: AskOpenData) {
  await askOpenData(actor, ask);
  const { id } = await db.export.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  expect(await makeNextExport()).toBe(true);
  return linesOf(actor, id);
}

describe("open data", () => {
  test("holds a line for each place, month and category, and counts each wish once", async () => {
    const from = monthsLater(month, -1);
    const lines = await madeFor(cast.center, asked(centerId, { from }));
    const [places, categories] = await Promise.all([
      db.site.count({ where: { lineage: { has: centerId } } }),
      db.serviceCategory.count({ where: { centerId } }),
    ]);
    expect(lines).toHaveLength(places * (categories + 1) * 2);

    const county = lines.filter((line) => line["月份"] === month && line["级别"] === "中心");
    const wishes = await db.wish.count({ where: { centerId } });
    expect(county.reduce((sum, line) => sum + Number(line["心愿"]), 0)).toBe(wishes);
    const rated = present(county.find((line) => line["评价过的心愿"] === "1"));
    expect(rated).toMatchObject({ 满意率: "1", 参评率: "1" });
  });

  test("of a city sums its counties", async () => {
    const city = await aStaff(cast.county.city.id);
    const lines = await madeFor(city, asked(cast.county.city.id));
    const sum = (level: string) =>
      lines
        .filter((line) => line["级别"] === level)
        .reduce((total, line) => total + Number(line["心愿"]), 0);
    expect(sum("市")).toBe(sum("中心"));
    expect(sum("市")).toBeGreaterThan(0);
  });

  test("masks small counts of sensitive categories for everybody, and tells of no person", async () => {
    const county = await aCounty();
    const own = await aStaff(county.center.id, { isAdmin: true });
    const category = await aCategory(county.center.id, { isSensitive: true, name: "法律" });
    await aCategory(county.center.id, { isSensitive: true, name: "帮困" });
    for (const village of [county.village, county.sisterVillage]) {
      await aVolunteer(village, {
        name: "某某某",
        categories: { create: { categoryId: category.id } },
      });
    }
    const lines = await madeFor(own, asked(county.center.id));
    const hidden = lines.filter((line) => line["心愿"] === "*");
    expect(new Set(hidden.map((line) => line["类别"]))).toEqual(new Set(["法律", "帮困"]));
    expect(hidden.filter((line) => line["级别"] === "站")).toHaveLength(4);
    expect(hidden.every((line) => line["满意率"] === "*" && line["新增志愿者"] === "*")).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("某某某");
  });
});

describe("an export", () => {
  test("waits, is made in steps that can be watched, and is then ready", async () => {
    const from = monthsLater(month, -4);
    await askOpenData(cast.center, asked(centerId, { from }));
    expect(await onlyExport()).toMatchObject({ status: "WAITING", done: 0, total: 5 });

    const seen: number[] = [];
    const update = vi.spyOn(db.export, "update");
    await makeNextExport();
    for (const [{ data }] of update.mock.calls)
      if (typeof data.done === "number") seen.push(data.done);
    update.mockRestore();
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    const ready = await onlyExport();
    expect(ready).toMatchObject({ status: "READY", done: 5, failure: null });
    expect(ready.fileName).toMatch(new RegExp(`^开放数据-.*-${from}至${month}[.]csv$`));
    expect(await makeNextExport()).toBe(false);
  });

  test("asked for twice at once is made once", async () => {
    await Promise.all([1, 2, 3].map(() => askOpenData(cast.center, asked(centerId))));
    expect(await db.export.count()).toBe(1);
  });

  test("is made by one of many workers, and each of many by one", async () => {
    const months = [0, 1, 2].map((back) => monthsLater(month, -back));
    for (const one of months)
      await askOpenData(cast.center, asked(centerId, { from: one, to: one }));
    const finished = vi.spyOn(db.export, "update");
    const rounds = await Promise.all([1, 2, 3, 4].map(() => makeNextExport()));
    while (await makeNextExport());
    const made = finished.mock.calls.filter(([{ data }]) => data.status === "READY");
    finished.mockRestore();
    expect(made).toHaveLength(3);
    expect(rounds.filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(await db.export.count({ where: { status: "READY" } })).toBe(3);
  });

  test("left half made by a killed worker is taken up again, one in hand is not", async () => {
    await askOpenData(cast.center, asked(centerId));
    const { id } = await onlyExport();
    await db.export.update({ where: { id }, data: { status: "RUNNING", done: 1 } });

    let other = 0;
    const killed = db.$transaction(async (tx) => {
      const [lock] = await tx.$queryRaw<{ pid: number }[]>`
        SELECT pg_backend_pid() AS pid
        FROM pg_advisory_xact_lock(hashtext('export'), hashtext(${id}))`;
      other = present(lock).pid;
      expect(await makeNextExport()).toBe(false);
      await db.$executeRaw`SELECT pg_terminate_backend(${other}::int)`;
      await tx.$queryRaw`SELECT 1`;
    });
    await expect(killed).rejects.toThrow();
    expect(await makeNextExport()).toBe(true);
    expect(await onlyExport()).toMatchObject({ status: "READY", done: 1 });
  });

  test("goes back among those that wait where its worker ends in order", async () => {
    await askOpenData(cast.center, asked(centerId));
    const ending = new AbortController();
    ending.abort();
    await makeNextExport(ending.signal);
    expect(await onlyExport()).toMatchObject({ status: "WAITING", content: null });
    await makeNextExport();
    expect(await onlyExport()).toMatchObject({ status: "READY" });
  });

  test("that goes wrong says so, holds up no other, and can be tried again", async () => {
    const silent = vi.spyOn(console, "error").mockReturnValue();
    await askOpenData(cast.center, asked(centerId));
    const { id } = await onlyExport();
    const input = present((await onlyExport()).input);
    await db.export.update({ where: { id }, data: { input: { from: "?" } } });
    await makeNextExport();
    silent.mockRestore();
    expect(await onlyExport()).toMatchObject({ status: "FAILED", failure: "BROKEN" });
    expect(await makeNextExport()).toBe(false);

    await db.export.update({ where: { id }, data: { input } });
    await expect(tryAgain(cast.township, { exportId: id })).rejects.toThrow("NOT_FOUND");
    await tryAgain(cast.center, { exportId: id });
    await expect(tryAgain(cast.center, { exportId: id })).rejects.toThrow("NOT_FOUND");
    await makeNextExport();
    expect(await onlyExport()).toMatchObject({ status: "READY", failure: null });
  });

  test("is taken away after thirty days", async () => {
    const day = 24 * 60 * 60 * 1000;
    const now = new Date();
    await askOpenData(cast.center, asked(centerId), new Date(now.getTime() - 30 * day - 1));
    await askOpenData(
      cast.township,
      asked(cast.county.township.id),
      new Date(now.getTime() - 29 * day),
    );
    expect(await deleteOldExports(now)).toBe(1);
    expect(await onlyExport()).toMatchObject({ staffId: cast.township.id });
  });
});

describe("who may", () => {
  test("only staff ask, and only for places of their own", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    await expect(askOpenData(volunteer, asked(centerId))).rejects.toThrow("FORBIDDEN");
    await expect(askOpenData(cast.township, asked(centerId))).rejects.toThrow("NOT_FOUND");
    await expect(askOpenData(cast.center, asked(randomUUID()))).rejects.toThrow("NOT_FOUND");
    await askOpenData(cast.center, asked(cast.county.village.id));
    expect(await findExportsPage(cast.township, centerId)).toBeNull();
  });

  test("a file is fetched and seen by who asked for it only", async () => {
    await madeFor(cast.center, asked(centerId));
    const { id } = await onlyExport();
    const colleague = await aStaff(centerId);
    expect(await findExportFile(colleague, id)).toBeNull();
    expect((await listExports(colleague, 1)).rows).toEqual([]);
    expect((await listExports(cast.center, 1)).rows.map((row) => row.id)).toEqual([id]);
  });

  test("who is moved to another place fetches nothing of the old one, and what waits is not made", async () => {
    const mover = await aStaff(centerId);
    await madeFor(mover, asked(centerId));
    const ready = await onlyExport();
    await askOpenData(mover, asked(centerId, { from: monthsLater(month, -1) }));
    const moved = await db.staff.update({
      where: { id: mover.id },
      data: { siteId: cast.county.township.id },
    });
    const after = { ...mover, siteId: moved.siteId };
    expect(await findExportFile(after, ready.id)).toBeNull();
    expect((await listExports(after, 1)).rows).toEqual([]);
    await makeNextExport();
    const waiting = await db.export.findFirstOrThrow({ where: { id: { not: ready.id } } });
    expect(waiting).toMatchObject({ status: "FAILED", failure: "OUT_OF_SCOPE", content: null });
  });
});
