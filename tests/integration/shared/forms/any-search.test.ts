import { beforeAll, describe, expect, test } from "vitest";
import { countQueues, listPlaces as listDeskPlaces, listWishes } from "@/lib/desk/queues/queries";
import { linkVolunteer } from "@/lib/network/people/actions";
import { listStaff, listVolunteers, searchVolunteers } from "@/lib/network/people/queries";
import { volunteerFilterSchema } from "@/lib/network/people/schema";
import { listPlaces, searchPlaces } from "@/lib/network/sites/queries";
import { listTeams } from "@/lib/network/teams/queries";
import { findNamed } from "@/lib/orders/dispatch/candidates.data";
import { listStock } from "@/lib/orders/stock/queries";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aVolunteer, aWish } from "@/tests/support/factories";
import { submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

/** Every search of the desk and of the administration, by what it finds for a text. */
const SEARCHES: [string, (q: string) => Promise<unknown[]>][] = [
  ["staff", async (q) => (await listStaff(cast.centerAdmin, { q })).people],
  ["volunteers", async (q) => (await listVolunteers(cast.centerAdmin, { q })).people],
  ["a volunteer to be chosen", (q) => searchVolunteers(cast.centerAdmin, q)],
  ["teams", async (q) => (await listTeams(cast.centerAdmin, { q })).teams],
  [
    "places",
    async (q) => (await listPlaces(cast.centerAdmin, cast.county.center.id, { q })).places,
  ],
  ["a place to be chosen", (q) => searchPlaces(cast.centerAdmin, q, ["VILLAGE", "TOWNSHIP"])],
  ["things in store", async (q) => (await listStock(cast.station, { q })).rows],
  ["candidates", (q) => findNamed(db, cast.county.center.id, q, new Date())],
  [
    "wishes",
    async (q) => (await listWishes(cast.centerAdmin, { q, queue: "all" }, await places())).rows,
  ],
];

const places = () => listDeskPlaces(cast.centerAdmin);

describe.each(SEARCHES)("a search for %s", (_, search) => {
  test.each(["\\", "%", "_", "%%%", "\\\\", "'", "啊\\", "100%_"])(
    "reads %s as it stands, and finds nothing that lacks it",
    async (q) => expect(await search(q)).toEqual([]),
  );
});

test("the figures of the queues too", async () => {
  const counts = await countQueues(cast.centerAdmin, { q: "\\" }, await places());
  expect(Object.values(counts.queues)).not.toContain(1);
});

test("a wish is found by a percent sign that is in it", async () => {
  const { id: wishId } = await aWish(cast.county.village.id, { content: "电费涨了50%_怎么办\\" });
  for (const q of ["50%_", "办\\"]) {
    const { rows } = await listWishes(cast.centerAdmin, { q, queue: "all" }, await places());
    expect(rows.map(({ id }) => id)).toEqual([wishId]);
  }
});

test("full-width digits find a phone and a number, and a search of nothing visible is none", async () => {
  const volunteer = await aVolunteer(cast.county.village, { phone: "13812345678" });
  const { q } = volunteerFilterSchema.parse({ q: "１３８１２３４５６７８" });
  const { people } = await listVolunteers(cast.centerAdmin, { q });
  expect(people.map(({ id }) => id)).toEqual([volunteer.id]);
  expect(volunteerFilterSchema.parse({ q: "\u200B\u202E\u3000" }).q).toBeUndefined();
});

test.each(["%", "T%", "\\", "_"])(
  "nobody is linked to a volunteer by the pattern %s",
  async (typed) => {
    const { id: staffId } = await aStaff(cast.county.center.id);
    const answer = { staffId, isVolunteer: "yes", volunteer: typed };
    const shown = await submit(linkVolunteer, cast.centerAdmin, answer);
    expect(shown).toMatchObject({ fieldErrors: { volunteer: ["VOLUNTEER_UNKNOWN"] } });
  },
);
