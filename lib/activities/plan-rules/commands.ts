import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { maySetPlanRules } from "@/lib/activities/plan-rules/policy";
import type {
  AddFixedDay,
  EditFixedDay,
  FixedDayId,
  SetMinimums,
} from "@/lib/activities/plan-rules/schema";

/** Sets what each place plans at least, as a whole: what is not named is no minimum any more. */
export async function setMinimums(actor: Actor, { minimums }: SetMinimums): Promise<void> {
  const { centerId } = ensureAllowed(actor, maySetPlanRules);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM centers WHERE id = ${centerId}::uuid FOR NO KEY UPDATE`;
    const platforms = await tx.platform.findMany({ where: { centerId }, select: { id: true } });
    const own = new Set(platforms.map(({ id }) => id));
    if (minimums.some(({ platformId }) => !own.has(platformId))) throw new AppError("NOT_FOUND");
    await tx.planMinimum.deleteMany({ where: { centerId } });
    await tx.planMinimum.createMany({ data: minimums.map((one) => ({ ...one, centerId })) });
  });
}

/** Throws NAME_TAKEN if the county has a fixed day of that name. */
export async function addFixedDay(actor: Actor, fixedDay: AddFixedDay): Promise<void> {
  const { centerId } = ensureAllowed(actor, maySetPlanRules);
  await uniquely(() => db.fixedDay.create({ data: { ...fixedDay, centerId } }));
}

export async function editFixedDay(
  actor: Actor,
  { fixedDayId: id, ...fixedDay }: EditFixedDay,
): Promise<void> {
  const { centerId } = ensureAllowed(actor, maySetPlanRules);
  const { count } = await uniquely(() =>
    db.fixedDay.updateMany({ where: { id, centerId }, data: fixedDay }),
  );
  if (count === 0) throw new AppError("NOT_FOUND");
}

export async function removeFixedDay(actor: Actor, { fixedDayId: id }: FixedDayId): Promise<void> {
  const { centerId } = ensureAllowed(actor, maySetPlanRules);
  const { count } = await db.fixedDay.deleteMany({ where: { id, centerId } });
  if (count === 0) throw new AppError("NOT_FOUND");
}

async function uniquely<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("NAME_TAKEN") : error;
  }
}
