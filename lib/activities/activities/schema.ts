import * as z from "zod";
import { startOfDay } from "@/lib/shared/days/china-time";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { day, id, ids, note, text, timeOfDay, whole } from "@/lib/shared/forms/fields";
import { ActivityKind, Admission, Beneficiary, TalkForm } from "@/prisma/generated/enums";

/** The fields by which an activity is described, whether it stands alone or in a series. */
export const DESCRIPTION = {
  siteId: id,
  hostTeamId: id.optional(),
  menuItemId: id.optional(),
  categoryId: id.optional(),
  platformId: id.optional(),
  kind: z.enum(ActivityKind, { error: "pickOne" }),
  title: text(60),
  description: text(1000).optional(),
  spot: text(60).optional(),
  topic: text(60).optional(),
  form: z.enum(TalkForm, { error: "pickOne" }).optional(),
  beneficiary: z.enum(Beneficiary, { error: "pickOne" }).default("OTHERS"),
  admission: z.enum(Admission, { error: "pickOne" }).default("WALK_IN"),
  places: whole(1, 100_000).optional(),
  speakerIds: ids,
};

type Described = z.output<z.ZodObject<typeof DESCRIPTION>>;

/** Who signs up needs to know whether there is a place. Topic and form are those of a talk. */
export function refineDescription(
  { admission, places }: Pick<Described, "admission" | "places">,
  context: z.RefinementCtx,
): void {
  if (admission === "FIRST_COME" && places === undefined)
    context.addIssue({ code: "custom", message: "required", path: ["places"] });
}

const EMPTY = {
  hostTeamId: null,
  menuItemId: null,
  categoryId: null,
  platformId: null,
  description: "",
  spot: "",
  topic: null,
  form: null,
  places: null,
};

/** The columns of an activity that its description fills; what was left empty is emptied. */
export function toDescription({ speakerIds: _, topic, form, ...typed }: Described) {
  return {
    ...EMPTY,
    ...typed,
    ...(typed.kind === "TALK" && { topic: topic ?? null, form: form ?? null }),
  };
}

const TIMES = { day, from: timeOfDay, to: timeOfDay };

/** The description of an activity, and its day and times in China. */
export const activityFields = z
  .object({ ...DESCRIPTION, ...TIMES })
  .superRefine(refineDescription)
  .superRefine(({ from, to }, context) => {
    if (to <= from) context.addIssue({ code: "custom", message: "endsBeforeStart", path: ["to"] });
  })
  .transform(({ day: on, from, to, ...typed }) => ({
    text: {
      ...toDescription(typed),
      startsAt: later(startOfDay(on), from * MINUTE_MS),
      endsAt: later(startOfDay(on), to * MINUTE_MS),
    },
    speakerIds: typed.speakerIds,
  }));

const one = z.object({ activityId: id });

/** 修改、变更: the reason is public once the activity is. */
export const changeActivitySchema = z.object({ activityId: id, reason: note }).and(activityFields);
export const stepActivitySchema = one;
export const reasonedStepSchema = z.object({ activityId: id, reason: text(200) });
export const dropActivitySchema = z.object({ activityId: id, reason: note });

/** 登记举办: how many came, without names. */
export const countSchema = z.object({
  activityId: id,
  adults: whole(0, 100_000),
  children: whole(0, 100_000),
});

export const recountSchema = countSchema.extend({ reason: text(200) });

export type ActivityFields = z.output<typeof activityFields>;
export type ChangeActivity = z.output<typeof changeActivitySchema>;
export type StepActivity = z.output<typeof stepActivitySchema>;
export type ReasonedStep = z.output<typeof reasonedStepSchema>;
export type DropActivity = z.output<typeof dropActivitySchema>;
export type Count = z.output<typeof countSchema>;
export type Recount = z.output<typeof recountSchema>;
