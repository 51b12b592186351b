import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import * as z from "zod";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { DAY_MS } from "@/lib/shared/days/durations";
import { AppError } from "@/lib/shared/errors";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { keyedDigest } from "@/lib/shared/limits/digest.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import type { SayInterest } from "@/lib/public/interest/schema";

const COOKIE = "hive-interest";
const YEAR_SECONDS = (365 * DAY_MS) / 1000;

/**
 * Counts that somebody would like an item of the menu near a place; each browser once. Returns whether it is
 * new. Throws NOT_FOUND if the place or the item is closed, and NETWORK_BUSY.
 */
export async function sayInterest(
  _: Actor,
  { menuItemId, siteId }: SayInterest,
  now = new Date(),
): Promise<boolean> {
  const site = await db.site.findFirst({
    where: {
      ...{ id: siteId, closedAt: null, level: { not: "CITY" } },
      centerId: { not: null },
    },
    select: { centerId: true },
  });
  const centerId = site?.centerId;
  const item =
    centerId &&
    (await db.menuItem.count({
      where: { id: menuItemId, centerId, closedAt: null, offer: { not: "WISH" } },
    }));
  if (!centerId || !item) throw new AppError("NOT_FOUND");
  const { network } = await readSender();
  if (network) await countTry("interestsFromNetwork", network, now, { centerId });
  const token = keyedDigest("interest", await browserId());
  const { count } = await db.interest.createMany({
    data: { centerId, siteId, menuItemId, token, createdAt: now },
    skipDuplicates: true,
  });
  return count === 1;
}

/** A random name of the browser, by which it says a thing once. */
async function browserId(): Promise<string> {
  const jar = await cookies();
  const known = z.uuid().safeParse(jar.get(COOKIE)?.value);
  const id = known.data ?? randomUUID();
  jar.set(COOKIE, id, { httpOnly: true, path: "/", sameSite: "lax", maxAge: YEAR_SECONDS });
  return id;
}
