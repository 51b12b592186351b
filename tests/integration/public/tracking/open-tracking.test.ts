import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { openTracking } from "@/lib/public/tracking/actions";
import { revealContact } from "@/lib/orders/wishes/actions";
import { phoneOf } from "@/tests/support/opened";
import { watchCodes } from "@/tests/support/shown-codes";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

async function aServedWish() {
  const { id, trackingNumber, resident } = await aWishIn("SERVED", cast);
  return { id, trackingNumber, phone: await phoneOf(resident.id) };
}

const open = (trackingNumber: string, phone: string, code?: string) =>
  submit(openTracking, VISITOR, { trackingNumber, phone, ...(code && { step: "code", code }) });

describe("a wish is opened by its number", () => {
  test("and a code to the phone of its resident, in two steps", async () => {
    const { trackingNumber, phone } = await aServedWish();
    expect(await open(trackingNumber, phone)).toMatchObject({
      ok: true,
      data: { step: "code" },
      values: { trackingNumber: [trackingNumber], phone: [phone] },
    });
    const opened = await open(trackingNumber, phone, await aCode(phone));
    expect(opened.to).toBe(trackingPath(trackingNumber));
  });

  test("however the number is typed", async () => {
    const { trackingNumber, phone } = await aServedWish();
    const typed = ` ${trackingNumber.slice(0, 4).toLowerCase()}-${trackingNumber.slice(4)} `;
    expect((await open(typed, phone, await aCode(phone))).to).toBe(trackingPath(trackingNumber));
  });

  test("not by what staff know: the number on the page and the phone they look up", async () => {
    const { id, trackingNumber } = await aServedWish();
    const { data } = await submit(revealContact, cast.station, { wishId: id });
    const shown = await submit(openTracking, cast.station, {
      trackingNumber,
      phone: data?.phone ?? "",
    });
    expect(shown.to).toBeUndefined();
    expect(JSON.stringify([shown.data, shown.values])).not.toContain(
      trackingPath(trackingNumber).split("/").at(-1),
    );
    const guessed = await open(trackingNumber, data?.phone ?? "", "123456");
    expect(guessed).toMatchObject({ code: "WRONG_CODE" });
  });

  test("and before the right code nobody learns which numbers and phones belong together", async () => {
    const one = await aServedWish();
    const other = await aServedWish();
    const first = (number: string, phone: string) => open(number, phone);
    const shownOf = async (number: string, phone: string) => {
      const { ok, code, data, message } = await first(number, phone);
      return { ok, code, data, message };
    };
    const same = await shownOf(one.trackingNumber, one.phone);
    expect(await shownOf(one.trackingNumber, other.phone)).toEqual(same);
    expect(await shownOf("K7M24QXD", one.phone)).toEqual(same);
    expect(await shownOf("K7M24QXD", aPhone())).toEqual(same);
    for (const phone of [one.phone, other.phone, aPhone()]) {
      expect(await open(one.trackingNumber, phone, "123456")).toMatchObject({ code: "WRONG_CODE" });
    }
  });

  test("and with a wrong number the code stays valid, so that the number can be corrected", async () => {
    const { trackingNumber, phone } = await aServedWish();
    const code = await aCode(phone);
    expect(await open("K7M24QXD", phone, code)).toMatchObject({ code: "WRONG_TRACKING" });
    expect((await open(trackingNumber, phone, code)).to).toBe(trackingPath(trackingNumber));
  });

  test("with each code once", async () => {
    const { trackingNumber, phone } = await aServedWish();
    const code = await aCode(phone);
    await open(trackingNumber, phone, code);
    expect(await open(trackingNumber, phone, code)).toMatchObject({ code: "WRONG_CODE" });
  });
});
