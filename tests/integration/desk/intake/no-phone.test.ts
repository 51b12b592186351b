import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { enterWish } from "@/lib/desk/intake/actions";
import { listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { listDuplicates } from "@/lib/orders/merging/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { openWishContact } from "@/tests/support/opened";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
let clerk: StaffActor;
beforeAll(async () => {
  cast = await aCast();
  clerk = cast.station;
});

type Card = Record<string, string | true>;

const aCard = (phone: string | undefined, name = "花没机"): Card => ({
  ...{ channel: "CARD", siteId: cast.county.village.id, content: "想请人把门轴修一修" },
  ...{ contactName: name, idempotencyKey: randomUUID(), address: "", categoryId: "" },
  ...(phone === undefined ? { hasNoPhone: true } : { phone }),
});

/** Sends the card, as a wish of its own should it be like another, and returns the id of its wish. */
async function enter(phone: string | undefined, name?: string): Promise<string> {
  const card = aCard(phone, name);
  const { to, data } = await submit(enterWish, clerk, card);
  if (data?.alike)
    return enteredIn((await mustSubmit(enterWish, clerk, { ...card, apartFrom: data.alike })).to);
  return enteredIn(to);
}

function enteredIn(to: string | undefined): string {
  return present(new URL(to ?? "", "https://hive.example").searchParams.get("entered"));
}

describe("a card without a mobile number", () => {
  test("is a wish, of a resident of its own", async () => {
    const [first, second] = [await enter(undefined), await enter(undefined)];
    const wishes = await db.wish.findMany({
      where: { id: { in: [first, second] } },
      include: { resident: true, notices: true },
    });
    expect(new Set(wishes.map(({ residentId }) => residentId)).size).toBe(2);
    for (const { resident, notices } of wishes) {
      expect(resident).toMatchObject({ phoneToken: null, phoneSealed: null });
      expect(notices).toEqual([]);
    }
    expect(await openWishContact(first)).toMatchObject({ name: "花没机", phone: null });
  });

  test("may name a landline, which many may share and nobody can read in the database", async () => {
    const [first, second] = [await enter("（0994）234 5678"), await enter("09942345678")];
    for (const id of [first, second]) {
      expect(await openWishContact(id)).toMatchObject({ phone: "0994-2345678" });
    }
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT r::text AS row FROM residents r JOIN wishes w ON w."residentId" = r.id
      WHERE w.id IN (${first}::uuid, ${second}::uuid)`;
    expect(rows).toHaveLength(2);
    for (const { row } of rows) expect(row).not.toContain("2345678");
  });

  test("is found by its landline, as a whole and by its end", async () => {
    const id = await enter("0994-2876543");
    for (const q of ["0994-2876543", "09942876543", "6543"]) {
      const view = deskViewSchema.parse({ queue: "all", q });
      const { rows } = await listWishes(clerk, view, await listPlaces(clerk, view.place));
      expect(rows.map((row) => row.id)).toEqual([id]);
    }
  });

  test("is hinted as a duplicate where name and place are the same", async () => {
    const first = await enter(undefined, "花 一样");
    const second = await enter(undefined, "花一样");
    const wish = await db.wish.findUniqueOrThrow({ where: { id: second } });
    const near = { ...wish, publicContent: "请人把门轴换一个" };
    const alike = (await listDuplicates(clerk, near)).map(({ id }) => id);
    expect(alike).toContain(first);
  });

  test("sent twice is one wish, and another form once it names a phone", async () => {
    const card: Card = { ...aCard(undefined), content: "想学做一道拿手的拌面" };
    await mustSubmit(enterWish, clerk, card);
    await mustSubmit(enterWish, clerk, card);
    const sent = { where: { idempotencyKey: String(card.idempotencyKey) } };
    expect(await db.wish.count(sent)).toBe(1);
    const named = { ...card, phone: "0994-2345678", hasNoPhone: "" };
    expect((await submit(enterWish, clerk, named)).code).toBe("FORM_SENT");
  });

  test.each([
    [{}, "phoneOrNone"],
    [{ phone: "0994-2345678", hasNoPhone: true }, "phoneOrNone"],
    [{ phone: "2345678" }, "anyPhone"],
    [{ phone: "2345678", hasNoPhone: true }, "anyPhone"],
  ])("says at its phone that %j is not enough", async (given, fault) => {
    const card = { ...aCard(undefined), hasNoPhone: "" };
    const shown = await submit(enterWish, clerk, { ...card, ...given });
    expect(shown.fieldErrors).toEqual({ phone: [fault] });
  });
});
