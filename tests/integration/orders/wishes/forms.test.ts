import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import * as dispatching from "@/lib/orders/dispatch/actions";
import * as stock from "@/lib/orders/stock/actions";
import * as service from "@/lib/orders/service/actions";
import * as volunteering from "@/lib/orders/volunteering/actions";
import * as wishes from "@/lib/orders/wishes/actions";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";
import { watchCodes } from "@/tests/support/shown-codes";
import { aCast, actorFor, type Cast, type Role } from "@/tests/support/cast";
import { aCode, aStockItem, aVolunteer, aWish, aWishForm } from "@/tests/support/factories";
import { lastEvent } from "@/tests/support/network";
import { aRedoneWish, aWishIn, type Scene } from "@/tests/support/scenes";
import { mustSubmit, type Fields, type submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const statusOf = async (id: string) =>
  (await db.wish.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

test("a form sent again opens the wish by the link that is valid now", async () => {
  const form = aWishForm(cast.county.village.id);
  const send = async () =>
    mustSubmit(wishes.submitWish, VISITOR, {
      ...form,
      ...{ step: "code", code: await aCode(form.phone) },
    });
  const first = await send();
  const where = { idempotencyKey: form.idempotencyKey };
  const wish = await db.wish.update({ where, data: { linkVersion: { increment: 1 } } });
  const now = `${wishLink(wish)}/submitted`;
  expect((await send()).to).toBe(now);
  expect(now).not.toBe(first.to);
});

test("a wish goes from 点单 to 评单 by its forms alone", async () => {
  const { county, station, township, invited } = cast;
  const form = aWishForm(county.village.id);
  const first = await mustSubmit(wishes.submitWish, VISITOR, form);
  expect(first).toMatchObject({ ok: true, to: expect.stringContaining("/submit?step=code&form=") });
  const code = await aCode(form.phone);
  const sent = await mustSubmit(wishes.submitWish, VISITOR, { ...form, step: "code", code });
  expect(sent.to).toMatch(/^\/track\/\w{8}\/[\w-]{22}\/submitted$/);

  const { id: wishId, residentId } = await db.wish.findFirstOrThrow({
    where: { idempotencyKey: form.idempotencyKey },
  });
  const resident = { role: "RESIDENT", id: residentId, wishId } as const;
  await mustSubmit(wishes.approveWish, station, { wishId, categoryId: county.category.id });
  const asked = { wishId, to: "VOLUNTEERS", volunteerIds: [invited.id] };
  await mustSubmit(dispatching.dispatchWish, township, asked);
  const taken = await mustSubmit(volunteering.acceptWish, invited, { wishId });
  expect(taken.to).toBe(`/volunteer/services/${wishId}`);
  const { id: itemId } = await aStockItem(county.village.id, 3);
  await mustSubmit(stock.supplyWish, station, { wishId, [`quantity.${itemId}`]: 2 });
  await mustSubmit(service.checkIn, invited, { wishId });
  await mustSubmit(service.checkOut, invited, { wishId, sure: "on" });
  await mustSubmit(wishes.rateWish, resident, { wishId, grade: 5 });
  expect(await statusOf(wishId)).toBe("RATED");
  expect(await db.stockItem.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({
    quantity: 1,
  });
});

type Action = Parameters<typeof submit>[0];

/** The other steps by their forms: the status before, the actor, the fields, and the event. */
const STEPS: [
  action: Action,
  event: WishEventName,
  from: WishStatus,
  by: Role,
  fields: (cast: Cast) => Fields,
  scene?: Scene,
][] = [
  [wishes.rejectWish, "reject", "SUBMITTED", "station", () => ({ reason: "不在服务范围" })],
  [wishes.cancelWish, "cancel", "APPROVED", "station", () => ({ reason: "" })],
  [wishes.withdrawWish, "cancel", "DISPATCHED", "resident", () => ({})],
  [wishes.amendWish, "amend", "ACCEPTED", "station", () => ({ address: "三队十二号" })],
  [wishes.amendOwnWish, "amend", "SUBMITTED", "resident", () => ({ word: "下午在家" })],
  [dispatching.recallWish, "recall", "DISPATCHED", "township", () => ({})],
  [dispatching.objectToWish, "object", "SUBMITTED", "station", () => ({ reason: "不属本站" })],
  [
    dispatching.decideObjection,
    "decide",
    "SUBMITTED",
    "center",
    ({ neighborVillage }) => ({ siteId: neighborVillage.id }),
    { isObjected: true },
  ],
  [dispatching.handUpWish, "handUp", "APPROVED", "station", () => ({ reason: "本站办不了" })],
  [
    dispatching.handDownWish,
    "handDown",
    "APPROVED",
    "township",
    ({ neighborVillage }) => ({ siteId: neighborVillage.id }),
  ],
  [dispatching.askNext, "nextWave", "DISPATCHED", "township", () => ({})],
  [dispatching.openToPool, "openPool", "DISPATCHED", "township", () => ({})],
  [dispatching.pauseWish, "pause", "APPROVED", "station", () => ({ reason: "电话打不通" })],
  [dispatching.resumeWish, "resume", "APPROVED", "station", () => ({}), { isPaused: true }],
  [volunteering.declineWish, "decline", "DISPATCHED", "invited", () => ({ reason: "出差" })],
  [
    volunteering.appointVolunteers,
    "appoint",
    "ACCEPTED",
    "leader",
    ({ attendee, spare }) => ({ volunteerIds: [attendee.id, spare.id] }),
    { asked: "TEAM" },
  ],
  [volunteering.stepBack, "stepBack", "ACCEPTED", "attendee", () => ({}), { asked: "TEAM" }],
  [volunteering.releaseWish, "release", "ACCEPTED", "invited", () => ({ reason: "生病了" })],
];

describe("each other step has a form", () => {
  test.each(STEPS)("%o: %s from %s by %s", async (action, event, from, by, fields, scene) => {
    await aVolunteer(cast.county.village); // somebody who is not too busy to be asked
    const wish = await aWishIn(from, cast, scene);
    const given = { ...fields(cast), wishId: wish.id };
    await mustSubmit(action, actorFor(by, cast, wish.resident), given);
    expect(await lastEvent(wish.id)).toMatchObject({ name: event });
  });

  test("回访 of a wish that is done again", async () => {
    const { id: wishId } = await aRedoneWish(cast);
    const note = "愿意再来一次";
    await mustSubmit(dispatching.callBackResident, cast.center, { wishId, note });
    expect(await lastEvent(wishId)).toMatchObject({ name: "callBack", note });
  });

  test("the contact is shown to who asks for it", async () => {
    const phone = "13800000000";
    const { id: wishId } = await aWish(cast.county.village.id, { phone });
    const { data } = await mustSubmit(wishes.revealContact, cast.station, { wishId });
    expect(data).toMatchObject({ phone });
  });
});
