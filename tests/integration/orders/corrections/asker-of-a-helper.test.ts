import { beforeAll, describe, expect, test } from "vitest";
import { changeHelper, correctAsker } from "@/lib/orders/corrections/actions";
import { openHelper } from "@/lib/orders/wishes/wish-helper.data";
import { findTracked } from "@/lib/public/tracking/queries";
import { db } from "@/lib/shared/db/db";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aWish } from "@/tests/support/factories";
import { openWishContact } from "@/tests/support/opened";
import { mustSubmit, submit, type Fields } from "@/tests/support/submit";
import { linkOf } from "@/tests/support/written-down";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const helper = () => ({ name: "花邻居", phone: aPhone(), relation: "NEIGHBOR" as const });

/** A wish of the public page: by the resident, or by a helper who names a phone for them. */
const aWishOfTheWeb = (by: { helper?: ReturnType<typeof helper> } = {}) =>
  aWish(cast.county.village.id, { contactName: "花奶奶", phone: aPhone(), ...by });

const correct = (wishId: string, fields: Exclude<Fields, FormData> = { phone: aPhone() }) =>
  submit(correctAsker, cast.station, { wishId, reason: "邻居写错了号码", ...fields });

describe("a wish that a helper sent on the public page", () => {
  test("goes to who has the right phone: the old link is dead, that one is told, all opens anew", async () => {
    const by = helper();
    const { id, resident } = await aWishOfTheWeb({ helper: by });
    const old = await linkOf(id);
    const right = aPhone();
    expect(await correct(id, { phone: right, contactName: "花大娘" })).toMatchObject({ ok: true });
    expect(await findTracked(old.trackingNumber, old.trackingKey)).toBeNull();
    expect(await openWishContact(id)).toMatchObject({ name: "花大娘", phone: right });
    const wish = await db.wish.findUniqueOrThrow({
      where: { id },
      include: { resident: true, helper: true, notices: { where: { template: "nowYours" } } },
    });
    expect(wish.resident.id).not.toBe(resident.id);
    expect(wish.resident.phoneToken).toBe(phoneToken(right));
    expect(wish.notices.map(({ recipientId }) => recipientId)).toContain(wish.resident.id);
    expect(openHelper(wish.resident, wish.helper)).toEqual(by);
  });

  test("stays correctable after another helper was named, or none", async () => {
    const { id } = await aWishOfTheWeb({ helper: helper() });
    await mustSubmit(changeHelper, cast.station, { wishId: id, isRemoved: true });
    expect(await correct(id, { hasNoPhone: true })).toMatchObject({ ok: true });
  });
});

describe("a wish whose asker confirmed the phone", () => {
  test("stays as it is, also with a helper whom staff named later", async () => {
    const { id } = await aWishOfTheWeb();
    expect(await correct(id)).toMatchObject({ code: "FORBIDDEN" });
    await mustSubmit(changeHelper, cast.station, {
      ...{ wishId: id, helperName: "花邻居", helperPhone: aPhone(), helperRelation: "NEIGHBOR" },
    });
    expect(await correct(id)).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the database", () => {
  /** Gives a wish to another resident as a step would. */
  const give = (id: string, to: string) => db.$executeRaw`
    UPDATE wishes SET "residentId" = ${to}::uuid, "linkVersion" = "linkVersion" + 1, version = version + 1
    WHERE id = ${id}::uuid`;
  const refused = /stays with its resident/;

  test("lets only a wish go that somebody else wrote down", async () => {
    const { resident: other } = await aWishOfTheWeb();
    const own = await aWishOfTheWeb();
    await expect(give(own.id, other.id)).rejects.toThrow(refused);
    await mustSubmit(changeHelper, cast.station, {
      ...{ wishId: own.id, helperName: "花邻居", helperPhone: aPhone() },
      helperRelation: "NEIGHBOR",
    });
    await expect(give(own.id, other.id)).rejects.toThrow(refused);
    const helped = await aWishOfTheWeb({ helper: helper() });
    // It goes, but not without the event of the step.
    await expect(give(helped.id, other.id)).rejects.not.toThrow(refused);
    const bare = db.wish.update({ where: { id: helped.id }, data: { residentId: other.id } });
    await expect(bare).rejects.toThrow(refused);
  });
});
