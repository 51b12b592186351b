import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { maySaveViews } from "@/lib/desk/saved-views/policy";
import { MAX_VIEWS } from "@/lib/desk/saved-views/queries";
import type { RemoveView, SaveView } from "@/lib/desk/saved-views/schema";

/** Saves a list under a name, in the place of what had the name. Throws TOO_MANY_VIEWS above their number. */
export async function saveView(actor: Actor, { name, query }: SaveView): Promise<void> {
  const { id: staffId } = ensureAllowed(actor, maySaveViews);
  const others = await db.savedView.count({ where: { staffId, name: { not: name } } });
  if (others >= MAX_VIEWS) throw new AppError("TOO_MANY_VIEWS");
  const key = { staffId, name };
  await db.savedView.upsert({
    where: { staffId_name: key },
    create: { ...key, query },
    update: { query },
  });
}

/** Forgets one of the actor's own lists; throws NOT_FOUND for another's. */
export async function removeView(actor: Actor, { viewId }: RemoveView): Promise<void> {
  const { id: staffId } = ensureAllowed(actor, maySaveViews);
  const { count } = await db.savedView.deleteMany({ where: { id: viewId, staffId } });
  if (count === 0) throw new AppError("NOT_FOUND");
}
