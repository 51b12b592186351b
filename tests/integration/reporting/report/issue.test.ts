import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { correctWish } from "@/lib/orders/corrections/commands";
import { issueReport } from "@/lib/reporting/report/actions";
import { renderPdf } from "@/lib/reporting/report/pdf.server";
import { findReport } from "@/lib/reporting/report/queries";
import type { Report } from "@/lib/reporting/report/report";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory, present } from "@/tests/support/factories";
import { readPdf } from "@/tests/support/pdf-reader";
import { aWishIn, takeNextStep, type StagedWish } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

const onDay = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day, 2));

let cast: Cast;
let wish: StagedWish;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(onDay(1, 5));
  cast = await aCast();
  vi.setSystemTime(onDay(3, 20));
  wish = await aWishIn("APPROVED", cast);
  vi.setSystemTime(onDay(4, 2));
});
afterEach(() => {
  vi.useRealTimers();
});

const issue = (month = "2026-03") =>
  submit(issueReport, cast.centerAdmin, { siteId: cast.county.center.id, month });

const read = async (version?: number, month = "2026-03") =>
  present(await findReport(cast.center, { place: undefined, month, version }, "zh-CN", new Date()));

const changeWhatIsUnderneath = async () => {
  const { id: categoryId } = await aCategory(cast.county.center.id, { name: "缝补" });
  await correctWish(cast.center, { wishId: wish.id, reason: "选错了", categoryId });
  await takeNextStep(cast, wish);
};

const tableCells = ({ sections }: Report, name: string) =>
  sections
    .filter((section) => section.name === name)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" ? block.rows : []));

describe("an issued report", () => {
  test("has its number and date and stays as it is, whatever changes underneath", async () => {
    const draft = await read();
    expect(draft.issue).toBeNull();
    await mustSubmit(issueReport, cast.centerAdmin, {
      ...{ siteId: cast.county.center.id, month: "2026-03" },
    });
    const issued = await read();
    const number = "2026 年第 1 号 · 2026年4月2日发布";
    const front = { ...draft.report.front, issued: number };
    expect(issued.report).toEqual({ ...draft.report, draftNote: null, front });
    const pdf = readPdf(await renderPdf(issued.report, "zh-CN"));

    vi.setSystemTime(onDay(5, 9));
    await changeWhatIsUnderneath();
    const later = await read();
    expect(later.report).toEqual(issued.report);
    expect(readPdf(await renderPdf(later.report, "zh-CN"))).toEqual(pdf);
  });

  test("is corrected by a further version that names what changed, and the first one stays", async () => {
    await issue();
    vi.setSystemTime(onDay(5, 9));
    expect(await issue()).toMatchObject({ code: "REPORT_UNCHANGED" });
    await changeWhatIsUnderneath();
    expect((await issue()).code).toBeUndefined();

    const { report, issue: shown } = await read();
    expect(shown).toMatchObject({ number: 1, version: 2 });
    expect(report.front.issued).toBe("2026 年第 1 号 · 2026年5月9日发布 · 第 2 版（更正）");
    expect(report.sections[0]?.name).toBe("corrections");
    expect(tableCells(report, "corrections")).toContainEqual([
      ...["每类心愿的数量、办理和人手", "缝补", "心愿", "", "1"],
    ]);
    expect((await read(1)).report.sections[0]?.name).toBe("work");
    expect((await read(0)).report.draftNote).toContain("起草");
  });

  test("is not of a month that is not over, nor issued by whoever is no administrator", async () => {
    expect(await issue("2026-04")).toMatchObject({ code: "MONTH_NOT_OVER" });
    const { id: siteId } = cast.county.center;
    const refused = await submit(issueReport, cast.center, { siteId, month: "2026-03" });
    expect(refused).toMatchObject({ code: "FORBIDDEN" });
    expect((await read()).mayIssue).toBe(false);
  });

  test("of the months of a year are numbered without gaps, and pressed eight times it is one", async () => {
    await Promise.all(Array.from({ length: 8 }, () => issue("2026-02")));
    await Promise.all([issue("2026-03"), issue("2026-01")]);
    const rows = await db.issuedReport.findMany({
      where: { siteId: cast.county.center.id },
      orderBy: { number: "asc" },
    });
    expect(rows.map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  test("cannot be changed, deleted or numbered with a gap, by whatever statement", async () => {
    await issue();
    const row = await db.issuedReport.findFirstOrThrow({
      where: { siteId: cast.county.center.id },
    });
    const { id, ...copy } = row;
    const where = { id };
    await expect(db.issuedReport.update({ where, data: { number: 9 } })).rejects.toThrow();
    await expect(db.issuedReport.delete({ where })).rejects.toThrow();
    for (const wrong of [
      { number: 3, month: onDay(2, 1) },
      { version: 3 },
      { version: 2, number: 2 },
    ]) {
      const data = { ...copy, content: {}, ...wrong };
      await expect(db.issuedReport.create({ data })).rejects.toThrow("is not the next one");
    }
  });
});
