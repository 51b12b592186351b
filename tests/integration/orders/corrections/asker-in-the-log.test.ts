import { expect, test } from "vitest";
import { changeResidentPhone } from "@/lib/desk/resident-phone/actions";
import { correctAsker } from "@/lib/orders/corrections/actions";
import { listAudit } from "@/lib/reporting/audit/queries";
import { auditFilterSchema } from "@/lib/reporting/audit/schema";
import { db } from "@/lib/shared/db/db";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { aCast } from "@/tests/support/cast";
import { aCode, aPhone, aStaff, present } from "@/tests/support/factories";
import { watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit } from "@/tests/support/submit";
import { aWishWrittenDown } from "@/tests/support/written-down";

test("the log tells old and new, masked, each while its own key is there, and what was before", async () => {
  watchCodes();
  const cast = await aCast();
  const { id: wishId, phone } = await aWishWrittenDown(cast);
  const [changed, right] = [aPhone(), aPhone()];
  await mustSubmit(changeResidentPhone, cast.centerAdmin, {
    ...{ wishId, newPhone: changed, idSeen: true, reason: "手机丢了" },
    ...{ step: "code", code: await aCode(changed) },
  });
  const { residentId: wrongId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  await mustSubmit(correctAsker, cast.station, {
    ...{ wishId, contactName: "李大花", phone: right, reason: "本人来说的" },
  });
  const auditor = await aStaff(cast.county.center.id, { isAuditAdmin: true });
  const shown = async () => {
    const { rows } = await listAudit(auditor, auditFilterSchema.parse({}));
    return (name: string) => rows.find((row) => row.name === name)?.data;
  };
  const after = { contactName: "李**", phone: maskPhone(right) };
  const told = await shown();
  expect(told("askerCorrect")).toEqual({
    ...{ before: { contactName: "张**", phone: maskPhone(changed) }, after },
    reason: "本人来说的",
  });
  expect(told("phoneChange")).toEqual({
    ...{ before: { phone: maskPhone(present(phone)) }, after: { phone: maskPhone(changed) } },
    reason: "手机丢了",
  });
  await db.resident.update({ where: { id: wrongId }, data: { personKey: null } });
  const left = await shown();
  expect(left("askerCorrect")).toEqual({ before: {}, after, reason: "本人来说的" });
  expect(left("phoneChange")).toEqual({});
});
