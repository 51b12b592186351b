import { openAddress, openPhone } from "@/lib/orders/wishes/sealed-wish.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { enterWish } from "@/lib/desk/intake/commands";
import { findIntake } from "@/lib/desk/intake/queries";
import type { EnterWish } from "@/lib/desk/intake/schema";
import { approveWish } from "@/lib/orders/wishes/commands";
import {
  aCategory,
  aCounty,
  aPhone,
  aSite,
  aStaff,
  aVolunteer,
  present,
  type County,
} from "@/tests/support/factories";

let county: County;
let clerk: StaffActor;
beforeAll(async () => {
  county = await aCounty();
  clerk = await aStaff(county.village.id);
});

/** Each card says something else. */
function aCard(siteId: string, card: Partial<EnterWish> = {}): EnterWish {
  return {
    idempotencyKey: randomUUID(),
    channel: "CARD",
    content: randomUUID(),
    siteId,
    wantedTime: "ANY",
    urgency: "NORMAL",
    contactName: "演示居民",
    phone: aPhone(),
    hasConsent: true,
    ...card,
  };
}

const theWish = (id: string) =>
  db.wish.findUniqueOrThrow({
    where: { id },
    include: { events: true, notices: true, resident: true },
  });

describe("a wish entered by staff", () => {
  test("is the resident's, and the first step is that of the staff", async () => {
    const card = aCard(county.village.id);
    const { id } = await enterWish(clerk, card);
    const { resident, events, ...wish } = await theWish(id);
    expect(openPhone(resident)).toBe(card.phone);
    expect(wish).toMatchObject({
      channel: "CARD",
      status: "SUBMITTED",
      responsibleSiteId: county.village.id,
      categoryId: null,
      beneficiary: "OTHERS",
    });
    expect(events).toMatchObject([
      { name: "submit", seq: 1, actorRole: "STAFF", actorId: clerk.id },
    ]);
  });

  test("is told to the resident like any other", async () => {
    const { id } = await enterWish(clerk, aCard(county.village.id));
    const { notices, residentId } = await theWish(id);
    expect(notices).toMatchObject([{ template: "submitted", recipientId: residentId }]);
  });

  test("keeps what is known already until the review says otherwise", async () => {
    const categoryId = county.category.id;
    const known = { categoryId, beneficiary: "OLD_PEOPLE", urgency: "URGENT" } as const;
    const { id } = await enterWish(
      clerk,
      aCard(county.village.id, { ...known, address: "3 号楼" }),
    );
    const wish = await theWish(id);
    expect(wish).toMatchObject(known);
    expect(openAddress(wish)).toBe("3 号楼");

    const review = { wishId: id, categoryId, urgency: "NORMAL", isPublic: true } as const;
    await approveWish(clerk, { ...review, beneficiary: "NEEDY" });
    expect(await theWish(id)).toMatchObject({ status: "APPROVED", beneficiary: "NEEDY" });
  });

  test("is one, however often the form is sent, and at the same moment", async () => {
    const card = aCard(county.village.id);
    const answers = await Promise.all([1, 2, 3].map(() => enterWish(clerk, card)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(
      await db.wish.count({ where: { resident: { phoneToken: phoneToken(present(card.phone)) } } }),
    ).toBe(1);
    const edited = { ...card, channel: "PHONE" as const };
    await expect(enterWish(clerk, edited)).rejects.toThrow("FORM_SENT");
  });

  test("is of a kind of its county", async () => {
    const other = await aCounty();
    const closed = await aCategory(county.center.id, { closedAt: new Date() });
    for (const categoryId of [other.category.id, closed.id]) {
      const card = aCard(county.village.id, { categoryId });
      await expect(enterWish(clerk, card)).rejects.toThrow("NOT_FOUND");
    }
  });
});

describe("who may enter wishes", () => {
  test("staff for their own place and all below it", async () => {
    const of = (site: { id: string }) => aStaff(site.id);
    for (const staff of [clerk, await of(county.township), await of(county.center)]) {
      await enterWish(staff, aCard(county.village.id));
    }
    const point = await aSite("POINT", county.village.id);
    await enterWish(await of(point), aCard(point.id, { channel: "COUNTER" }));
  });

  test("nobody for places of others", async () => {
    const township = await aStaff(county.township.id);
    for (const site of [county.sisterVillage, county.sisterTownship, county.center]) {
      await expect(enterWish(township, aCard(site.id))).rejects.toThrow("NOT_FOUND");
    }
  });

  test("neither a city, nor a volunteer, nor who is not signed in", async () => {
    const city = await aStaff(county.city.id, { isAdmin: true });
    for (const actor of [city, await aVolunteer(county.village), VISITOR]) {
      await expect(enterWish(actor, aCard(county.village.id))).rejects.toThrow("FORBIDDEN");
    }
  });
});

describe("the page", () => {
  const placesOf = async (staff: StaffActor) =>
    (await findIntake(staff, {})).towns.flatMap(({ id, villages }) => [
      ...(id ? [id] : []),
      ...villages.map((village) => village.id),
    ]);

  test("offers the places of the subtree, and to a point itself", async () => {
    expect(await placesOf(clerk)).toEqual([county.village.id]);
    const township = await aStaff(county.township.id);
    expect(await placesOf(township)).toEqual([county.township.id, county.village.id]);
    const point = await aSite("POINT", county.village.id);
    expect(await placesOf(await aStaff(point.id))).toEqual([point.id]);
  });

  test("shows the number of the wish just written, and nobody else's", async () => {
    const { id: entered, trackingNumber } = await enterWish(clerk, aCard(county.village.id));
    expect((await findIntake(clerk, { entered })).entered).toMatchObject({ trackingNumber });
    const sister = await aStaff(county.sisterVillage.id);
    expect((await findIntake(sister, { entered })).entered).toBeNull();
  });
});
