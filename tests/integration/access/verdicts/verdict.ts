import type { ErrorCode } from "@/lib/shared/errors";
import type { WishStatus } from "@/prisma/generated/enums";
import type { Asker, Company } from "@/tests/integration/access/company";
import { aWish } from "@/tests/support/factories";
import { aRedoneWish, aWishIn, type Scene, type StagedWish } from "@/tests/support/scenes";
import type { Browser, Fields } from "@/tests/support/submit";

/** Who may do one thing, and how it is asked for. */
export type Verdict = {
  /** All others are refused. */
  may: Asker[] | "everybody";
  /** The status of the wish it is about; the form has its id. */
  wish?: WishStatus | "REDONE";
  scene?: Scene;
  /** Fields that go through for each who may; made anew for each of them. */
  fields?: (company: Company, wish: StagedWish) => Exclude<Fields, FormData> | Promise<Fields>;
  /** Somebody who may besides the askers, such as who is halfway through signing in. */
  also?: (company: Company) => Promise<{ by: Browser; fields: Fields }>;
  /** A refusal besides FORBIDDEN, NOT_FOUND and SIGN_IN_FIRST, when it is the same answer in other words. */
  refusedAs?: ErrorCode;
};

/** The verdicts on the actions of each file, by the name of the action. */
export type Verdicts = Record<string, Record<string, Verdict>>;

/** The wish and the form of a verdict. */
export async function stage(
  { wish: status, scene, fields }: Verdict,
  company: Company,
): Promise<{ wish: StagedWish; fields: Fields }> {
  const wish = await stageWish(status, company, scene);
  const given = await fields?.(company, wish);
  return { wish, fields: { ...(status && { wishId: wish.id }), ...given } };
}

/** A wish of the village in this status; just submitted if none is given. */
export function stageWish(
  status: Verdict["wish"],
  company: Company,
  scene?: Scene,
): Promise<StagedWish> {
  if (!status) return aWish(company.county.village.id);
  return status === "REDONE" ? aRedoneWish(company, scene) : aWishIn(status, company, scene);
}
