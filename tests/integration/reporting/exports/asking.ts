import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { requestOpenData } from "@/lib/reporting/exports/commands";
import { makeNextExport } from "@/lib/reporting/exports/make-exports.data";
import { findExportFile } from "@/lib/reporting/exports/queries";
import type { RequestOpenData } from "@/lib/reporting/exports/schema";
import { toMonth } from "@/lib/reporting/stats/period";
import { present } from "@/tests/support/factories";

export const month = toMonth(new Date());

/** The open data of this month, unless said otherwise. */
export function asked(siteId: string, more: Partial<RequestOpenData> = {}): RequestOpenData {
  return { siteId, from: month, to: month, locale: "zh-CN", ...more };
}

/** Asks for open data and has it made; gives its lines, each by the heads of its columns. */
export async function madeFor(
  actor: StaffActor,
  ask: RequestOpenData,
): Promise<Record<string, string>[]> {
  await requestOpenData(actor, ask);
  const { id } = await db.export.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  expect(await makeNextExport()).toBe(true);
  const { content } = present(await findExportFile(actor, id));
  return parse(Buffer.from(content), { bom: true, columns: true });
}
