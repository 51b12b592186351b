import { FixedDayForm } from "@/components/activities/plan-rules/fixed-day-form";
import { describePattern } from "@/components/activities/series/describe-pattern";
import { ActionForm } from "@/components/ui/action-form";
import { removeFixedDay } from "@/lib/activities/plan-rules/actions";
import type { FixedDayRow } from "@/lib/activities/plan-rules/queries";
import type { PLANNING_LEVELS } from "@/lib/activities/plan-rules/schema";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { fixedDay: FixedDayRow; isEditing: boolean };

/** A fixed day in words, with what changes it. */
export async function FixedDayItem({ fixedDay, isEditing }: Props) {
  const t = await getT("planning");
  const name = localName(fixedDay, await getLocale());
  const level = fixedDay.level as (typeof PLANNING_LEVELS)[number];
  return (
    <li id={fixedDay.id} className="py-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="grow">
          <span className="font-bold">{name}</span>
          <span className="block text-faded">
            {[
              describePattern(fixedDay, t),
              t(`rules.downTo.${level}`),
              t(`onDayOff.${fixedDay.onDayOff}`),
            ].join(" · ")}
          </span>
        </p>
        <a href={`/admin/plans?edit=${fixedDay.id}#${fixedDay.id}`} className="target">
          {t("rules.edit")}
          <span className="sr-only">{name}</span>
        </a>
        <ActionForm action={removeFixedDay} hidden={{ fixedDayId: fixedDay.id }}>
          <button className="target cursor-pointer text-indigo underline underline-offset-4">
            {t("rules.remove")}
            <span className="sr-only">{name}</span>
          </button>
        </ActionForm>
      </div>
      {isEditing && <FixedDayForm fixedDay={fixedDay} />}
    </li>
  );
}
