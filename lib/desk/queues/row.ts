import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import type { Prisma } from "@/prisma/generated/client";

/** The columns that `toRow` reads. */
export const ROW_SELECT = {
  ...PUBLIC_CONTENT_SELECT,
  resident: { select: { phoneToken: true, personKey: true } },
} as const satisfies Prisma.WishSelect;

type Resident = { phoneToken: string | null; personKey: string | null };

/** The row with its public sentence as content and, of who asks, only whether an SMS reaches them. */
export function toRow<Wish extends { publicContent: string; resident: Resident }>(wish: Wish) {
  const { resident, ...row } = withPublicContent(wish);
  return { ...row, hasNoMobile: hasNoMobile(resident) };
}

/** Whether who asks has a landline or no phone. Of who was erased nothing is known. */
export function hasNoMobile({ phoneToken, personKey }: Resident): boolean {
  return phoneToken === null && personKey !== null;
}
