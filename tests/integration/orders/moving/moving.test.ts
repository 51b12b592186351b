import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import { planNotices } from "@/lib/notices/deliveries/relay.data";
import { noticeText } from "@/lib/notices/inbox/notice-text";
import { listInbox } from "@/lib/notices/inbox/queries";
import type { Reader } from "@/lib/notices/inbox/scope";
import { volunteersOf } from "@/lib/network/people/scope";
import { readDetail } from "@/lib/reporting/audit/details";
import { moveVolunteer } from "@/lib/orders/moving/actions";
import { findMoving } from "@/lib/orders/moving/queries";
import { findToday, findWishPage } from "@/lib/orders/volunteering/queries";
import { aCast } from "@/tests/support/cast";
import { expectNoDifference } from "@/tests/support/count-check";
import { aStaff, present, volunteerActor } from "@/tests/support/factories";
import { aCastWithNewHome } from "@/tests/support/new-home";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

const error = (code: string): unknown => expect.objectContaining({ code });

const statusOf = async (id: string) =>
  (await db.wish.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

/** Who was told of a volunteer's move. */
async function toldOfMove(volunteerId: string) {
  const notices = await db.notice.findMany({ where: { move: { volunteerId } } });
  return notices.map(({ recipientId, template }) => `${template} ${recipientId}`).toSorted();
}

/** The volunteers registered at a place and below it, as a dashboard sums them up. */
async function countVolunteers(siteId: string) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(volunteers), 0)::int AS count FROM current_counts
    WHERE "siteId" = ${siteId}::uuid AND slice = 'MONTH'`;
  return present(row).count;
}

/** What a person reads in the inbox, in Chinese. */
async function readInbox(reader: Reader) {
  const { threads } = await listInbox(reader, {});
  const t = getTranslator("zh-CN", "notices");
  const notices = threads.flatMap(({ latest, earlier }) => [latest, ...earlier]);
  return notices.map(({ facts, path }) => `${noticeText(facts, t, "zh-CN")} ${path}`);
}

describe("a volunteer who moves to another county", () => {
  test("keeps number, hours and services, and is of the new county from now on", async () => {
    const cast = await aCastWithNewHome();
    const { id } = cast.invited;
    const served = await aWishIn("SERVED", cast);
    const before = await findToday(cast.invited, {});
    await mustSubmit(moveVolunteer, cast.invited, { homeSiteId: cast.newHome.id });

    const moved = await volunteerActor(id);
    expect(moved.centerId).toBe(cast.otherCounty.id);
    const today = await findToday(moved, {});
    expect(today).toMatchObject({ number: before.number, hours: before.hours });
    expect(today.history.served).toEqual(before.history.served);
    expect(await findWishPage(moved, served.id)).not.toBeNull();
    const sees = async (staff: typeof cast.centerAdmin) =>
      (await db.volunteer.count({ where: { AND: [{ id }, volunteersOf(staff)] } })) > 0;
    expect(await sees(cast.centerAdmin)).toBe(false);
    expect(await sees(await aStaff(cast.otherCounty.id, { isAdmin: true }))).toBe(true);
  });

  test("is told of it, as are the old and the new station and both centres", async () => {
    const cast = await aCastWithNewHome();
    await mustSubmit(moveVolunteer, cast.invited, { homeSiteId: cast.newHome.id });
    expect(await toldOfMove(cast.invited.id)).toEqual(
      [
        `moved ${cast.invited.id}`,
        ...[cast.station, cast.center, cast.centerAdmin].map(({ id }) => `movedAway ${id}`),
        ...[cast.newStation, cast.otherCenter].map(({ id }) => `movedHere ${id}`),
      ].toSorted(),
    );
    const entries = await db.auditEntry.findMany({ where: { name: "volunteerMove" } });
    const own = entries.filter(({ subjectId }) => subjectId === cast.invited.id);
    const [from, to] = [cast.county.village.name, cast.newHome.name];
    expect(own.map(readDetail)).toEqual([1, 2].map(() => ({ name: "volunteerMove", from, to })));
    expect(own.map(({ chainId }) => chainId).toSorted()).toEqual(
      [cast.county.center.id, cast.otherCounty.id].toSorted(),
    );
  });

  test("reads so in the inbox and by SMS, and the stations read it without a name", async () => {
    const cast = await aCastWithNewHome();
    await mustSubmit(moveVolunteer, cast.invited, { homeSiteId: cast.newHome.id });
    const [unit, place] = [cast.county.village, cast.newHome].map(({ name }) => bareName(name));
    expect(await readInbox(await volunteerActor(cast.invited.id))).toEqual([
      `您的登记已从${unit}迁到${place}，编号、时长和服务记录都还在： /volunteer/profile`,
    ]);
    expect(await readInbox(cast.newStation)).toEqual([
      `有一位志愿者从${unit}迁到了${place}，往后由您这里请他帮忙： /desk/capacity`,
    ]);
    while ((await planNotices(() => Promise.resolve())) > 0);
    const own = { notice: { recipientId: cast.invited.id, move: { isNot: null } } };
    expect(await db.delivery.findMany({ where: own })).toMatchObject([{ channel: "SMS" }]);
  });

  test("gives back what is in hand, once it was shown", async () => {
    const cast = await aCastWithNewHome();
    const wish = await aWishIn("ACCEPTED", cast);
    const homeSiteId = cast.newHome.id;
    await expect(mustSubmit(moveVolunteer, cast.invited, { homeSiteId })).rejects.toEqual(
      error("MORE_IN_HAND"),
    );
    const { holdings } = present(await findMoving(cast.invited, cast.otherCounty.id));
    const shownIds = holdings.map(({ id }) => id);
    await mustSubmit(moveVolunteer, cast.invited, { homeSiteId, shownIds });
    expect(shownIds).toEqual([wish.id]);
    expect(await statusOf(wish.id)).toBe("APPROVED");
    const { version } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
    const told = await db.notice.findMany({ where: { wishId: wish.id, eventSeq: version } });
    expect(told.map(({ template }) => template).toSorted()).toEqual([
      "left",
      "recalled",
      "released",
    ]);
  });

  test("is counted in the new county, whose past figures stay as they were", async () => {
    const cast = await aCastWithNewHome();
    const { county, newHome, otherCounty } = cast;
    await aWishIn("SERVED", cast);
    const [old, other] = [
      await countVolunteers(county.center.id),
      await countVolunteers(newHome.id),
    ];
    const categoryIds = [otherCounty.category.id];
    await mustSubmit(moveVolunteer, cast.invited, { homeSiteId: newHome.id, categoryIds });
    expect(await countVolunteers(county.center.id)).toBe(old - 1);
    expect(await countVolunteers(newHome.id)).toBe(other + 1);
    await expectNoDifference(county.center.id);
    await expectNoDifference(otherCounty.id);
    const active = await db.$queryRaw`
      SELECT "siteId" FROM active_months WHERE "volunteerId" = ${cast.invited.id}::uuid`;
    expect(active).toEqual([{ siteId: county.village.id }]);
  });
});

test("within the county the home is changed in the profile, and the move is refused", async () => {
  const cast = await aCast();
  await expect(
    mustSubmit(moveVolunteer, cast.invited, { homeSiteId: cast.county.sisterVillage.id }),
  ).rejects.toEqual(error("SAME_COUNTY"));
});

test("the account as staff stays linked, and can go to another place of its county", async () => {
  const cast = await aCastWithNewHome();
  const { id: volunteerId } = cast.invited;
  const { id } = await aStaff(cast.county.village.id, { isVolunteer: true, volunteerId });
  await mustSubmit(moveVolunteer, cast.invited, { homeSiteId: cast.newHome.id });
  const siteId = cast.county.township.id;
  expect(await db.staff.update({ where: { id }, data: { siteId } })).toMatchObject({ volunteerId });
  await expect(
    aStaff(siteId, { isVolunteer: true, volunteerId: cast.foreigner.id }),
  ).rejects.toThrow("two counties");
});
