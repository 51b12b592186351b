import { beforeAll, expect, test } from "vitest";
import { listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { eraseResidentRow } from "@/lib/orders/erasure/erase-person.data";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aWish, present } from "@/tests/support/factories";
import { listRoutes, visitWhole } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const enter = (phone: string | undefined) =>
  aWish(cast.county.village.id, { channel: "CARD", phone });

/** Which rows of the whole list are marked, and what is sent of each of them. */
async function listed() {
  const view = deskViewSchema.parse({ queue: "all" });
  const { rows } = await listWishes(cast.station, view, await listPlaces(cast.station));
  return new Map(rows.map((row) => [row.id, row]));
}

const isMarked = async (id: string) => present((await listed()).get(id)).hasNoMobile;

test("a wish without a phone or with a landline is marked in the list and on its page, no other", async () => {
  const [none, landline, mobile] = [
    await enter(undefined),
    await enter("0994-2345678"),
    await enter(aPhone()),
  ];
  for (const [{ id }, marked] of [
    [none, true],
    [landline, true],
    [mobile, false],
  ] as const) {
    expect(await isMarked(id)).toBe(marked);
    const detail = present(await findWishDetail(cast.station, id));
    expect(detail.hasNoMobile).toBe(marked);
  }
  const sent = JSON.stringify([...(await listed()).values()]);
  const { personKey } = await db.resident.findUniqueOrThrow({ where: { id: none.resident.id } });
  expect(sent).not.toContain(present(personKey));
});

test("of who was erased nothing is said", async () => {
  const { id, resident } = await enter(undefined);
  await cancelWish(cast.station, { wishId: id });
  await db.$transaction((tx) =>
    eraseResidentRow(tx, resident.id, { actor: SYSTEM, at: new Date() }),
  );
  expect(await isMarked(id)).toBe(false);
});

test("the mark stands in words", async () => {
  const route = present(listRoutes().find(({ path }) => path === "/desk"));
  const page = JSON.stringify(await visitWhole(route, cast.station, { query: { queue: "all" } }));
  expect(page).toContain("无手机号");
});
