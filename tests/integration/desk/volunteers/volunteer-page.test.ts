import { beforeAll, describe, expect, test } from "vitest";
import { findVolunteerDetail } from "@/lib/desk/volunteers/queries";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { maySeeVolunteer } from "@/lib/network/people/policy";
import { findLeaving } from "@/lib/orders/leaving/queries";
import { declineWish } from "@/lib/orders/volunteering/actions";
import { findToday } from "@/lib/orders/volunteering/queries";
import { db } from "@/lib/shared/db/db";
import { parseCursor } from "@/lib/shared/forms/paging";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

/** The page of the invited volunteer, or of another one. */
async function readPage(actor: Cast["station"], view = {}, { id }: { id: string } = cast.invited) {
  return present(await findVolunteerDetail(actor, id, view));
}

/** A service that lasted so many minutes, of a wish asked at another place. */
async function aServiceAt(siteId: string, volunteerId: string, minutes: number) {
  const { id: wishId } = await aWish(siteId);
  const at = new Date();
  await db.assignment.create({
    data: {
      ...{ wishId, round: 1, acceptedAt: at, checkedInAt: at, checkedOutAt: at, endedAt: at },
      seats: { create: { volunteerId, hasCome: true, serviceMinutes: minutes } },
    },
  });
  return wishId;
}

describe("a volunteer's page", () => {
  test("is read by staff of the home and above, and by nobody of another village, county or the city", async () => {
    const { lineage } = await db.site.findUniqueOrThrow({
      where: { id: cast.county.village.id },
    });
    const read = async (actor: Cast["station"]) => {
      const page = await findVolunteerDetail(actor, cast.invited.id, {});
      // The rule that decides the links is the same.
      expect(maySeeVolunteer(actor, lineage)).toBe(page !== null);
      return page !== null;
    };
    const { station, township, center, centerAdmin } = cast;
    for (const actor of [station, township, center, centerAdmin]) {
      expect(await read(actor)).toBe(true);
    }
    const { sisterStation, sisterTownship, otherCenter, city } = cast;
    for (const actor of [sisterStation, sisterTownship, otherCenter, city]) {
      expect(await read(actor)).toBe(false);
    }
  });

  test("is linked from a wish for those, and for nobody else who sees the wish", async () => {
    const { id } = await aWishIn("DISPATCHED", cast);
    await db.volunteer.update({
      where: { id: cast.alsoInvited.id },
      data: { homeSiteId: cast.county.sisterVillage.id },
    });
    const linked = async (actor: Cast["station"]) =>
      [...present(await findWishDetail(actor, id)).seenVolunteerIds].sort();
    expect(await linked(cast.station)).toEqual([cast.invited.id]);
    expect(await linked(cast.center)).toEqual([cast.invited.id, cast.alsoInvited.id].sort());
    await db.volunteer.update({
      where: { id: cast.alsoInvited.id },
      data: { homeSiteId: cast.county.village.id },
    });
  });

  test("says the hours and services that the volunteer reads, all of them page by page", async () => {
    for (let count = 0; count < 12; count++) await aWishIn("SERVED", cast);
    await db.seat.updateMany({ where: { hasCome: true }, data: { serviceMinutes: 35 } });
    const first = await readPage(cast.station);
    const second = await readPage(cast.station, { before: parseCursor(first.services.next) });
    const all = [...first.services.rows, ...second.services.rows];
    expect(first.services.rows).toHaveLength(10);
    expect(second.services.next).toBeNull();
    expect(first.hours).toEqual((await findToday(cast.invited, {})).hours);
    expect(all).toHaveLength(first.hours.total.count);
    expect(all.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(
      first.hours.total.minutes,
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(12);
  });

  test("names a wish that the reader may not see by place and category only", async () => {
    const { sisterVillage } = cast.county;
    const wishId = await aServiceAt(sisterVillage.id, cast.uninvolved.id, 40);
    const shown = async (actor: Cast["station"]) =>
      (await readPage(actor, {}, cast.uninvolved)).services.rows[0];
    expect(await shown(cast.station)).toMatchObject({
      minutes: 40,
      wish: { content: null, place: sisterVillage.name },
    });
    const { publicContent } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    expect(await shown(cast.center)).toMatchObject({ wish: { content: publicContent } });
  });

  test("tells open invitations from past ones, with the answer, those to a team to its leader", async () => {
    const open = await aWishIn("DISPATCHED", cast);
    const declined = await aWishIn("DISPATCHED", cast);
    await mustSubmit(declineWish, cast.alsoInvited, { wishId: declined.id });
    const { asked, pastAsked } = await readPage(cast.station, {}, cast.alsoInvited);
    expect(asked.map(({ wish }) => wish.id)).toContain(open.id);
    expect(asked.map(({ wish }) => wish.id)).not.toContain(declined.id);
    expect(pastAsked.rows.find(({ wish }) => wish.id === declined.id)?.status).toBe("DECLINED");

    const { id } = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
    const led = await readPage(cast.station, {}, cast.leader);
    expect(led.asked).toMatchObject([{ wish: { id }, team: { name: cast.team.name } }]);
    expect((await readPage(cast.station, {}, cast.attendee)).asked).toEqual([]);
  });

  test("shows in hand what leaving would give back", async () => {
    await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
    await aWishIn("SUPPLIED", cast, { asked: "TEAM" });
    for (const { id } of [cast.leader, cast.attendee]) {
      const { inHand } = await readPage(cast.centerAdmin, {}, { id });
      const leaving = present(await findLeaving(cast.centerAdmin, id));
      expect(inHand.map((wish) => wish.id)).toEqual(leaving.holdings.map((wish) => wish.id));
      expect(inHand.length).toBeGreaterThan(1);
    }
  });

  test("is read in seven statements, however much there is", async () => {
    const statements = await recordStatements(() => readPage(cast.station));
    expect((await readPage(cast.station)).services.rows).toHaveLength(10);
    expect(statements).toHaveLength(7);
  });
});
