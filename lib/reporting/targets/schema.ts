import * as z from "zod";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { id } from "@/lib/shared/forms/fields";
import { idParam } from "@/lib/shared/forms/search-params";
import { INDICATORS } from "@/lib/reporting/stats/indicators";
import { inputToTarget, TARGET_NAMES, type TargetName } from "@/lib/reporting/stats/target-names";

const MAX_HOURS = 10_000;

/** A typed number with at most one decimal, shares in percent. Absent: inherited. */
function target(name: TargetName) {
  const max = INDICATORS[name].unit === "share" ? 100 : MAX_HOURS;
  return z
    .string({ error: "number" })
    .transform(toPlain)
    .pipe(z.string().regex(/^\d{1,5}([.]\d)?$/, "number"))
    .transform(Number)
    .superRefine((value, context) => {
      if (value > max)
        context.addIssue({ code: "custom", message: "between", params: { min: 0, max } });
    })
    .transform((typed) => inputToTarget(name, typed))
    .optional();
}

const targets = Object.fromEntries(TARGET_NAMES.map((name) => [name, target(name)])) as Record<
  TargetName,
  ReturnType<typeof target>
>;

export const setTargetsSchema = z
  .object({ siteId: id, ...targets })
  .transform(({ siteId, ...given }) => ({ siteId, targets: given }));

export const targetsViewSchema = z.object({ place: idParam });

export type SetTargets = z.output<typeof setTargetsSchema>;
