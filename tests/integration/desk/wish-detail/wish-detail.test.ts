import { beforeAll, describe, expect, test } from "vitest";
import { describeEvent } from "@/components/desk/wish-detail/describe-event";
import { handUpWish, openToPool } from "@/lib/orders/dispatch/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { declineWish } from "@/lib/orders/volunteering/commands";
import { amendWish, revealContact } from "@/lib/orders/wishes/commands";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aSite, aStaff, aWish, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

describe("the detail of a wish", () => {
  test("does not exist for who may not see the wish", async () => {
    const { id } = await aWishIn("APPROVED", cast);
    for (const actor of [cast.sisterStation, cast.sisterTownship, cast.otherCenter, cast.city]) {
      expect(await findWishDetail(actor, id)).toBeNull();
    }
    expect(await findWishDetail(cast.center, crypto.randomUUID())).toBeNull();
  });

  test("tells every step in order and names everybody in it", async () => {
    const { id } = await aRedoneWish(cast, { asked: "TEAM" });
    const detail = present(await findWishDetail(cast.center, id));
    expect(detail.events.map(({ name }) => name)).toEqual([
      "submit",
      "approve",
      "dispatch",
      "accept",
      "supply",
      "checkIn",
      "checkOut",
      "rate",
      "redo",
    ]);
    const named = (key?: string | null) => detail.names.get(key ?? "")?.name;
    expect(named(cast.station.id)).toBe(cast.station.name);
    expect(named(cast.team.id)).toBe(cast.team.name);
    expect(named(cast.attendee.id)).toBe(cast.attendee.name);
    expect(named(detail.events.at(-1)?.responsibleSiteId)).toBe(cast.center.siteName);
  });

  test("keeps what was answered, and knows who is still asked", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await declineWish(cast.invited, { wishId, reason: "那天有事" });
    const detail = present(await findWishDetail(cast.township, wishId));
    expect(detail.invitations.map(({ status, reason }) => [status, reason])).toEqual(
      expect.arrayContaining([
        ["DECLINED", "那天有事"],
        ["PENDING", null],
      ]),
    );
    expect(detail.facts.invitedVolunteerIds).toEqual([cast.alsoInvited.id]);
  });

  test("tells of each wave who was asked, and of a limit that passed who answers from then on", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await processWish(wishId, inDays(2));
    await openToPool(cast.township, { wishId }, inDays(2));
    await processWish(wishId, inDays(4));
    const detail = present(await findWishDetail(cast.township, wishId));
    const waves = detail.invitations.map(({ wave, status }) => `${wave} ${status}`);
    expect(waves.slice(-2)).toEqual(["1 EXPIRED", "1 EXPIRED"]);
    const asked = waves.length - 2;
    const words = {
      locale: "zh-CN" as const,
      desk: getTranslator("zh-CN", "desk"),
      wishes: getTranslator("zh-CN", "wishes"),
      registration: getTranslator("zh-CN", "registration"),
    };
    const sentences = detail.events.slice(-3).map((event) => describeEvent(event, detail, words));
    expect(sentences[0]).toMatch(`没有人接，请第 2 批（${asked} 个）：${cast.uninvolved.name}`);
    expect(sentences[1]).toMatch(
      `${cast.township.name}（${cast.township.siteName}）把它转入抢单大厅`,
    );
    expect(sentences[2]).toBe(
      `等人接单超过时限，由${cast.station.siteName}上交，改由${cast.township.siteName}负责`,
    );
  });

  test("knows who looked at phone and address", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast);
    await revealContact(cast.station, { wishId });
    const detail = present(await findWishDetail(cast.township, wishId));
    expect(detail.contactViews.map(({ actorId }) => actorId)).toEqual([cast.station.id]);
  });

  test("stays open to the place after the wish was handed up", async () => {
    const { id: wishId } = await aWish(cast.county.village.id);
    await handUpWish(cast.station, { wishId, reason: "本站没有人手" });
    const detail = present(await findWishDetail(cast.station, wishId));
    expect(detail.events.at(-1)?.note).toBe("本站没有人手");
  });

  test("takes two statements however much happened", async () => {
    const short = await aWish(cast.county.village.id);
    const long = await aRedoneWish(cast);
    for (let round = 0; round < 10; round++) {
      await amendWish(cast.center, { wishId: long.id, word: "补充一句" });
    }
    for (const { id } of [short, long]) {
      expect(await recordStatements(() => findWishDetail(cast.center, id))).toHaveLength(2);
    }
  });

  test("can be told at a point as well", async () => {
    const library = await aSite("POINT", cast.county.township.id);
    const { id } = await aWish(library.id);
    expect(await findWishDetail(await aStaff(library.id), id)).not.toBeNull();
    expect(await findWishDetail(cast.station, id)).toBeNull();
  });
});
