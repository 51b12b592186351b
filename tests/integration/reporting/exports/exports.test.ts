import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { retryExport } from "@/lib/reporting/exports/actions";
import { requestOpenData } from "@/lib/reporting/exports/commands";
import { deleteOldExports, makeNextExport } from "@/lib/reporting/exports/make-exports.data";
import { findExportFile, findExportsPage, listExports } from "@/lib/reporting/exports/queries";
import { addMonths } from "@/lib/reporting/stats/period";
import { asked, madeFor, month } from "@/tests/integration/reporting/exports/asking";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aVolunteer, present } from "@/tests/support/factories";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
let centerId: string;
beforeAll(async () => {
  cast = await aCast();
  centerId = cast.county.center.id;
});

beforeEach(() => db.export.deleteMany());

const onlyExport = () => db.export.findFirstOrThrow();

describe("an export", () => {
  test("waits, is made in steps that can be watched, and is then ready", async () => {
    const from = addMonths(month, -4);
    await requestOpenData(cast.center, asked(centerId, { from }));
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
    await Promise.all([1, 2, 3].map(() => requestOpenData(cast.center, asked(centerId))));
    expect(await db.export.count()).toBe(1);
  });

  test("is made by one of many workers, and each of many by one", async () => {
    const months = [0, 1, 2].map((back) => addMonths(month, -back));
    for (const one of months)
      await requestOpenData(cast.center, asked(centerId, { from: one, to: one }));
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
    await requestOpenData(cast.center, asked(centerId));
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
    await requestOpenData(cast.center, asked(centerId));
    const ending = new AbortController();
    ending.abort();
    await makeNextExport(ending.signal);
    expect(await onlyExport()).toMatchObject({ status: "WAITING", content: null });
    await makeNextExport();
    expect(await onlyExport()).toMatchObject({ status: "READY" });
  });

  test("that goes wrong says so, holds up no other, and can be tried again", async () => {
    const silent = vi.spyOn(console, "error").mockReturnValue();
    await requestOpenData(cast.center, asked(centerId));
    const { id } = await onlyExport();
    const input = present((await onlyExport()).input);
    await db.export.update({ where: { id }, data: { input: { from: "?" } } });
    await makeNextExport();
    silent.mockRestore();
    expect(await onlyExport()).toMatchObject({ status: "FAILED", failure: "BROKEN" });
    expect(await makeNextExport()).toBe(false);

    await db.export.update({ where: { id }, data: { input } });
    await expect(mustSubmit(retryExport, cast.township, { exportId: id })).rejects.toThrow(
      "NOT_FOUND",
    );
    await mustSubmit(retryExport, cast.center, { exportId: id });
    await expect(mustSubmit(retryExport, cast.center, { exportId: id })).rejects.toThrow(
      "NOT_FOUND",
    );
    await makeNextExport();
    expect(await onlyExport()).toMatchObject({ status: "READY", failure: null });
  });

  test("is taken away after thirty days", async () => {
    const day = 24 * 60 * 60 * 1000;
    const now = new Date();
    await requestOpenData(cast.center, asked(centerId), new Date(now.getTime() - 30 * day - 1));
    await requestOpenData(
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
    await expect(requestOpenData(volunteer, asked(centerId))).rejects.toThrow("FORBIDDEN");
    await expect(requestOpenData(cast.township, asked(centerId))).rejects.toThrow("NOT_FOUND");
    await expect(requestOpenData(cast.center, asked(randomUUID()))).rejects.toThrow("NOT_FOUND");
    await requestOpenData(cast.center, asked(cast.county.village.id));
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
    await requestOpenData(mover, asked(centerId, { from: addMonths(month, -1) }));
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
