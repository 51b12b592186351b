import "server-only";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { ownUrl } from "@/lib/shared/own-url.server";
import { isMobile } from "@/lib/shared/forms/phone-number";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { tellPhone } from "@/lib/shared/sms/tell-phone.server";

type Changed = {
  wishId: string;
  /** Where the ID was seen. */
  place: string;
  old: string;
  new: string;
};

/**
 * Tells the old phone of a resident that it opens nothing any more, and sends the new one the link that
 * opens the wish now. Whoever changed the phone does not get to see it.
 */
export async function tellNewLink({ wishId, place, ...phones }: Changed): Promise<void> {
  const t = getTranslator("zh-CN", "notices");
  const wish = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: { trackingNumber: true, linkVersion: true },
  });
  if (isMobile(phones.old))
    await tellPhone(phones.old, t("linksEnded", { place, phone: maskPhone(phones.new) }));
  await tellPhone(phones.new, t("linkMoved", { place, link: ownUrl(wishLink(wish)) }));
}
