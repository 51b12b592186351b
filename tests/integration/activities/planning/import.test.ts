import exceljs from "@protobi/exceljs";
import { describe, expect, test } from "vitest";
import { importActivities } from "@/lib/activities/planning/actions";
import { db } from "@/lib/shared/db/db";
import { formatMinute } from "@/lib/shared/days/china-time";
import { aCounty, aStaff } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

async function aClerk() {
  const county = await aCounty();
  return { clerk: await aStaff(county.village.id), siteId: county.village.id, county };
}

const upload = (siteId: string, content: string | Buffer<ArrayBuffer>, name = "计划.csv") => ({
  ...{ planSiteId: siteId, month: "2027-03" },
  file: new File([content], name),
});

const HEADER = "活动,日期,开始,结束,种类,地点,具体地方";

const listed = async (siteId: string) =>
  (await db.activity.findMany({ where: { siteId }, orderBy: { startsAt: "asc" } })).map(
    ({ title, startsAt, endsAt, kind, spot }) =>
      [formatMinute(startsAt), formatMinute(endsAt).slice(11), title, kind, spot].join(" "),
  );

describe("activities from a spreadsheet", () => {
  test("a CSV file, in the encoding of Excel in China, with a title above its header", async () => {
    const { clerk, siteId } = await aClerk();
    const rows = [
      ...["西街社区三月计划", "", HEADER],
      ...[
        "唱红歌,5,9:30,11:00,演出,,礼堂",
        "义诊,2027/3/6,14：00,,便民服务,,",
        "读书,3月7日,9,,,,",
      ],
    ];
    const shown = await mustSubmit(importActivities, clerk, upload(siteId, rows.join("\r\n")));
    expect(shown.message).toContain("3");
    expect(await listed(siteId)).toEqual([
      "2027-03-05 09:30 11:00 唱红歌 SHOW 礼堂",
      "2027-03-06 14:00 15:00 义诊 SERVICE ",
      "2027-03-07 09:00 10:00 读书 CLASS ",
    ]);
  });

  test("a workbook, in which days and times are numbers", async () => {
    const { clerk, siteId } = await aClerk();
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("计划");
    sheet.addRow(["活动", "日期", "开始", "结束"]);
    sheet.addRow(["下棋", new Date("2027-03-08T00:00:00Z"), 0.625, "16:30"]);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const shown = await submit(importActivities, clerk, upload(siteId, bytes, "计划.xlsx"));
    expect(shown.data).toBeUndefined();
    expect(await listed(siteId)).toEqual(["2027-03-08 15:00 16:30 下棋 CLASS "]);
  });

  test("of a file of nonsense every line is told, and nothing is imported", async () => {
    const { clerk, siteId, county } = await aClerk();
    const rows = [
      ...[HEADER, "好的,5,9:30,,演出,,", "没有日子,,9:30,,,,", "时间反了,5,11:00,9:00,,,"],
      ...["种类不对,5,9,,跳伞,,", `别处的,5,9,,,${county.sisterVillage.name},`, ",5,9,,,,"],
    ];
    const shown = await submit(importActivities, clerk, upload(siteId, rows.join("\n")));
    expect(shown.ok).toBe(false);
    const sentences = Object.values(shown.data ?? {});
    expect(sentences.map((sentence) => /\d+/.exec(sentence)?.[0])).toEqual([
      ...["3", "4", "5", "6", "7"],
    ]);
    expect(await listed(siteId)).toEqual([]);
  });

  test.each([
    ["zero bytes", "\u0000\u0001\u0002"],
    ["no header", "名称而已,别的\n甲,乙"],
    ["nothing below the header", HEADER],
    ["no workbook", "PK\u0003\u0004rubbish"],
    ["too many rows", [HEADER, ...Array<string>(600).fill("唱歌,5,9,,,,")].join("\n")],
  ])("%s: refused in words, and nothing is imported", async (_, content) => {
    const { clerk, siteId } = await aClerk();
    const shown = await submit(importActivities, clerk, upload(siteId, content));
    expect(shown.ok).toBe(false);
    expect(Object.values(shown.data ?? {}).length).toBeGreaterThan(0);
    expect(await listed(siteId)).toEqual([]);
  });

  test("five hundred rows are one transaction; a submitted month refuses all of them", async () => {
    const { clerk, siteId } = await aClerk();
    const row = (_: unknown, index: number) => `活动${index},${(index % 28) + 1},9,,,,`;
    const rows = [HEADER, ...Array.from({ length: 500 }, row)].join("\n");
    await mustSubmit(importActivities, clerk, upload(siteId, rows));
    expect(await db.activity.count({ where: { siteId } })).toBe(500);
    const plan = await db.plan.findFirstOrThrow({ where: { siteId } });
    const { submitPlan } = await import("@/lib/activities/plans/actions");
    await mustSubmit(submitPlan, clerk, { planId: plan.id });
    expect((await submit(importActivities, clerk, upload(siteId, rows))).code).toBe(
      "PLAN_SUBMITTED",
    );
    expect(await db.activity.count({ where: { siteId } })).toBe(500);
  });
});
