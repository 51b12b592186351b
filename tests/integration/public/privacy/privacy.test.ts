import { beforeAll, expect, test } from "vitest";
import { setRetention } from "@/lib/orders/rules/actions";
import { db } from "@/lib/shared/db/db";
import { publishPrivacy } from "@/lib/public/privacy/actions";
import { findPrivacy } from "@/lib/public/privacy/queries";
import { actorFor, aCast, ROLES, type Cast } from "@/tests/support/cast";
import { runConcurrently } from "@/tests/support/races";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
let centerId: string;
beforeAll(async () => {
  cast = await aCast();
  centerId = cast.county.center.id;
});

const NOTICE = { text: "另存在县政务云。", contact: "县文明办，0994-000-0000" };

test("a county has the general part until it adds something", async () => {
  expect(await findPrivacy(centerId)).toMatchObject({ notice: null, disclosureDays: 7 });
});

test("the periods of the notice are those that the county has set", async () => {
  const periods = { logDays: 365, recordYears: 12, residentYears: 4 };
  await mustSubmit(setRetention, cast.centerAdmin, periods);
  expect(await findPrivacy(centerId)).toMatchObject(periods);
});

test("what a county adds is a version of its own, and the earlier ones stay", async () => {
  await mustSubmit(publishPrivacy, cast.centerAdmin, NOTICE);
  await mustSubmit(publishPrivacy, cast.centerAdmin, { ...NOTICE, text: "一段。\r\n\r\n又一段。" });
  expect(await findPrivacy(centerId)).toMatchObject({ notice: { version: 2 } });
  expect(await db.privacyNotice.count({ where: { centerId } })).toBe(2);
  const entries = await db.auditEntry.findMany({ where: { name: "privacyNotice" } });
  expect(entries.map(({ data }) => data)).toEqual([{ version: 1 }, { version: 2 }]);
});

test("versions published at once get numbers of their own", async () => {
  const before = (await findPrivacy(centerId))?.notice?.version ?? 0;
  await runConcurrently([1, 2, 3, 4, 5], 5, () =>
    mustSubmit(publishPrivacy, cast.centerAdmin, NOTICE),
  );
  expect((await findPrivacy(centerId))?.notice?.version).toBe(before + 5);
});

test("what people were told cannot be changed any more", async () => {
  await expect(db.privacyNotice.updateMany({ data: { text: "else" } })).rejects.toThrow(
    "only ever added to",
  );
});

test("an empty notice is refused, field by field", async () => {
  const shown = await submit(publishPrivacy, cast.centerAdmin, {});
  expect(shown).toMatchObject({ fieldErrors: { text: ["required"], contact: ["required"] } });
});

test.each(ROLES.filter((role) => role !== "centerAdmin"))("not by %s", async (role) => {
  const shown = await submit(publishPrivacy, actorFor(role, cast, cast.otherResident), NOTICE);
  expect(shown.ok).toBe(false);
});
