import { describe, expect, test } from "vitest";
import {
  addPlace,
  closePlace,
  editPlace,
  movePlace,
  reopenPlace,
} from "@/lib/network/sites/actions";
import { findPlace, listPlaces } from "@/lib/network/sites/queries";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aStaff, aSite, type County } from "@/tests/support/factories";
import { mustSubmit } from "@/tests/support/submit";

async function aKeptCounty() {
  const county = await aCounty();
  const [admin, cityAdmin] = await Promise.all([
    aStaff(county.center.id, { isAdmin: true }),
    aStaff(county.city.id, { isAdmin: true }),
  ]);
  return { ...county, admin, cityAdmin };
}

describe("another county's places do not exist", () => {
  const attempts: [
    string,
    (c: County, id: string, actor: Awaited<ReturnType<typeof aStaff>>) => Promise<unknown>,
  ][] = [
    [
      "add",
      (_, id, actor) => mustSubmit(addPlace, actor, { parentId: id, level: "POINT", name: "x" }),
    ],
    ["rename", (_, id, actor) => mustSubmit(editPlace, actor, { siteId: id, name: "x" })],
    [
      "move",
      (own, id, actor) => mustSubmit(movePlace, actor, { siteId: id, parentId: own.township.id }),
    ],
    [
      "move there",
      (own, id, actor) => mustSubmit(movePlace, actor, { siteId: own.village.id, parentId: id }),
    ],
    ["close", (_, id, actor) => mustSubmit(closePlace, actor, { siteId: id })],
    ["reopen", (_, id, actor) => mustSubmit(reopenPlace, actor, { siteId: id })],
  ];
  test.each(attempts)("%s", async (_, attempt) => {
    const own = await aKeptCounty();
    const other = await aCounty();
    await expect(attempt(own, other.village.id, own.admin)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findPlace(own.admin, other.village.id)).toBeNull();
    expect((await listPlaces(own.admin, other.township.id, { page: 1 })).places).toEqual([]);
  });

  test("and without the rights of an admin nothing is changed", async () => {
    const { center, village } = await aKeptCounty();
    const clerk = await aStaff(center.id);
    await expect(mustSubmit(closePlace, clerk, { siteId: village.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test.each([2, 20])("a place with %i below it is read in four statements", async (size) => {
  const { admin, township } = await aKeptCounty();
  for (let index = 1; index < size; index++) await aSite("VILLAGE", township.id);
  const statements = await recordStatements(async () => {
    await findPlace(admin, township.id);
    expect((await listPlaces(admin, township.id, { page: 1 })).places).toHaveLength(size);
  });
  expect(statements).toHaveLength(4);
});
