import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR, type Actor } from "@/lib/shared/auth/actor";
import { rateWish } from "@/lib/orders/wishes/commands";
import { acceptWish } from "@/lib/orders/volunteering/actions";
import { findHelpOffer } from "@/lib/public/wall/help-offer.data";
import { findWallWish } from "@/lib/public/wall/wall-wish.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { phoneOf } from "@/tests/support/opened";
import { aWishIn, type Scene } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";
import { listRoutes, visitWhole } from "@/tests/support/visit";
import type { WishStatus } from "@/prisma/generated/enums";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const POOL: Scene = { asked: "POOL" };

async function offered(actor: Actor, status: WishStatus, scene: Scene = {}) {
  const { id } = await aWishIn(status, cast, scene);
  return findHelpOffer(actor, present(await findWallWish(id)));
}

describe("a card of the wall opens", () => {
  test("and shows words, place and state, and nothing of a person", async () => {
    const form = { content: "想请人陪着下盘棋", contactName: "欧阳演示", address: "演示路 9 号" };
    const { id, trackingNumber, resident } = await aWishIn("ACCEPTED", cast, { form });
    const route = present(listRoutes().find(({ path }) => path === "/wall/[id]"));
    const shown = JSON.stringify(await visitWhole(route, VISITOR, { params: { id } }));
    expect(shown).toContain("想请人陪着下盘棋");
    const secrets = ["欧", "演示路", await phoneOf(resident.id), trackingNumber, cast.invited.name];
    for (const secret of secrets) expect(shown).not.toContain(secret);
  });

  test("for no wish that is not on the wall, and for no nonsense", async () => {
    const route = present(listRoutes().find(({ path }) => path === "/wall/[id]"));
    const { id } = await aWishIn("CANCELLED", cast);
    for (const asked of [id, "1 OR 1=1", "0190a0a0-0000-7000-8000-000000000000"]) {
      expect(await visitWhole(route, VISITOR, { params: { id: asked } })).toEqual({
        to: "/not-found",
      });
    }
  });
});

describe("我能帮这个", () => {
  test("leads a volunteer who may to accept it from the pool", async () => {
    expect(await offered(cast.uninvolved, "DISPATCHED", POOL)).toBe("ACCEPT");
    const { id } = await aWishIn("DISPATCHED", cast, POOL);
    await mustSubmit(acceptWish, cast.uninvolved, { wishId: id });
    expect(await findHelpOffer(cast.invited, present(await findWallWish(id)))).toBe("TAKEN");
  });

  test("leads whoever was asked by name to accept it, and others to the pool", async () => {
    expect(await offered(cast.invited, "DISPATCHED")).toBe("ACCEPT");
    expect(await offered(cast.uninvolved, "DISPATCHED")).toBe("ASKED_OF_OTHERS");
    expect(await offered(cast.uninvolved, "APPROVED")).toBe("ASKED_OF_OTHERS");
  });

  test("is not for a volunteer of another county", async () => {
    expect(await offered(cast.foreigner, "DISPATCHED", POOL)).toBe("NOT_YOURS");
  });

  test("leads a visitor to registration", async () => {
    expect(await offered(VISITOR, "DISPATCHED", POOL)).toBe("REGISTER");
    expect(await offered(VISITOR, "APPROVED")).toBe("REGISTER");
  });

  test("says that it is taken, or done", async () => {
    expect(await offered(VISITOR, "ACCEPTED")).toBe("TAKEN");
    expect(await offered(cast.uninvolved, "IN_SERVICE")).toBe("TAKEN");
    expect(await offered(VISITOR, "RATED")).toBe("DONE");
  });

  test("and once it is done again, help is wanted again", async () => {
    const { id, resident } = await aWishIn("SERVED", cast);
    await rateWish(resident, { wishId: id, grade: 1 });
    expect(await findHelpOffer(VISITOR, present(await findWallWish(id)))).toBe("REGISTER");
  });
});
