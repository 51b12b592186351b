import { randomUUID } from "node:crypto";
import { enterWish } from "@/lib/desk/intake/commands";
import type { EnterWish } from "@/lib/desk/intake/schema";
import { AlikeOpen } from "@/lib/orders/wishes/alike-wishes.data";
import { db } from "@/lib/shared/db/db";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import type { Cast } from "@/tests/support/cast";
import { aPhone } from "@/tests/support/factories";

/** A wish that the station of the cast has written down for somebody on the phone. */
export async function aWishWrittenDown(
  { county, station }: Pick<Cast, "county" | "station">,
  card: Partial<EnterWish> = {},
): Promise<{ id: string; phone: string | undefined }> {
  const input: EnterWish = {
    ...{ idempotencyKey: randomUUID(), channel: "PHONE", content: "找张小花，想有一双棉鞋" },
    ...{ siteId: county.village.id, wantedTime: "ANY", urgency: "NORMAL", hasConsent: false },
    ...{ contactName: "张小花", phone: aPhone(), address: "3 号楼 2 单元" },
    ...card,
  };
  const { id } = await enterApart(station, input);
  return { id, phone: input.phone };
}

/** Enters it as one of its own, should it be like another of the place. */
async function enterApart(station: Cast["station"], input: EnterWish) {
  try {
    return await enterWish(station, input);
  } catch (error) {
    if (!(error instanceof AlikeOpen)) throw error;
    return enterWish(station, { ...input, apartFrom: error.alike.id });
  }
}

/** The parts of the link that opens the wish now. */
export async function linkOf(id: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id } });
  const [, , trackingNumber = "", trackingKey = ""] = wishLink(wish).split("/");
  return { trackingNumber, trackingKey };
}
