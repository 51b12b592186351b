import "server-only";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { maskText } from "@/lib/shared/masking/personal-data";
import { openContactName } from "@/lib/orders/wishes/sealed-wish.server";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";
import { isLikelyDuplicate, type Compared } from "@/lib/orders/wishes/likely-duplicate";
import type { Recorded } from "@/lib/orders/wishes/record-once.server";
import type { NewWish } from "@/lib/orders/wishes/schema";
import type { Prisma } from "@/prisma/generated/client";

/** How far back, and how many, open wishes are compared. */
const BACK_MS = 60 * DAY_MS;
const COMPARED = 200;
const SHOWN = 5;

const COMPARED_SELECT = {
  id: true,
  residentId: true,
  siteId: true,
  menuItemId: true,
  publicContent: true,
  trackingNumber: true,
  linkVersion: true,
  createdAt: true,
  contactNameSealed: true,
  resident: { select: KEY_OWNER },
} as const satisfies Prisma.WishSelect;

/** An open wish that is likely to be the same as another one. */
export type AlikeWish = {
  id: string;
  trackingNumber: string;
  linkVersion: number;
  /** The public sentence. */
  content: string;
  createdAt: Date;
};

/** The earliest moment from which wishes are compared with one of `at`. */
export function comparedFrom(at: Date): Date {
  return later(at, -BACK_MS);
}

/**
 * The open wishes of `where` that are likely to be the same as this one, the newest first. A wish that is
 * recorded already, `id`, is read with them, for the name of who asked.
 */
export async function listAlike(
  client: Transaction,
  { id: ownId, ...wish }: Compared & { id?: string },
  where: Prisma.WishWhereInput,
): Promise<AlikeWish[]> {
  const others = { AND: [where, { status: { in: [...BEFORE_SERVICE] } }] };
  const rows = await client.wish.findMany({
    where: ownId === undefined ? others : { OR: [{ id: ownId }, others] },
    select: COMPARED_SELECT,
    orderBy: { createdAt: "desc" },
    take: COMPARED,
  });
  const own = rows.find(({ id }) => id === ownId);
  const name = own ? askerNameOf(own) : wish.name;
  return rows
    .filter((one) => one !== own)
    .filter((one) => isLikelyDuplicate(compared(one), { ...wish, name }))
    .slice(0, SHOWN)
    .map(({ id, trackingNumber, linkVersion, publicContent, createdAt }) => ({
      ...{ id, trackingNumber, linkVersion, content: publicContent, createdAt },
    }));
}

type Row = Prisma.WishGetPayload<{ select: typeof COMPARED_SELECT }>;

/** The name is opened when it is read. */
function compared(row: Row): Compared {
  const { residentId, siteId, menuItemId, publicContent } = row;
  return {
    ...{ residentId, siteId, menuItemId, publicContent },
    get name() {
      return askerNameOf(row);
    },
  };
}

/** The name of who asked, as it is compared: without spaces. */
function askerNameOf(row: Parameters<typeof openContactName>[0]): string | null {
  return withoutSpaces(openContactName(row));
}

function withoutSpaces(name: string | null): string | null {
  return name?.replace(/\s/g, "") ?? null;
}

type Form = Pick<NewWish, "phone" | "contactName" | "siteId" | "menuItemId" | "content">;

/** What is compared of a wish that is not recorded yet. `residentId` is empty for a phone that is new here, or none. */
export async function comparedOf(client: Transaction, form: Form): Promise<Compared> {
  const { phone, siteId, menuItemId, content } = form;
  const resident = phone
    ? await client.resident.findUnique({
        where: { phoneToken: phoneToken(phone) },
        select: { id: true },
      })
    : null;
  const sentence = content ?? (menuItemId && (await findItemName(client, menuItemId)));
  return {
    residentId: resident?.id ?? "",
    name: withoutSpaces(form.contactName),
    siteId,
    menuItemId: menuItemId ?? null,
    publicContent: maskText(sentence ?? ""),
  };
}

/**
 * The newest open wish of the same phone that is likely to be the same as this form; null if there is none. Only
 * for who has proven the phone.
 */
export async function findOwnAlike(
  form: Form,
  now: Date,
  client: Transaction = db,
): Promise<AlikeWish | null> {
  const wish = await comparedOf(client, form);
  const { residentId } = wish;
  if (residentId === "") return null;
  const own = { residentId, createdAt: { gte: comparedFrom(now) } };
  return (await listAlike(client, wish, own))[0] ?? null;
}

/** The wish with this id, if it is of this phone. */
export async function findOwnWish(
  phone: string,
  id: string,
): Promise<Omit<Recorded, "helperId"> | null> {
  return db.wish.findFirst({
    where: { id, resident: { phoneToken: phoneToken(phone), personKey: { not: null } } },
    select: { id: true, trackingNumber: true, linkVersion: true },
  });
}

/** ALIKE_OPEN, with the open wish that looks the same, to ask about it. */
export class AlikeOpen extends AppError {
  constructor(readonly alike: AlikeWish) {
    super("ALIKE_OPEN");
  }
}

/** Throws ALIKE_OPEN unless whoever sends the form has seen that wish and said that theirs is another. */
export function refuseAlike(alike: AlikeWish | null, apartFrom: string | undefined): void {
  if (alike && alike.id !== apartFrom) throw new AlikeOpen(alike);
}

async function findItemName(client: Transaction, id: string): Promise<string | undefined> {
  return (await client.menuItem.findUnique({ where: { id }, select: { name: true } }))?.name;
}
