import { beforeAll, expect, test } from "vitest";
import { setPreference, subscribePush, unsubscribePush } from "@/lib/notices/inbox/commands";
import type { SetPreference, SubscribePush } from "@/lib/notices/inbox/schema";
import { correctAskerOf } from "@/lib/orders/corrections/correct-asker.data";
import { openWishIn } from "@/lib/orders/wishes/open-wish.data";
import { changeResidentPhone } from "@/lib/orders/wishes/resident-phone.data";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone } from "@/tests/support/factories";
import { aWishWrittenDown, linkOf } from "@/tests/support/written-down";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const LONG_ENOUGH_MS = 300;

const preference: SetPreference = {
  ...{ channel: "EMAIL", email: "wrong@example.com", quietFrom: 20, quietTo: 8, locale: "zh-CN" },
};
const browser = (): SubscribePush => ({
  endpoint: `https://push.example.com/${aPhone()}`,
  ...{ p256dh: "p".repeat(87), auth: "a".repeat(22) },
});

type Write = (holder: ResidentActor) => Promise<unknown>;

/** What a resident's link writes beside the steps of the wish, which compare its version. */
const WRITES: Record<string, Write> = {
  "a channel and an address": (holder) => setPreference(holder, preference),
  "a browser": (holder) => subscribePush(holder, browser()),
  "a browser that is removed": (holder) => unsubscribePush(holder, browser()),
};

type End = (tx: Transaction, wishId: string) => Promise<unknown>;

const correctPhone: End = async (tx, wishId) => {
  const open = await openWishIn(tx, cast.station, wishId, new Date());
  const reason = "回电话时听出来的";
  await correctAskerOf(open, cast.station, { contactName: undefined, phone: aPhone(), reason });
};

const changePhone =
  (residentId: string): End =>
  (tx, wishId) => {
    const by = { actor: cast.centerAdmin, at: new Date(), reason: "手机丢了" };
    return changeResidentPhone(tx, { id: residentId, wishId }, aPhone(), by);
  };

const residentOf = async (id: string) =>
  (await db.wish.findUniqueOrThrow({ where: { id } })).residentId;

/** What ends the link of a wish, inside a transaction. */
const ENDINGS: Record<string, End> = {
  "a correction of the phone": correctPhone,
  "another phone of the resident": async (tx, id) => changePhone(await residentOf(id))(tx, id),
};

/** Writes with the old link while `end` is done and not yet committed. Returns the error of it. */
async function writeWhile(wishId: string, end: End, write: Write) {
  const holder = await findResidentActor(await linkOf(wishId));
  let written: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (tx) => {
    await end(tx, wishId);
    written = write(holder).catch((error: unknown) => error);
    await Promise.race([written, new Promise((done) => setTimeout(done, LONG_ENOUGH_MS))]);
  });
  return written;
}

for (const [ending, end] of Object.entries(ENDINGS)) {
  for (const [what, write] of Object.entries(WRITES)) {
    test(`${what} by a link that ${ending} is just ending belongs to nobody`, async () => {
      const { id } = await aWishWrittenDown(cast);
      expect(await writeWhile(id, end, write)).toMatchObject({ code: "NOT_FOUND" });
      expect(await db.noticePreference.count({ where: { wishId: id } })).toBe(0);
      expect(await db.pushSubscription.count({ where: { wishId: id } })).toBe(0);
    });
  }
}

test("a wish that was corrected in the same moment is none whose resident gets another phone", async () => {
  const { id } = await aWishWrittenDown(cast);
  const change = changePhone(await residentOf(id));
  await db.$transaction((tx) => correctPhone(tx, id));
  await expect(db.$transaction((tx) => change(tx, id))).rejects.toThrow("NOT_FOUND");
});
