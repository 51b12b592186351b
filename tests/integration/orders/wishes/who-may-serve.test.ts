import { phoneOf } from "@/tests/support/opened";
import { beforeAll, expect, test } from "vitest";
import { findNamed } from "@/lib/orders/dispatch/candidates.data";
import { FACTS_SELECT, factsOf } from "@/lib/orders/wishes/queries";
import { volunteerParty, barrierTo } from "@/lib/orders/wishes/who-may-serve";
import {
  PRESENT_TEAM,
  PRESENT_VOLUNTEER,
  withoutBarrierTo,
} from "@/lib/orders/wishes/who-may-serve.data";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aTeam, aVolunteer } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

test("the filter of wishes leaves for each volunteer what the rule does", async () => {
  const [plain, redone] = [await aWishIn("APPROVED", cast), await aRedoneWish(cast)];
  const rows = await db.wish.findMany({
    where: { id: { in: [plain.id, redone.id] } },
    select: FACTS_SELECT,
  });
  const asker = await aVolunteer(cast.county.village, {
    phone: await phoneOf(plain.resident.id),
  });
  for (const volunteer of [asker, cast.invited, cast.uninvolved]) {
    const byRule = rows.filter(
      (row) => barrierTo(volunteerParty(volunteer), factsOf(row)) === null,
    );
    const byFilter = await db.wish.findMany({
      where: { id: { in: [plain.id, redone.id] }, ...withoutBarrierTo(volunteer) },
    });
    expect(byFilter.map(({ id }) => id).sort()).toEqual(byRule.map(({ id }) => id).sort());
    expect(byRule).toHaveLength(volunteer === cast.uninvolved ? 2 : 1);
  }
});

test("who is gone by the SQL of candidates is who the filters leave out", async () => {
  const { village } = cast.county;
  const gone = { disabledAt: new Date() };
  await aVolunteer(village, { name: "演示去留" });
  const left = await aVolunteer(village, { name: "演示去留" });
  await db.volunteer.update({ where: { id: left.id }, data: gone });
  for (const state of ["open", "closed", "without leader"]) {
    const team = await aTeam(village, [], { name: `演示去留${state}` });
    if (state === "closed") {
      await db.team.update({ where: { id: team.id }, data: { closedAt: new Date() } });
    }
    if (state === "without leader") {
      await db.volunteer.update({ where: { id: team.leader.id }, data: gone });
    }
  }
  const found = await findNamed(db, cast.county.center.id, "演示去留", new Date());
  const ids = found.map(({ id }) => id);
  const there = [
    ...(await db.volunteer.findMany({ where: { id: { in: ids }, ...PRESENT_VOLUNTEER } })),
    ...(await db.team.findMany({ where: { id: { in: ids }, ...PRESENT_TEAM } })),
  ];
  expect(found).toHaveLength(5);
  expect(there).toHaveLength(2);
  const notGone = found.filter(({ isGone }) => !isGone).map(({ id }) => id);
  expect(notGone.sort()).toEqual(there.map(({ id }) => id).sort());
});
