import { expect, test } from "vitest";
import { listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { changeResidentPhone } from "@/lib/desk/resident-phone/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone } from "@/tests/support/factories";
import { watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit } from "@/tests/support/submit";
import { aWishWrittenDown } from "@/tests/support/written-down";

async function find({ station }: Cast, q: string): Promise<string[]> {
  const view = deskViewSchema.parse({ queue: "all", q });
  const { rows } = await listWishes(station, view, await listPlaces(station));
  return rows.map(({ id }) => id);
}

test("who had a landline is found by the mobile number they have now, and no more by the landline", async () => {
  watchCodes();
  const cast = await aCast();
  const { id } = await aWishWrittenDown(cast, { phone: "0994-2345678" });
  const newPhone = aPhone();
  await mustSubmit(changeResidentPhone, cast.centerAdmin, {
    ...{ wishId: id, newPhone, idSeen: true, reason: "现在有手机了" },
    ...{ step: "code", code: await aCode(newPhone) },
  });
  for (const q of [newPhone, newPhone.slice(-4), "张小花"])
    expect(await find(cast, q)).toEqual([id]);
  for (const q of ["0994-2345678", "5678"]) expect(await find(cast, q)).toEqual([]);
});
