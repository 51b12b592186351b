import { beforeAll, describe, expect, it } from "vitest";
import { findVolunteerActor } from "@/lib/shared/auth/queries";
import { listCategories } from "@/lib/network/menu/queries";
import { findProfile } from "@/lib/network/registration/queries";
import { parseCursor } from "@/lib/shared/forms/paging";
import { findToday, findWishPage } from "@/lib/orders/volunteering/queries";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { listPlaces } from "@/lib/public/wall/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  for (const status of ["DISPATCHED", "ACCEPTED", "SERVED"] as const) {
    for (let count = 0; count < 11; count++) await aWishIn(status, cast);
  }
  for (let count = 0; count < 21; count++) await aWishIn("DISPATCHED", cast, { asked: "POOL" });
});

const statementsFor = async (...reads: (() => Promise<unknown>)[]) => {
  let statements = 0;
  for (const read of reads) statements += (await recordStatements(read)).length;
  return statements;
};

const session = () => findVolunteerActor({ id: cast.invited.id });

describe("a volunteer's page asks the database at most six times, session included", () => {
  it("today, on its first page and further on", async () => {
    const { history } = await findToday(cast.invited, {});
    const before = present(parseCursor(history.next));
    const first = await statementsFor(session, () => findToday(cast.invited, {}));
    expect(first).toBeLessThanOrEqual(6);
    expect(await statementsFor(session, () => findToday(cast.invited, { before }))).toBe(first);
  });

  it("the open pool, on its first page and further on", async () => {
    const { centerId } = cast.invited;
    const filters = [() => listPlaces(centerId), () => listCategories(centerId)];
    const before = present(parseCursor((await listPool(cast.invited, {})).next));
    for (const filter of [{}, { before }]) {
      const pool = () => listPool(cast.invited, filter);
      expect(await statementsFor(session, pool, ...filters)).toBeLessThanOrEqual(6);
    }
  });

  it("a wish", async () => {
    const { id } = await aWishIn("SUPPLIED", cast);
    const page = () => findWishPage(cast.invited, id);
    expect(await statementsFor(session, page)).toBeLessThanOrEqual(6);
  });

  it("the profile", async () => {
    const { centerId } = cast.invited;
    const profile = await statementsFor(
      session,
      () => findProfile(cast.invited),
      () => listPlaces(centerId),
      () => listCategories(centerId),
    );
    expect(profile).toBeLessThanOrEqual(6);
  });
});
