import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { findPlaceFigures } from "@/lib/stats/queries";
import { statementsOf } from "@/tests/support/count-statements";
import {
  aCounty,
  aSite,
  aStaff,
  aTeam,
  aVolunteer,
  aWish,
  present,
} from "@/tests/support/factories";

test("a place counts itself and all below it, and each place right under it likewise", async () => {
  const { center, township, village, sisterTownship, sisterVillage } = await aCounty();
  const actor = await aStaff(center.id);
  await Promise.all([aWish(village.id), aWish(village.id), aWish(township.id)]);
  await aWish(sisterVillage.id);
  await aVolunteer(village);
  const { id } = await aVolunteer(village);
  await db.volunteer.update({ where: { id }, data: { disabledAt: new Date() } });
  await aTeam(sisterVillage);
  await aStaff(village.id);

  const place = present(await findPlaceFigures(actor, center.id, 1));
  expect(place.figures).toMatchObject({ wishes: 4, open: 4, volunteers: 4, staff: 2, teams: 1 });
  const figures = Object.fromEntries(place.children.map((child) => [child.id, child.figures]));
  expect(figures[township.id]).toMatchObject({ wishes: 3, volunteers: 1, staff: 1, teams: 0 });
  expect(figures[sisterTownship.id]).toMatchObject({ wishes: 1, volunteers: 3, teams: 1 });
});

test("beyond the own subtree there is nothing, and nothing above it", async () => {
  const { center, township, sisterTownship } = await aCounty();
  const actor = await aStaff(township.id);
  expect(await findPlaceFigures(actor, center.id, 1)).toBeNull();
  expect(await findPlaceFigures(actor, sisterTownship.id, 1)).toBeNull();
  expect(await findPlaceFigures(actor, township.id, 1)).toMatchObject({ aboveId: null });
});

test.each([2, 20])("the figures of %i places below are read in two statements", async (size) => {
  const { center } = await aCounty();
  const actor = await aStaff(center.id);
  for (let index = 2; index < size; index++) await aSite("TOWNSHIP", center.id);
  expect((await findPlaceFigures(actor, center.id, 1))?.children).toHaveLength(size);
  expect(await statementsOf(() => findPlaceFigures(actor, center.id, 1))).toHaveLength(2);
});
