import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { maskText } from "@/lib/shared/masking/personal-data";
import { CONTENT_SELECT, openContent, sealContent } from "@/lib/orders/wishes/sealed-wish.server";

/**
 * What a step writes to give a wish another public sentence: nothing if it stays as it is. The original
 * is sealed from now on, if it was the public one until now.
 */
export async function reword(tx: Transaction, wishId: string, edited: string | undefined) {
  if (edited === undefined) return { changes: {}, data: {} };
  const publicContent = maskText(edited);
  const wish = await tx.wish.findUniqueOrThrow({ where: { id: wishId }, select: CONTENT_SELECT });
  if (publicContent === wish.publicContent) return { changes: {}, data: {} };
  const original = openContent(wish);
  const { resident } = wish;
  return {
    changes: {
      publicContent,
      contentSealed: sealContent(resident, wishId, original, publicContent),
    },
    data: { publicContent },
  };
}
