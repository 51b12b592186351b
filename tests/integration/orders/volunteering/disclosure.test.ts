import { beforeEach, describe, expect, it } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { findToday, findWishPage } from "@/lib/orders/volunteering/queries";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { amendWish, approveWish, revealContact } from "@/lib/orders/wishes/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aWish } from "@/tests/support/factories";

const NAME = "花小满";
const ADDRESS = "果园路 7 号";
const DAY = 24 * 60 * 60 * 1000;

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

/** A dispatched wish whose resident wrote a phone number into it and gave an address. */
async function aPrivateWish(to: "VOLUNTEERS" | "TEAM" | "POOL") {
  const phone = aPhone();
  const content = `水管漏了，打我儿子电话 13900001111`;
  const { id, resident } = await aWish(cast.county.village.id, {
    phone,
    content,
    contactName: NAME,
  });
  await amendWish(resident, { wishId: id, address: ADDRESS });
  await approveWish(cast.station, {
    wishId: id,
    categoryId: cast.county.category.id,
    urgency: "NORMAL",
    isPublic: true,
  });
  await dispatchWish(cast.township, {
    wishId: id,
    to,
    volunteerIds: to === "VOLUNTEERS" ? [cast.invited.id, cast.alsoInvited.id] : [],
    ...(to === "TEAM" && { teamId: cast.team.id }),
  });
  return { id, phone };
}

/** Everything that a volunteer's pages get of the wish. */
async function everythingFor(actor: VolunteerActor, wishId: string, now = new Date()) {
  return JSON.stringify([
    await findToday(actor, {}, now),
    await listPool(actor, {}),
    await findWishPage(actor, wishId, now),
  ]);
}

function expectNothingPrivate(shown: string, phone: string) {
  for (const secret of [NAME, phone, ADDRESS, "13900001111"]) expect(shown).not.toContain(secret);
}

describe("before somebody accepts", () => {
  it.each([
    ["VOLUNTEERS", () => cast.invited],
    ["TEAM", () => cast.leader],
    ["POOL", () => cast.uninvolved],
  ] as const)("who is asked by %s gets no name, phone or address", async (to, asked) => {
    const { id, phone } = await aPrivateWish(to);
    const shown = await everythingFor(asked(), id);
    expect(shown).toContain(id);
    expect(shown).toContain("水管漏了");
    expectNothingPrivate(shown, phone);
    await expect(revealContact(asked(), { wishId: id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await db.contactView.count({ where: { wishId: id } })).toBe(0);
  });

  it("who is not asked does not even know of it", async () => {
    const { id } = await aPrivateWish("VOLUNTEERS");
    for (const stranger of [cast.uninvolved, cast.leader, cast.foreigner]) {
      expect(await everythingFor(stranger, id)).not.toContain(id);
      expect(await findWishPage(stranger, id)).toBeNull();
      await expect(revealContact(stranger, { wishId: id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});

describe("once somebody has accepted", () => {
  it("phone and address open to who goes, on request only, and each look is logged", async () => {
    const { id, phone } = await aPrivateWish("VOLUNTEERS");
    await acceptWish(cast.invited, { wishId: id, volunteerIds: [] });
    const shown = await everythingFor(cast.invited, id);
    for (const secret of [NAME, phone, ADDRESS]) expect(shown).not.toContain(secret);
    expect(shown).toContain("13900001111"); // what the resident wrote, now in full

    const contact = { name: NAME, phone, address: ADDRESS, helperName: "", helperPhone: "" };
    expect(await revealContact(cast.invited, { wishId: id })).toEqual(contact);
    expect(await revealContact(cast.invited, { wishId: id })).toEqual(contact);
    const looks = await db.contactView.findMany({ where: { wishId: id } });
    expect(looks).toHaveLength(2);
    expect(looks[0]).toMatchObject({ actorRole: "VOLUNTEER", actorId: cast.invited.id });
  });

  it("who was asked too is only told that it is taken", async () => {
    const { id, phone } = await aPrivateWish("VOLUNTEERS");
    await acceptWish(cast.invited, { wishId: id, volunteerIds: [] });
    const { invitations, past, services } = await findToday(cast.alsoInvited, {});
    expect(invitations.map(({ id: invitedId }) => invitedId)).not.toContain(id);
    expect(services.map((service) => service.id)).not.toContain(id);
    expect(past.map((wish) => wish.id)).toContain(id);

    expect(await findWishPage(cast.alsoInvited, id)).toMatchObject({ stage: "PAST" });
    const shown = await everythingFor(cast.alsoInvited, id);
    expectNothingPrivate(shown, phone);
    expect(JSON.stringify(past)).not.toContain("水管漏了");
    await expect(revealContact(cast.alsoInvited, { wishId: id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("the word that it is taken is gone after some days", async () => {
    const { id } = await aPrivateWish("VOLUNTEERS");
    await acceptWish(cast.invited, { wishId: id, volunteerIds: [] });
    const takenAt = async (now: Date) =>
      (await findToday(cast.alsoInvited, {}, now)).past.map((wish) => wish.id);
    expect(await takenAt(new Date(Date.now() + 2 * DAY))).toContain(id);
    expect(await takenAt(new Date(Date.now() + 4 * DAY))).not.toContain(id);
  });

  it("a member of the team who does not go gets nothing", async () => {
    const { id } = await aPrivateWish("TEAM");
    await acceptWish(cast.leader, {
      wishId: id,
      teamId: cast.team.id,
      volunteerIds: [cast.attendee.id],
    });
    expect(await findWishPage(cast.spare, id)).toBeNull();
    expect(await findWishPage(cast.attendee, id)).toMatchObject({ stage: "HELD" });
    expect(await findWishPage(cast.leader, id)).toMatchObject({ stage: "HELD" });
  });
});

describe("after the service", () => {
  it("phone, address and what was written stay open for the days the county sets, then close", async () => {
    const { id } = await aPrivateWish("VOLUNTEERS");
    const wish = { wishId: id };
    await acceptWish(cast.invited, { ...wish, volunteerIds: [] });
    await supplyWish(cast.station, { ...wish, lines: [] });
    await checkIn(cast.invited, wish);
    const end = new Date();
    await checkOut(cast.invited, { ...wish, sure: true }, end);

    const at = (days: number) => new Date(end.getTime() + days * DAY);
    await expect(revealContact(cast.invited, wish, at(6.9))).resolves.toMatchObject({
      address: ADDRESS,
    });
    expect(await findWishPage(cast.invited, id, at(6.9))).toMatchObject({
      service: { mayLook: true },
    });
    await expect(revealContact(cast.invited, wish, at(7.1))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await findWishPage(cast.invited, id, at(7.1))).toMatchObject({
      service: { mayLook: false },
    });
    expect(await everythingFor(cast.invited, id, at(7.1))).not.toContain("13900001111");
  });
});
