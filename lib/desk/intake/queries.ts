import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { IntakeView } from "@/lib/desk/intake/schema";
import { listMenu } from "@/lib/network/menu/queries";
import { bareName } from "@/lib/network/sites/bare-name";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Town } from "@/lib/public/wall/places";
import { listTowns } from "@/lib/public/wall/queries";
import { listDuplicates } from "@/lib/orders/merging/queries";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { visibleTo } from "@/lib/orders/wishes/scope";

export type Intake = Awaited<ReturnType<typeof findIntake>>;

/** Returns the options of the form, and the wish just entered, so that its number can be copied. */
export async function findIntake(actor: StaffActor, { entered }: IntakeView) {
  const [towns, menu, wish] = await Promise.all([
    listOwnTowns(actor),
    actor.centerId ? listMenu(actor.centerId) : [],
    entered ? findEntered(actor, entered) : null,
  ]);
  const countyId = actor.centerId ?? "";
  return {
    countyId,
    towns,
    menu,
    entered: wish,
    ownPlaceId: isOnePlace(actor) ? actor.siteId : undefined,
  };
}

function isOnePlace({ level }: StaffActor): boolean {
  return level === "VILLAGE" || level === "POINT";
}

/** Returns the towns and villages of the actor's subtree; for a 点 only itself. */
async function listOwnTowns(actor: StaffActor): Promise<Town[]> {
  const towns = await listTowns(sitesOf(actor));
  const { siteId: id, siteName } = actor;
  return towns.length > 0 ? towns : [{ id, name: bareName(siteName), spelling: "", villages: [] }];
}

export type EnteredWish = NonNullable<Awaited<ReturnType<typeof findEntered>>>;

async function findEntered(actor: StaffActor, id: string) {
  const wish = await db.wish.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true,
      trackingNumber: true,
      channel: true,
      ...{ centerId: true, residentId: true, siteId: true, menuItemId: true, createdAt: true },
      ...PUBLIC_CONTENT_SELECT,
      resident: { select: { phoneToken: true } },
    },
  });
  if (!wish) return null;
  const { resident, ...entered } = wish;
  const duplicates = await listDuplicates(actor, entered);
  const hasMobile = resident.phoneToken !== null;
  return { ...withPublicContent(entered), hasMobile, hasDuplicates: duplicates.length > 0 };
}
