import { beforeAll, describe, expect, it } from "vitest";
import { listMenu } from "@/lib/network/menu/queries";
import {
  countOpenWishes,
  findCountyOverview,
  listCounties,
  listPlaces,
  listWall,
} from "@/lib/public/wall/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

/** What each public page reads when nothing of it is kept from the moment before. */
const PAGES: Record<string, (centerId: string) => Promise<unknown>[]> = {
  home: (id) => [listCounties(), findCountyOverview(id)],
  wall: (id) => [listCounties(), listPlaces(id), listMenu(id), listWall(id, {})],
  submit: (id) => [listCounties(), listPlaces(id), listMenu(id)],
  help: (id) => [listCounties(), countOpenWishes(id)],
};

async function statementsPerPage(): Promise<number[]> {
  const counts: number[] = [];
  for (const reads of Object.values(PAGES)) {
    const sent = await recordStatements(() => Promise.all(reads(cast.county.center.id)));
    counts.push(sent.length);
  }
  return counts;
}

describe("a public page asks the database at most five times", () => {
  it("and no more often with ten times the wishes", async () => {
    for (let count = 0; count < 3; count++) await aWishIn("RATED", cast);
    const few = await statementsPerPage();
    expect(Math.max(...few)).toBeLessThanOrEqual(5);
    for (let count = 0; count < 27; count++) await aWishIn("RATED", cast);
    expect(await statementsPerPage()).toEqual(few);
  });
});
