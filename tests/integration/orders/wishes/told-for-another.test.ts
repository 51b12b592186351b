import { beforeAll, describe, expect, test } from "vitest";
import { changeHelper, correctAsker } from "@/lib/orders/corrections/actions";
import { eraseResident } from "@/lib/orders/erasure/commands";
import { approveWish, cancelWish } from "@/lib/orders/wishes/commands";
import { openHelper } from "@/lib/orders/wishes/wish-helper.data";
import { readResidentData } from "@/lib/public/my-data/resident-data.data";
import { findTracked } from "@/lib/public/tracking/queries";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { helperLink } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, present } from "@/tests/support/factories";
import { NOON, planAll } from "@/tests/support/invitation";
import { mustSubmit, submit } from "@/tests/support/submit";
import { aWishWrittenDown, linkOf } from "@/tests/support/written-down";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const aHelper = () => ({ name: "花网格", phone: aPhone(), relation: "GRID_WORKER" as const });

const helperOf = async (id: string) => {
  const { helper, resident } = await db.wish.findUniqueOrThrow({
    where: { id },
    select: { helper: true, resident: true },
  });
  return openHelper(resident, helper);
};

/** The parts of the link of the helper. */
async function helperLinkOf(id: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id }, include: { helper: true } });
  const [, , trackingNumber = "", trackingKey = ""] = helperLink(
    wish,
    present(wish.helper).id,
  ).split("/");
  return { trackingNumber, trackingKey };
}

async function told(wishId: string) {
  const notices = await db.notice.findMany({
    where: { wishId },
    orderBy: [{ eventSeq: "asc" }, { recipientRole: "asc" }],
  });
  return notices.map(({ recipientRole, template }) => `${recipientRole}: ${template}`);
}

const approve = (wishId: string) =>
  approveWish(cast.station, {
    ...{ wishId, categoryId: cast.county.category.id, urgency: "NORMAL", isPublic: false },
  });

describe("a helper", () => {
  test("is told what the resident is told, and alone where there is no mobile number", async () => {
    const both = await aWishWrittenDown(cast, { helper: aHelper() });
    await approve(both.id);
    expect(await told(both.id)).toEqual([
      ...["RESIDENT: submitted", "HELPER: submitted"],
      ...["RESIDENT: approved", "HELPER: approved"],
    ]);
    const alone = await aWishWrittenDown(cast, { helper: aHelper(), phone: undefined });
    await approve(alone.id);
    expect(await told(alone.id)).toEqual(["HELPER: submitted", "HELPER: approved"]);
  });

  test("gets an SMS, and nothing once there is another", async () => {
    const { id } = await aWishWrittenDown(cast, { helper: aHelper(), phone: undefined });
    const [delivery] = await planned(id);
    await mustSubmit(changeHelper, cast.station, { wishId: id, ...another() });
    await sendDelivery(present(delivery).id, NOON);
    expect((await planned(id)).map(({ status }) => status)).toEqual(["OUTDATED"]);
    await approve(id);
    const [, sent] = await planned(id);
    await sendDelivery(present(sent).id, NOON);
    expect((await planned(id)).map(({ status }) => status)).toEqual(["OUTDATED", "SENT"]);
  });

  test("sees the wish by a link that opens nothing else and ends with the helper", async () => {
    const { id } = await aWishWrittenDown(cast, { helper: aHelper() });
    const link = await helperLinkOf(id);
    const seen = present(await findTracked(link.trackingNumber, link.trackingKey));
    expect(seen).toMatchObject({ id, isHelper: true, mayDo: [], alike: null });
    await expect(findResidentActor(link)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const own = await linkOf(id);
    expect(await findTracked(own.trackingNumber, own.trackingKey)).toMatchObject({
      isHelper: false,
    });
    await mustSubmit(changeHelper, cast.station, { wishId: id, ...another() });
    expect(await findTracked(link.trackingNumber, link.trackingKey)).toBeNull();
  });

  test("is changed and removed by staff, with an event", async () => {
    const { id } = await aWishWrittenDown(cast, { helper: aHelper() });
    await mustSubmit(changeHelper, cast.station, { wishId: id, ...another() });
    expect(await helperOf(id)).toMatchObject({ name: "花邻居", relation: "NEIGHBOR" });
    await mustSubmit(changeHelper, cast.township, { wishId: id, isRemoved: true });
    expect(await helperOf(id)).toBeNull();
    const events = await db.wishEvent.findMany({ where: { wishId: id, name: "correct" } });
    expect(events.map(({ data }) => data)).toEqual([{ helper: "NAMED" }, { helper: "REMOVED" }]);
    expect(await submit(changeHelper, cast.station, { wishId: id })).toMatchObject({
      code: "NOTHING_CHANGED",
    });
    const half = { wishId: id, helperName: "花邻居" };
    expect((await submit(changeHelper, cast.station, half)).fieldErrors).toEqual({
      helperPhone: ["required"],
      helperRelation: ["pickOne"],
    });
  });

  test("is sealed, in the file of the resident, goes along with the wish and is erased", async () => {
    const helper = aHelper();
    const { id } = await aWishWrittenDown(cast, { helper });
    const [row] = await db.$queryRaw<{ row: string }[]>`
      SELECT h::text AS row FROM helpers h WHERE h."wishId" = ${id}::uuid`;
    for (const text of [helper.name, helper.phone]) expect(row?.row).not.toContain(text);
    await mustSubmit(correctAsker, cast.station, { wishId: id, phone: aPhone(), reason: "听错了" });
    expect(await helperOf(id)).toEqual(helper);
    const { residentId, trackingNumber } = await db.wish.findUniqueOrThrow({ where: { id } });
    const file = JSON.stringify(await readResidentData(residentId));
    for (const text of [helper.name, helper.phone]) expect(file).toContain(text);
    await cancelWish(cast.station, { wishId: id });
    await eraseResident(SYSTEM, trackingNumber);
    expect(await db.helper.count({ where: { wishId: id } })).toBe(0);
  });
});

const another = () => ({
  ...{ helperName: "花邻居", helperPhone: aPhone(), helperRelation: "NEIGHBOR" },
});

async function planned(wishId: string) {
  await planAll();
  return db.delivery.findMany({ where: { notice: { wishId } }, orderBy: { createdAt: "asc" } });
}
