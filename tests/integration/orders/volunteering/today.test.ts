import { phoneOf } from "@/tests/support/opened";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/shared/db/db";
import { callBackResident, dispatchWish, openToPool } from "@/lib/orders/dispatch/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { supplyWish } from "@/lib/orders/stock/commands";
import {
  acceptWish,
  appointVolunteers,
  declineWish,
  releaseWish,
  stepBack,
} from "@/lib/orders/volunteering/commands";
import { parseCursor } from "@/lib/shared/forms/paging";
import { findToday, findWishPage } from "@/lib/orders/volunteering/queries";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { rateWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStockItem, aVolunteer, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("invitations", () => {
  it("lie with who is asked until they answer", async () => {
    const { id } = await aWishIn("DISPATCHED", cast);
    const [invitation] = (await findToday(cast.invited, {})).invitations;
    expect(invitation).toMatchObject({
      id,
      name: "演**",
      isAskedAlone: true,
      reasons: ["SAME_PLACE"],
      events: ["decline", "accept"],
    });
    await declineWish(cast.invited, { wishId: id });
    expect((await findToday(cast.invited, {})).invitations).toEqual([]);
    expect(idsOf((await findToday(cast.alsoInvited, {})).invitations)).toEqual([id]);
  });

  it("say until when an answer is awaited; in the open pool there is no such time", async () => {
    const { id } = await aWishIn("DISPATCHED", cast);
    const { stepDueAt } = await db.wish.findUniqueOrThrow({ where: { id } });
    const [invitation] = (await findToday(cast.invited, {})).invitations;
    expect(invitation?.answerBy).toEqual({ at: stepDueAt, unit: "WAKING_HOURS" });
    await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    expect((await listPool(cast.uninvolved, {})).invitations[0]?.answerBy).toBeNull();
  });

  it("that nobody answered in time are past for some days, and may be taken from the pool", async () => {
    const { id } = await aWishIn("DISPATCHED", cast);
    const later = inDays(2);
    await processWish(id, later);
    const past = async (now: Date) => (await findToday(cast.invited, {}, now)).past;
    expect((await findToday(cast.invited, {}, later)).invitations).toEqual([]);
    expect(await past(later)).toMatchObject([{ id, status: "DISPATCHED", isInPool: false }]);
    await openToPool(cast.township, { wishId: id }, later);
    expect(await past(later)).toMatchObject([{ id, isInPool: true }]);
    expect(await past(inDays(6))).toEqual([]);
  });

  it("to a team lie with its leader, who can name each member, and with nobody else of it", async () => {
    await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
    const [invitation] = (await findToday(cast.leader, {})).invitations;
    expect(invitation).toMatchObject({ isAskedAlone: false });
    expect(idsOf(present(invitation?.teams[0]).members)).toEqual(idsOf(cast.team.members));
    expect((await findToday(cast.attendee, {})).invitations).toEqual([]);
  });
});

describe("services", () => {
  it("show the steps that are to be taken, and what the station has ready", async () => {
    const { id } = await aWishIn("ACCEPTED", cast);
    const events = async () => (await findToday(cast.invited, {})).services[0]?.events;
    expect(await events()).toEqual(["undoAccept", "release", "schedule"]);
    const lamp = await aStockItem(cast.county.village.id, 5, { name: "灯泡" });
    await supplyWish(cast.station, { wishId: id, lines: [{ itemId: lamp.id, quantity: 2 }] });
    expect(await events()).toEqual(["release", "schedule", "checkIn", "couldNotServe"]);
    const [service] = (await findToday(cast.invited, {})).services;
    expect(service?.items).toMatchObject([{ name: "灯泡", quantity: 2 }]);
  });

  it("of a team are the leader's to change and the members' to step back from", async () => {
    const { id } = await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
    const eventsFor = async (actor: Cast["attendee"]) =>
      (await findToday(actor, {})).services.find((service) => service.id === id)?.events;
    expect(await eventsFor(cast.leader)).toEqual([
      ...["undoAccept", "appoint", "release", "schedule"],
    ]);
    expect(await eventsFor(cast.attendee)).toEqual(["stepBack", "schedule"]);

    await appointVolunteers(cast.leader, {
      wishId: id,
      volunteerIds: [cast.attendee.id, cast.spare.id],
    });
    await stepBack(cast.attendee, { wishId: id });
    expect(await eventsFor(cast.attendee)).toBeUndefined();
    const [service] = (await findToday(cast.spare, {})).services;
    expect(idsOf(service?.attendees ?? [])).toEqual([cast.spare.id]);
  });

  it("that were given back are gone", async () => {
    const { id } = await aWishIn("ACCEPTED", cast);
    await releaseWish(cast.invited, { wishId: id, reason: "生病了" });
    expect((await findToday(cast.invited, {})).services).toEqual([]);
    expect(await findWishPage(cast.invited, id)).toMatchObject({ stage: "PAST" });
  });
});

describe("history", () => {
  it("keeps what was served with the grade of its own round", async () => {
    const served = await aWishIn("SERVED", cast);
    const grade = async () => (await findToday(cast.invited, {})).history.served[0]?.grade;
    expect(await grade()).toBeNull();
    await rateWish(served.resident, { wishId: served.id, grade: 4 });
    expect(await grade()).toBe(4);
  });

  it("keeps a round that has to be done again, with its bad grade", async () => {
    await aRedoneWish(cast);
    const { history, services } = await findToday(cast.invited, {});
    expect(history.served.map(({ grade }) => grade)).toEqual([1]);
    expect(services).toEqual([]);
  });

  it("comes ten at a time, each once", async () => {
    const wishes = [];
    for (let count = 0; count < 12; count++) wishes.push(await aWishIn("SERVED", cast));
    const first = (await findToday(cast.invited, {})).history;
    const second = (await findToday(cast.invited, { before: present(parseCursor(first.next)) }))
      .history;
    const pages = [first, second].flatMap(({ served }) => served.map(({ wish }) => wish.id));
    expect(pages).toEqual(idsOf(wishes).reverse());
    expect(second.next).toBeNull();
  });
});

describe("the open pool", () => {
  it("is the same for everybody fit of the county, and nobody of another one", async () => {
    const { id } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    const [invitation] = (await listPool(cast.uninvolved, {})).invitations;
    expect(invitation).toMatchObject({ id, events: ["accept"] });
    expect((await listPool(cast.foreigner, {})).invitations).toEqual([]);
  });

  it("has not one's own wish, which nobody may serve", async () => {
    const { id } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    const { residentId } = await db.wish.findUniqueOrThrow({ where: { id } });
    const phone = await phoneOf(residentId);
    const asker = await aVolunteer(cast.county.village, { phone });
    expect((await listPool(asker, {})).invitations).toEqual([]);
    expect(await findWishPage(asker, id)).toMatchObject({ stage: "PAST" });
  });

  it("has not what is done again because of one's own work", async () => {
    const { id } = await aRedoneWish(cast);
    await callBackResident(cast.center, { wishId: id, note: "愿意再来一次" });
    await dispatchWish(cast.center, { wishId: id, to: "POOL", volunteerIds: [] });
    expect((await listPool(cast.invited, {})).invitations).toEqual([]);
    expect(idsOf((await listPool(cast.uninvolved, {})).invitations)).toEqual([id]);
  });

  it("is narrowed by town and category", async () => {
    const { id } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    const { township, sisterTownship, category } = cast.county;
    const find = async (filter: { town?: string; category?: string }) =>
      idsOf((await listPool(cast.uninvolved, filter)).invitations);
    expect(await find({ town: township.id, category: category.id })).toEqual([id]);
    expect(await find({ town: sisterTownship.id })).toEqual([]);
    expect(await find({ category: township.id })).toEqual([]);
  });

  it("comes twenty at a time, of those that suit alike who waited longest first, each once", async () => {
    const ids = [];
    for (let count = 0; count < 22; count++) {
      ids.push((await aWishIn("DISPATCHED", cast, { asked: "POOL" })).id);
    }
    const first = await listPool(cast.uninvolved, {});
    const second = await listPool(cast.uninvolved, { before: present(parseCursor(first.next)) });
    expect(first.invitations).toHaveLength(20);
    expect(idsOf([...first.invitations, ...second.invitations])).toEqual(ids);
    expect(second.next).toBeNull();
  });

  it("loses what somebody took", async () => {
    const { id } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    await acceptWish(cast.uninvolved, { wishId: id, volunteerIds: [] });
    expect((await listPool(cast.invited, {})).invitations).toEqual([]);
    expect(await findWishPage(cast.invited, id)).toBeNull();
  });
});
