import { beforeAll, describe, expect, test } from "vitest";
import { enterWish } from "@/lib/desk/intake/actions";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { db } from "@/lib/shared/db/db";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aStaff, aWish, aWishForm } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

const CHESS = "周末想请人到家里教下象棋";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const aCard = (siteId: string, fields: object = {}) => ({
  ...aWishForm(siteId, { content: `${CHESS}呀` }),
  ...{ channel: "CARD", ...fields },
});

const wishesOf = (phone: string) =>
  db.wish.count({ where: { resident: { phoneToken: phoneToken(phone) } } });

describe("a card much like an open wish that the clerk sees", () => {
  test("of the same place is asked about before it is recorded, and kept by one more press", async () => {
    const { county, station } = await aCast();
    const open = await aWish(county.village.id, { content: CHESS });
    const card = aCard(county.village.id);
    const asked = await submit(enterWish, station, card);
    expect(asked).toMatchObject({ ok: false, data: { alike: open.id, content: CHESS } });
    expect(asked.values).toMatchObject({ content: [card.content], phone: [card.phone] });
    expect(await wishesOf(card.phone)).toBe(0);
    const again = { ...card, apartFrom: open.id };
    const kept = await mustSubmit(enterWish, station, again);
    expect(kept.to).toContain("/desk/new?channel=CARD");
    expect((await mustSubmit(enterWish, station, again)).to).toBe(kept.to);
    expect(await wishesOf(card.phone)).toBe(1);
  });

  test("of the same phone is asked about wherever in the subtree it is", async () => {
    const { county, center } = await aCast();
    const phone = aPhone();
    const open = await aWish(county.sisterVillage.id, { content: CHESS, phone });
    const card = aCard(county.village.id, { phone, content: "想请人周末到家里下象棋" });
    const asked = await submit(enterWish, center, card);
    expect(asked).toMatchObject({ data: { alike: open.id } });
  });

  test("that is withdrawn asks nothing", async () => {
    const { county, station } = await aCast();
    const open = await aWish(county.village.id, { content: CHESS });
    await cancelWish(open.resident, { wishId: open.id });
    await mustSubmit(enterWish, station, aCard(county.village.id));
  });
});

test("a wish that the clerk may not see is not told, of the same phone neither", async () => {
  const phone = aPhone();
  await aWish(cast.county.sisterVillage.id, { content: CHESS, phone });
  const clerk = await aStaff(cast.county.village.id);
  await mustSubmit(enterWish, clerk, aCard(cast.county.village.id, { phone }));
});
