import { beforeAll, describe, expect, test } from "vitest";
import { db, type Transaction } from "@/lib/shared/db/db";
import { BROAD, findCandidates } from "@/lib/orders/dispatch/candidates.data";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { findNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates } from "@/lib/orders/dispatch/ranking.server";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/commands";
import { rateWish } from "@/lib/orders/wishes/commands";
import { Prisma } from "@/prisma/generated/client";
import { aCast, type Cast } from "@/tests/support/cast";
import { aVolunteer, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let wishId: string;
beforeAll(async () => {
  cast = await aCast();
  wishId = (await aWishIn("APPROVED", cast)).id;
});

async function ranked(now = new Date()) {
  const needs = await findNeeds(db, [wishId]);
  return present((await rankCandidates(db, needs, now)).get(wishId));
}

const DAY = 24 * 60 * 60 * 1000;

describe("declining", () => {
  test("ten times leaves somebody where they were", async () => {
    const twin = (name: string) => aVolunteer(cast.county.village, { name });
    const [willing, declining] = [await twin("从没请过"), await twin("请过十次")];
    for (let index = 0; index < 10; index++) {
      const { id } = await aWishIn("APPROVED", cast);
      const volunteerIds = [declining.id, cast.alsoInvited.id];
      await dispatchWish(cast.township, { wishId: id, to: "VOLUNTEERS", volunteerIds });
      await declineWish(declining, { wishId: id, reason: "没空" });
    }
    // An invitation counts whatever the answer: after sixty days both are equal.
    const candidates = await ranked(new Date(Date.now() + 61 * DAY));
    const scoreOf = ({ id }: { id: string }) => candidates.find((one) => one.id === id);
    expect(scoreOf(declining)).toMatchObject({ load: 0, ineligibility: null });
    expect(scoreOf(declining)?.total).toBe(scoreOf(willing)?.total);
  });

  test("costs no more than accepting would have", async () => {
    const twin = () => aVolunteer(cast.county.village);
    const [accepting, declining] = [await twin(), await twin()];
    const ask = async ({ id }: { id: string }) => {
      const wish = await aWishIn("APPROVED", cast);
      await dispatchWish(cast.township, { wishId: wish.id, to: "VOLUNTEERS", volunteerIds: [id] });
      return wish.id;
    };
    await acceptWish(accepting, { wishId: await ask(accepting), volunteerIds: [] });
    await declineWish(declining, { wishId: await ask(declining) });
    const candidates = await ranked();
    const totalOf = ({ id }: { id: string }) => candidates.find((one) => one.id === id)?.total ?? 0;
    expect(totalOf(declining)).toBeGreaterThan(totalOf(accepting));
  });
});

test("what somebody has done is read from the events: services, grades, load", async () => {
  const volunteer = await aVolunteer(cast.county.village);
  const { id, resident } = await aWishIn("APPROVED", cast);
  await dispatchWish(cast.township, {
    wishId: id,
    to: "VOLUNTEERS",
    volunteerIds: [volunteer.id],
  });
  const factsOf = async () => (await ranked()).find((one) => one.id === volunteer.id);
  expect(await factsOf()).toMatchObject({ load: 1, served: 0 });
  await acceptWish(volunteer, { wishId: id, volunteerIds: [] });
  expect(await factsOf()).toMatchObject({ load: 1, served: 0 });
  await supplyWish(cast.station, { wishId: id, lines: [] });
  await checkIn(volunteer, { wishId: id });
  await checkOut(volunteer, { sure: true, wishId: id });
  await rateWish(resident, { wishId: id, grade: 4 });
  expect(await factsOf()).toMatchObject({ load: 0, served: 1, meanGrade: 4 });
});

test("nobody of another county is ranked, however near", async () => {
  const { latitude, longitude } = { latitude: 44, longitude: 87 };
  for (const id of [cast.county.village.id, cast.otherCounty.id]) {
    await db.site.update({ where: { id }, data: { latitude, longitude } });
  }
  const ids = (await ranked()).map(({ id }) => id);
  expect(ids).toContain(cast.uninvolved.id);
  expect(ids).not.toContain(cast.foreigner.id);
});

describe("among thousands", () => {
  const PEOPLE = 8000;

  beforeAll(async () => {
    await manyVolunteers(PEOPLE);
  }, 60_000);

  test("candidates are found by indexes, and no volunteer is read who is none", async () => {
    const onPeople = (await planOfRanking()).filter(
      (node) => node["Relation Name"] === "volunteers",
    );
    expect(onPeople.length).toBeGreaterThan(0);
    expect(onPeople.map((node) => node["Node Type"])).not.toContain("Seq Scan");
    const rowsRead = onPeople.reduce(
      (sum, node) => sum + node["Actual Rows"] * node["Actual Loops"],
      0,
    );
    expect(rowsRead).toBeLessThan(PEOPLE / 4);
  });

  test("each place of the county sends somebody, the wish's own most", async () => {
    const candidates = await ranked();
    const from = (siteId: string) => candidates.filter((one) => one.siteId === siteId).length;
    expect(from(cast.county.village.id)).toBeGreaterThan(20);
    expect(from(cast.neighborVillage.id)).toBe(6);
    expect(from(cast.county.sisterVillage.id)).toBe(1);
  });
});

/** Spread over the villages of the county, most of them of the wish's category. */
async function manyVolunteers(count: number) {
  const { county, neighborVillage } = cast;
  const siteIds = [county.village.id, neighborVillage.id, county.sisterVillage.id];
  for (let index = 0; index < 40; index++) {
    const { id } = await db.site.create({
      data: { level: "VILLAGE", parentId: county.sisterTownship.id, name: `村${index}` },
      select: { id: true },
    });
    siteIds.push(id);
  }
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO volunteers (id, "centerId", "homeSiteId", number, name, "phoneToken",
        "ageAtRegistration", "idNumberDigest")
      SELECT gen_random_uuid(), ${county.center.id}::uuid,
        (${siteIds}::uuid[])[1 + n % ${siteIds.length}::int], 'M' || n, '演示' || n,
        '17' || lpad(n::text, 9, '0'), 40, 'many-' || n
      FROM generate_series(1, ${count}::int) AS n
      RETURNING id)
    INSERT INTO volunteer_categories ("volunteerId", "categoryId")
    SELECT id, ${county.category.id}::uuid FROM made WHERE random() < 0.8`;
  await db.$executeRawUnsafe("ANALYZE");
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: Node[];
};

/** The query plan of the statement that finds the candidates. */
async function planOfRanking(): Promise<Node[]> {
  const { centerId, wishes } = await findNeeds(db, [wishId]);
  let sent = Prisma.empty;
  const recorder = {
    $queryRaw: (...parts: Parameters<typeof Prisma.sql>) => {
      sent = Prisma.sql(...parts);
      return Promise.resolve([]);
    },
  } as unknown as Transaction;
  await findCandidates(recorder, centerId, wishes, BROAD, new Date());
  const [row] = await db.$queryRaw<{ "QUERY PLAN": { Plan: Node }[] }[]>`
    EXPLAIN (ANALYZE, FORMAT JSON) ${sent}`;
  return nodesOf(present(row?.["QUERY PLAN"][0]).Plan);
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
