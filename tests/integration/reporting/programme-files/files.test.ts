import exceljs from "@protobi/exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { cancelActivity, changeActivity } from "@/lib/activities/activities/actions";
import { midnightUtc } from "@/lib/activities/plans/month";
import { publishMonth } from "@/lib/activities/programmes/actions";
import { makePosters, makeWorkbook } from "@/lib/reporting/programme-files/queries";
import { db } from "@/lib/shared/db/db";
import { present } from "@/tests/support/factories";
import { readPdf } from "@/tests/support/pdf-reader";
import { anActivityForm, anApprovedMonth, MONTH } from "@/tests/support/planning";
import { mustSubmit } from "@/tests/support/submit";

const month = midnightUtc(MONTH);

let scene: Awaited<ReturnType<typeof anApprovedMonth>>;
beforeAll(async () => {
  scene = await anApprovedMonth();
  await mustSubmit(publishMonth, scene.center, { month: MONTH, theme: "一老一小，冬天有人问" });
  const [first, second] = scene.activities;
  const form = anActivityForm(scene.station.siteId, { title: "板凳课堂 1", from: "17:00" });
  await mustSubmit(changeActivity, scene.station, { ...form, to: "18:30", activityId: first?.id });
  const reason = "老师生病";
  await mustSubmit(cancelActivity, scene.station, { activityId: second?.id, reason });
});

describe("the programme as a workbook", () => {
  test("has every entry as it was published, and each correction on a sheet of its own", async () => {
    const { content } = present(await makeWorkbook(scene.township, month, "zh-CN"));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(content.buffer);
    const [entries, errata] = workbook.worksheets.map((sheet) =>
      sheet.getSheetValues().map((row) => (row as unknown[] | undefined)?.slice(1).map(String)),
    );
    const published = await db.programmeEntry.findMany({
      where: { programme: { centerId: scene.center.siteId } },
      orderBy: { position: "asc" },
    });
    const rows = present(entries).slice(-published.length);
    expect(rows.map((row) => row?.[3])).toEqual(published.map(({ title }) => title));
    expect(rows[0]?.[1]).toBe(`${MONTH}-10 15:00`);
    const corrections = present(errata).slice(-2);
    expect(corrections.map((row) => row?.slice(0, 4))).toEqual([
      ["变更", `${MONTH}-10 17:00`, `${MONTH}-10 18:30`, "板凳课堂 1"],
      ["取消：老师生病", `${MONTH}-11 15:00`, `${MONTH}-11 16:00`, "板凳课堂 2"],
    ]);
  });
});

describe("the posters of a month", () => {
  const ask = (actor = scene.center, site?: string, size = "A3" as const) =>
    makePosters(actor, { month, site, size }, "zh-CN");

  test("show what holds now: the new time, and what is cancelled with its reason", async () => {
    const { content } = present(await ask());
    const { pages } = readPdf(Buffer.from(content));
    expect(pages).toHaveLength(1);
    const [page = ""] = pages;
    for (const text of ["17:00–18:30", "变更", "取消", "老师生病", "一老一小，冬天有人问", "第1期"])
      expect(page).toContain(text);
  });

  test("are those of the actor's places only, and of none where nothing is", async () => {
    expect(await ask(scene.station)).not.toBeNull();
    expect(await ask(scene.center, scene.county.sisterVillage.id)).toBeNull();
    expect(
      await makePosters(
        scene.center,
        { month: midnightUtc("2031-01"), site: undefined, size: "A4" },
        "zh-CN",
      ),
    ).toBeNull();
  });
});
