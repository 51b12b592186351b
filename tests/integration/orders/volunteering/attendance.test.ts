import { beforeEach, describe, expect, test } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { findNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates } from "@/lib/orders/dispatch/ranking.server";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { findToday, findWishPage } from "@/lib/orders/volunteering/queries";
import { checkOutSchema } from "@/lib/orders/service/schema";
import { rateWish } from "@/lib/orders/wishes/commands";
import { findTracked } from "@/lib/public/tracking/queries";
import { toMonth } from "@/lib/reporting/stats/period";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { readForm } from "@/lib/shared/forms/forms";
import { aCast, type Cast } from "@/tests/support/cast";
import {
  expectNoDifference,
  expectSlowActive,
  expectSlowFigures,
} from "@/tests/support/count-check";
import { present } from "@/tests/support/factories";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";
import { snapshotWish } from "@/tests/support/wish-snapshot";

const MINUTES = 90;

let cast: Cast;
let wish: StagedWish;
let end: Date;
/** The leader, `attendee` and `spare` were named; the leader has checked in. */
beforeEach(async () => {
  cast = await aCast();
  wish = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
  const volunteerIds = idsOf(cast.team.members);
  await acceptWish(cast.leader, { wishId: wish.id, teamId: cast.team.id, volunteerIds });
  await supplyWish(cast.station, { wishId: wish.id, lines: [] });
  const begin = new Date();
  end = new Date(begin.getTime() + MINUTES * 60_000);
  await checkIn(cast.leader, { wishId: wish.id }, begin);
});

const idsOf = (people: { id: string }[]) => people.map(({ id }) => id);

/** What a browser sends when these are ticked. */
async function checkOutWith(by: VolunteerActor, came: { id: string }[]) {
  const formData = new FormData();
  formData.append("wishId", wish.id);
  formData.append("listed", "on");
  for (const { id } of came) formData.append("volunteerIds", id);
  await checkOut(by, checkOutSchema.parse(readForm(formData)), end);
}

async function seatsNow() {
  const [assignment] = (await snapshotWish(wish.id)).assignments;
  return new Map(present(assignment).seats.map((seat) => [seat.volunteerId, seat]));
}

describe("at check-out", () => {
  test("who came has the minutes, who did not has none, and the event names both", async () => {
    await checkOutWith(cast.leader, [cast.leader, cast.spare]);
    const seats = await seatsNow();
    for (const { id } of [cast.leader, cast.spare]) {
      expect(seats.get(id)).toMatchObject({ hasCome: true, serviceMinutes: MINUTES });
    }
    expect(seats.get(cast.attendee.id)).toMatchObject({ hasCome: false, serviceMinutes: null });
    const { status, events } = await snapshotWish(wish.id);
    expect(status).toBe("SERVED");
    const { volunteers, absent } = events.at(-1)?.data as Record<string, string[]>;
    expect(volunteers?.toSorted()).toEqual(idsOf([cast.leader, cast.spare]).toSorted());
    expect(absent).toEqual([cast.attendee.id]);
  });

  test("nothing is written unless somebody of those named came", async () => {
    const before = await snapshotWish(wish.id);
    const refused = { code: "SAY_WHO_CAME" };
    const input = { wishId: wish.id, sure: true };
    await expect(checkOut(cast.leader, input)).rejects.toMatchObject(refused);
    for (const volunteerIds of [[], [cast.uninvolved.id], [cast.leader.id, cast.invited.id]]) {
      await expect(checkOut(cast.leader, { ...input, volunteerIds })).rejects.toMatchObject(
        refused,
      );
    }
    await expect(checkOutWith(cast.leader, [])).rejects.toThrow("someoneCame");
    expect(await snapshotWish(wish.id)).toEqual(before);
  });

  test("who was not named says nothing about it", async () => {
    await expect(checkOutWith(cast.uninvolved, [cast.leader])).rejects.toThrow("NOT_FOUND");
  });

  test("one alone came by checking out", async () => {
    const { id } = await aWishIn("IN_SERVICE", cast);
    await checkOut(cast.invited, { sure: true, wishId: id });
    const { assignments, events } = await snapshotWish(id);
    expect(assignments[0]?.seats).toMatchObject([{ hasCome: true, serviceMinutes: 0 }]);
    expect(events.at(-1)?.data).toMatchObject({ volunteers: [cast.invited.id], absent: [] });
  });
});

describe("who did not come", () => {
  beforeEach(() => checkOutWith(cast.leader, [cast.leader, cast.spare]));

  test("is not in the figures: neither minutes nor the month's active volunteers", async () => {
    const month = toMonth(end);
    const { county, center } = cast;
    const { lives, dashboard } = await expectSlowFigures(center, county.village.id, month);
    expect(dashboard.figures.counts).toMatchObject({
      services: 1,
      minutes: 2 * MINUTES,
      activeVolunteers: 2,
    });
    await expectSlowActive(dashboard, lives, month);
    await expectNoDifference(county.center.id);
  });

  test("the figure is the sum of the seats", async () => {
    const { _sum } = await db.seat.aggregate({
      where: { assignment: { wishId: wish.id } },
      _sum: { serviceMinutes: true },
    });
    expect(_sum.serviceMinutes).toBe(2 * MINUTES);
  });

  test("reads it on their own page, without minutes", async () => {
    const own = async (actor: VolunteerActor) => (await findToday(actor, {})).history.served[0];
    expect(await own(cast.attendee)).toMatchObject({ isAbsence: true, minutes: null });
    expect(await own(cast.spare)).toMatchObject({ isAbsence: false, minutes: MINUTES });
    const page = async (actor: VolunteerActor) => {
      const found = await findWishPage(actor, wish.id);
      return found?.stage === "HELD" ? found.service : null;
    };
    expect(await page(cast.attendee)).toMatchObject({ isOwnAbsence: true });
    expect(await page(cast.spare)).toMatchObject({ isOwnAbsence: false });
  });

  test("has not served in the eyes of the next dispatch, and bears no grade", async () => {
    await rateWish(wish.resident, { wishId: wish.id, grade: 5 });
    const { id } = await aWishIn("APPROVED", cast);
    const ranked = (await rankCandidates(db, await findNeeds(db, [id]), new Date())).get(id);
    const recordOf = (actor: VolunteerActor) => ranked?.find((one) => one.id === actor.id);
    expect(recordOf(cast.attendee)).toMatchObject({ served: 0, meanGrade: null, load: 0 });
    expect(recordOf(cast.spare)).toMatchObject({ served: 1, meanGrade: 5, load: 0 });
  });

  test("is not named to the resident, and staff see who it was", async () => {
    const key = present(trackingPath(wish.trackingNumber).split("/").at(-1));
    const tracked = await findTracked(wish.trackingNumber, key);
    const { number } = await db.volunteer.findUniqueOrThrow({ where: { id: cast.attendee.id } });
    expect(tracked?.attendees?.volunteers).toHaveLength(2);
    expect(tracked?.attendees?.volunteers.map((one) => one.number)).not.toContain(number);
    const detail = present(await findWishDetail(cast.station, wish.id));
    expect(detail.events.at(-1)?.data.absent).toEqual([cast.attendee.id]);
    expect(detail.names.has(cast.attendee.id)).toBe(true);
  });
});
