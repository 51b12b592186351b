import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { maskText } from "@/lib/shared/masking/personal-data";
import { PUBLIC_CONTENT_SELECT, publicContentOf } from "@/lib/orders/wishes/public-content";

/** What a step writes to give a wish another public sentence: nothing if it stays as it is. */
export async function reword(tx: Transaction, wishId: string, edited: string | undefined) {
  if (edited === undefined) return { changes: {}, data: {} };
  const publicContent = maskText(edited);
  const wish = await tx.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: PUBLIC_CONTENT_SELECT,
  });
  const isOther = publicContent !== publicContentOf(wish);
  return { changes: { publicContent }, data: isOther ? { publicContent } : {} };
}
