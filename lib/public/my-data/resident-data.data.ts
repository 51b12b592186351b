import "server-only";
import { db } from "@/lib/shared/db/db";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { exportedColumns, type PersonalColumnName } from "@/lib/shared/sealing/personal-columns";
import { open } from "@/lib/shared/sealing/seal.server";
import { HELPER_SELECT, openHelper } from "@/lib/orders/wishes/wish-helper.data";
import {
  openAddress,
  openContactName,
  openContent,
  openNote,
  openPhone,
} from "@/lib/orders/wishes/sealed-wish.server";
import { someEntry, type OwnData, type OwnEntry } from "@/lib/public/my-data/own-data";
import { mayRead } from "@/lib/public/tracking/timeline";
import type { Prisma } from "@/prisma/generated/client";

/** What is stored about a resident, with this wish only or with all wishes, opened. */
export async function readResidentData(id: string, wishId?: string): Promise<OwnData> {
  const resident = await db.resident.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ ...KEY_OWNER, phoneSealed: true },
      wishes: {
        where: wishId === undefined ? {} : { id: wishId },
        select: WISH_SELECT,
        orderBy: { createdAt: "asc" },
      },
    },
  });
  return exportedColumns("RESIDENT")
    .map((column) => ({ column, entries: RESIDENT_READERS[column]?.(resident) ?? [] }))
    .filter(({ entries }) => entries.length > 0);
}

const WISH_SELECT = {
  id: true,
  trackingNumber: true,
  createdAt: true,
  contactNameSealed: true,
  addressSealed: true,
  publicContent: true,
  contentSealed: true,
  language: true,
  helper: { select: HELPER_SELECT },
  events: {
    select: { seq: true, name: true, actorRole: true, noteSealed: true, at: true },
    orderBy: { seq: "asc" },
  },
  preferences: { select: { emailSealed: true, emailGivenAt: true } },
} as const satisfies Prisma.WishSelect;

type Wish = Prisma.WishGetPayload<{ select: typeof WISH_SELECT }>;
type Key = { id: string; personKey: string | null };
type Resident = Key & { phoneSealed: string | null; wishes: Wish[] };

const ofWishes =
  (read: (wish: Wish & { resident: Key }) => string | null) =>
  ({ wishes, id, personKey }: Resident): OwnEntry[] =>
    wishes.flatMap((wish) =>
      someEntry(read({ ...wish, resident: { id, personKey } }), {
        wish: wish.trackingNumber,
        at: wish.createdAt,
      }),
    );

/** How each column is read that a resident finds; a test says that none is missing. */
export const RESIDENT_READERS: Partial<
  Record<PersonalColumnName, (resident: Resident) => OwnEntry[]>
> = {
  "residents.phoneSealed": (resident) => someEntry(openPhone(resident)),
  "wishes.contactNameSealed": ofWishes(openContactName),
  "wishes.addressSealed": ofWishes(openAddress),
  "wishes.publicContent": ofWishes(({ publicContent }) => publicContent),
  "wishes.contentSealed": ofWishes((wish) => wish.contentSealed && openContent(wish)),
  "helpers.nameSealed": ofWishes(
    ({ resident, helper }) => openHelper(resident, helper)?.name ?? null,
  ),
  "helpers.phoneSealed": ofWishes(
    ({ resident, helper }) => openHelper(resident, helper)?.phone ?? null,
  ),
  "wishes.language": ofWishes(({ language }) => language),
  // What was written for others to read is not about the resident alone.
  "wish_events.noteSealed": ({ wishes, ...resident }) =>
    wishes.flatMap(({ id, trackingNumber, events }) =>
      events
        .filter(mayRead)
        .flatMap((event) =>
          someEntry(openNote({ id, resident }, event), { wish: trackingNumber, at: event.at }),
        ),
    ),
  "notice_preferences.emailSealed": ({ wishes, ...resident }) =>
    wishes.flatMap(({ id, trackingNumber, preferences }) =>
      preferences.flatMap(({ emailSealed, emailGivenAt }) =>
        someEntry(open(resident, "notice_preferences.emailSealed", id, emailSealed), {
          wish: trackingNumber,
          ...(emailGivenAt && { at: emailGivenAt }),
        }),
      ),
    ),
  // A resident has no session.
  "sessions.device": () => [],
  "sessions.network": () => [],
};
