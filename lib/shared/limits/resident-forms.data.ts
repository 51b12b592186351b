import "server-only";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { AppError } from "@/lib/shared/errors";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { readSender } from "@/lib/shared/limits/sender.server";

/**
 * The resident behind the link in a form, whose forms are limited. Throws NOT_FOUND if the link opens
 * nothing, which is counted against the network.
 */
export async function findResidentOfForm(fields: Record<string, unknown>): Promise<ResidentActor> {
  const resident = await findResidentActor(fields).catch(async (error: unknown) => {
    const { network } = await readSender();
    if (error instanceof AppError && network) await countTry("wrongLinksFromNetwork", network);
    throw error;
  });
  await countTry("formsOfLink", resident.wishId);
  return resident;
}
