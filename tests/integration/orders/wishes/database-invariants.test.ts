import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCounty, aSite, aStockItem, aTeam, aVolunteer, aWish } from "@/tests/support/factories";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";

let cast: Cast;
let wish: StagedWish;
beforeAll(async () => {
  cast = await aCast();
  wish = await aWishIn("ACCEPTED", cast);
});

/** Writes that the database refuses, each as plain SQL. */
describe("the database refuses", () => {
  const refused = (sql: string, reason: RegExp) =>
    expect(db.$executeRawUnsafe(sql)).rejects.toThrow(reason);

  test("to change an event or to take it away", async () => {
    const where = `WHERE "wishId" = '${wish.id}'`;
    await refused(`UPDATE wish_events SET "noteSealed" = 'x' ${where}`, /never changed/);
    await refused(`DELETE FROM wish_events ${where}`, /never changed/);
  });

  test("a status, a round or a responsible unit that no event says", async () => {
    const set = (what: string) => `UPDATE wishes SET ${what} WHERE id = '${wish.id}'`;
    const reason = /does not follow its events/;
    await refused(set(`status = 'SUPPLIED'`), reason);
    await refused(set(`round = 2`), reason);
    await refused(set(`version = version + 1`), reason);
    await refused(set(`"responsibleSiteId" = '${cast.county.center.id}'`), reason);
  });

  test("an event of a step the wish has not taken", () =>
    refused(
      `INSERT INTO wish_events (id, "wishId", seq, round, name, "toStatus", "actorRole", "responsibleSiteId")
       SELECT gen_random_uuid(), "wishId", seq + 1, round, name, "toStatus", "actorRole", "responsibleSiteId"
       FROM wish_events WHERE "wishId" = '${wish.id}' ORDER BY seq DESC LIMIT 1`,
      /has not happened/,
    ));

  test("a wish whose place, unit or category is of another county", async () => {
    const other = await aCounty();
    const set = (what: string) => `UPDATE wishes SET ${what} WHERE id = '${wish.id}'`;
    await refused(set(`"responsibleSiteId" = '${other.village.id}'`), /leaves its county/);
    await refused(set(`"responsibleSiteId" = '${other.city.id}'`), /leaves its county/);
    const asked = await aWish(cast.county.village.id);
    const setAsked = (what: string) => `UPDATE wishes SET ${what} WHERE id = '${asked.id}'`;
    await refused(setAsked(`"categoryId" = '${other.category.id}'`), /leaves its county/);
  });

  test("another channel, another day of asking", async () => {
    const set = (what: string) => `UPDATE wishes SET ${what} WHERE id = '${wish.id}'`;
    await refused(set(`channel = 'CARD'`), /has been counted/);
    await refused(set(`"createdAt" = now()`), /has been counted/);
  });

  test("minutes for who did not come, or of whom nobody has said so; and who came without", async () => {
    const set = (what: string) =>
      `UPDATE seats SET ${what} WHERE "volunteerId" = '${cast.invited.id}'`;
    await refused(set(`"serviceMinutes" = 60`), /seats_minutes/);
    await refused(set(`"hasCome" = false, "serviceMinutes" = 60`), /seats_minutes/);
    await refused(set(`"hasCome" = true`), /seats_minutes/);
    await refused(set(`"hasCome" = true, "serviceMinutes" = -1`), /seats_minutes_not_negative/);
  });

  test("a rated wish without a grade", () =>
    refused(`UPDATE wishes SET status = 'RATED' WHERE id = '${wish.id}'`, /wishes_rated/));

  test("a second event with the same number, and a wish without its first event", async () => {
    await refused(
      `INSERT INTO wish_events (id, "wishId", seq, round, name, "toStatus", "actorRole", "responsibleSiteId")
       SELECT gen_random_uuid(), "wishId", seq, round, name, "toStatus", "actorRole", "responsibleSiteId"
       FROM wish_events WHERE "wishId" = '${wish.id}' LIMIT 1`,
      /Unique|duplicate/,
    );
    await refused(
      `INSERT INTO wishes (id, "trackingNumber", "idempotencyKey", "centerId", "siteId",
         "responsibleSiteId", "residentId", "publicContent")
       SELECT gen_random_uuid(), 'NOEVENTS', gen_random_uuid(), "centerId", "siteId",
         "responsibleSiteId", "residentId", "publicContent"
       FROM wishes WHERE id = '${wish.id}'`,
      /does not follow its events/,
    );
  });

  test("a second open assignment of a round", () =>
    refused(
      `INSERT INTO assignments (id, "wishId", round) VALUES (gen_random_uuid(), '${wish.id}', 1)`,
      /Unique|duplicate/,
    ));

  test("an open pool where nothing is dispatched, a sixth grade, an approved wish of no kind", async () => {
    const set = (what: string) => `UPDATE wishes SET ${what} WHERE id = '${wish.id}'`;
    await refused(set(`"inOpenPool" = true`), /wishes_pool/);
    await refused(set(`grade = 6`), /wishes_grade/);
    const asked = await aWish(cast.county.village.id);
    await refused(
      `UPDATE wishes SET status = 'APPROVED' WHERE id = '${asked.id}'`,
      /wishes_category/,
    );
  });

  test("an invitation to nobody, or to a team and a volunteer at once", async () => {
    const invite = (teamId: string, volunteerId: string) =>
      `INSERT INTO invitations (id, "wishId", round, "teamId", "volunteerId")
       VALUES (gen_random_uuid(), '${wish.id}', 1, ${teamId}, ${volunteerId})`;
    await refused(invite("NULL", "NULL"), /invitations_one_guest/);
    await refused(invite(`'${cast.team.id}'`, `'${cast.invited.id}'`), /invitations_one_guest/);
  });

  test("negative stock, and a movement of nothing", async () => {
    const { id } = await aStockItem(cast.county.village.id, 2);
    await refused(
      `UPDATE stock_items SET quantity = quantity - 3 WHERE id = '${id}'`,
      /stock_items_not_negative/,
    );
    await refused(
      `INSERT INTO stock_movements (id, "itemId", change) VALUES (gen_random_uuid(), '${id}', 0)`,
      /stock_movements_change/,
    );
  });

  test("a place wider than its parent, as wide, or below itself", async () => {
    const { village, township, center } = cast.county;
    await expect(aSite("CENTER", village.id)).rejects.toThrow(/cannot stand under/);
    await expect(aSite("VILLAGE", village.id)).rejects.toThrow(/cannot stand under/);
    await refused(
      `UPDATE sites SET "parentId" = '${village.id}' WHERE id = '${township.id}'`,
      /cannot stand under/,
    );
    await refused(
      `UPDATE sites SET "parentId" = id WHERE id = '${center.id}'`,
      /cannot stand under/,
    );
  });

  test("a brigade below a brigade", async () => {
    const brigade = await aTeam(cast.county.village, [], { kind: "BRIGADE" });
    await aTeam(cast.county.village, [], { brigadeId: brigade.id });
    await expect(
      aTeam(cast.county.village, [], { kind: "BRIGADE", brigadeId: brigade.id }),
    ).rejects.toThrow(/teams_brigade/);
  });

  test("a volunteer under 14, and one under 18 without a guardian's consent", async () => {
    const registeredAt = new Date("2026-06-01T04:00:00Z");
    const register = (ageAtRegistration: number, guardian = {}) =>
      aVolunteer(cast.county.village, { registeredAt, ageAtRegistration, ...guardian });
    const sealed = `s1.${"x".repeat(40)}`;
    const guardian = {
      guardianNameSealed: sealed,
      guardianPhoneSealed: sealed,
      guardianConsentAt: registeredAt,
    };
    await expect(register(13, guardian)).rejects.toThrow(/volunteers_age/);
    await register(14, guardian);
    await expect(register(17)).rejects.toThrow(/volunteers_guardian/);
    await register(18);
  });
});
