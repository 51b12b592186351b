import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { requestOpenData } from "@/lib/reporting/exports/actions";
import { asked } from "@/tests/integration/reporting/exports/asking";
import { aCast, type Cast } from "@/tests/support/cast";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

test("open data is asked for from a month to a month", async () => {
  const fields = asked(cast.county.center.id, { from: "2026-01", to: "2026-03" });
  await mustSubmit(requestOpenData, cast.center, fields);
  expect(await db.export.findMany()).toMatchObject([{ status: "WAITING" }]);
});

test.each([
  ["a month that is none", { from: "2026" }, { from: ["month"] }],
  ["an end before the beginning", { from: "2026-03", to: "2026-01" }, { to: ["monthOrder"] }],
  ["too many months", { from: "2000-01", to: "2026-01" }, { to: ["tooManyMonths"] }],
])("%s is said at its field", async (_, period, fieldErrors) => {
  const shown = await submit(requestOpenData, cast.center, asked(cast.county.center.id, period));
  expect(shown).toMatchObject({ ok: false, fieldErrors });
});
