import { randomUUID } from "node:crypto";
import { DescriptionFields } from "@/components/activities/planning/description-fields";
import { PlaceFields } from "@/components/activities/planning/place-fields";
import { TimeFields } from "@/components/activities/planning/time-fields";
import { PatternFields } from "@/components/activities/series/pattern-fields";
import { SeriesDays } from "@/components/activities/series/series-days";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { monthPath } from "@/lib/activities/planning/address";
import type { PlanChoices, PlannerName } from "@/lib/activities/planning/queries";
import { planInFull } from "@/lib/activities/planning/actions";
import { formatMonth } from "@/lib/activities/plans/month";
import { planSeries } from "@/lib/activities/series/actions";
import { formatUtcDay } from "@/lib/shared/days/days";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import { SeriesPattern } from "@/prisma/generated/enums";

type Props = { planner: PlannerName; month: Date; choices: PlanChoices; isSeries: boolean };

/** The whole form of an activity, or of a series of them. */
export async function NewActivity({ planner, month, choices, isSeries }: Props) {
  const t = await getT("planning");
  const { key, siteId } = planner;
  const isTeam = "teamId" in key;
  const of = isTeam ? { team: key.teamId } : { site: key.siteId };
  const hidden = {
    ...(isTeam ? { planTeamId: key.teamId } : { planSiteId: key.siteId }),
    idempotencyKey: randomUUID(),
  };
  const first = formatUtcDay(month);
  const tab = (many: string | undefined) => ({
    href: address("/desk/plans/new", { ...of, month: formatMonth(month), many }),
    label: t(many ? "full.series" : "full.one"),
    isHere: isSeries === (many !== undefined),
  });
  return (
    <div className="max-w-3xl space-y-6">
      <header className="space-y-2">
        <a href={monthPath(key, month)} className="target">
          {t("full.back")}
        </a>
        <h1>{t("full.title")}</h1>
      </header>
      <Tabs label={t("full.title")} tabs={[tab(undefined), tab("1")]} />
      <ActionForm
        id={isSeries ? "series" : "activity"}
        action={isSeries ? planSeries : planInFull}
        hidden={hidden}
        className="space-y-5"
      >
        <PlaceFields choices={choices} given={{ siteId }} />
        {isSeries ? (
          <>
            <PatternFields patterns={Object.values(SeriesPattern)} />
            <SeriesDays first={first} />
            <TimeFields />
          </>
        ) : (
          <TimeFields day={first} />
        )}
        <DescriptionFields choices={choices} />
        <SubmitButton primary>{t(isSeries ? "full.addSeries" : "full.add")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
