import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { closePlaces, movePlaces } from "@/lib/network/sites/actions";
import { findManyPlaces } from "@/lib/network/sites/queries";
import { manyPlacesSchema } from "@/lib/network/sites/schema";
import { aCounty, aSite, aStaff, type County } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let admin: Awaited<ReturnType<typeof aStaff>>;
beforeEach(async () => {
  county = await aCounty();
  admin = await aStaff(county.center.id, { isAdmin: true });
});

/** 25 stations of the 所 of the village, as those of the two towns of 渭滨区 that have none. */
const stations = () =>
  Promise.all(Array.from({ length: 25 }, () => aSite("VILLAGE", county.township.id)));

const ids = (places: { id: string }[]) => places.map(({ id }) => id);

const preview = (view: object) => findManyPlaces(admin, manyPlacesSchema.parse(view));

const parentsOf = async (siteIds: string[]) => {
  const sites = await db.site.findMany({ where: { id: { in: siteIds } } });
  return [...new Set(sites.map(({ parentId }) => parentId))];
};

describe("many places are moved at once", () => {
  test("all of a town, with what the history says of each", async () => {
    const siteIds = ids(await stations());
    const to = county.sisterTownship;
    const found = await preview({ do: "move", site: siteIds, parent: to.id });
    expect(found.plan?.ready).toHaveLength(25);

    const { to: path } = await mustSubmit(movePlaces, admin, { siteIds, parentId: to.id });
    expect(path).toBe(`/admin/places/${to.id}`);
    expect(await parentsOf(siteIds)).toEqual([to.id]);
    const changes = await db.siteChange.findMany({ where: { siteId: { in: siteIds } } });
    expect(changes).toHaveLength(25);
    expect(changes[0]).toMatchObject({ name: "MOVED", before: county.township.name });
  });

  test("or none, if one of them cannot be; the preview says which and why", async () => {
    const [first, second] = await stations();
    const to = county.sisterTownship;
    await aSite("VILLAGE", to.id, { name: first?.name ?? "" });
    const siteIds = ids([first, second].flatMap((one) => one ?? []));
    const { plan } = await preview({ do: "move", site: siteIds, parent: to.id });
    expect(plan?.left).toMatchObject([{ place: { id: first?.id }, reason: "NAME_TAKEN" }]);
    expect(plan?.ready).toMatchObject([{ id: second?.id }]);
    expect(await submit(movePlaces, admin, { siteIds, parentId: to.id })).toMatchObject({
      code: "NAME_TAKEN",
    });
    expect(await parentsOf(siteIds)).toEqual([county.township.id]);
  });

  test("not those of another county, nor the own place", async () => {
    const foreign = await aCounty();
    const parentId = county.sisterTownship.id;
    for (const id of [foreign.village.id, county.center.id]) {
      const siteIds = [county.village.id, id];
      expect(await submit(movePlaces, admin, { siteIds, parentId })).toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await parentsOf([county.village.id])).toEqual([county.township.id]);
  });

  test("none ticked is said", async () => {
    const shown = await submit(movePlaces, admin, { parentId: county.township.id });
    expect(shown.fieldErrors?.siteIds).toEqual(["pickOne"]);
  });
});

describe("many places are closed at once", () => {
  test("a town with all its stations, and their staff are signed out", async () => {
    const clerk = await aStaff(county.village.id);
    const { token } = await aSession(clerk);
    const siteIds = [county.township.id, county.village.id];
    expect((await preview({ do: "close", site: siteIds })).plan?.ready).toHaveLength(2);
    await mustSubmit(closePlaces, admin, { siteIds });
    expect(await db.site.count({ where: { id: { in: siteIds }, closedAt: null } })).toBe(0);
    expect(await db.session.findUnique({ where: { id: token.sessionId } })).toMatchObject({
      endReason: "PLACE_CLOSED",
    });
  });

  test("not a town of which a station would stay open", async () => {
    await aSite("VILLAGE", county.township.id);
    const siteIds = [county.township.id, county.village.id];
    const { plan } = await preview({ do: "close", site: siteIds });
    expect(plan?.left).toMatchObject([
      { place: { id: county.township.id }, reason: "PLACE_IN_USE" },
    ]);
    expect(await submit(closePlaces, admin, { siteIds })).toMatchObject({ code: "PLACE_IN_USE" });
    expect(await db.site.count({ where: { id: { in: siteIds }, closedAt: null } })).toBe(2);
  });
});
