import { formatMonthName } from "@/components/activities/planning/month-name";
import { UnitRow } from "@/components/activities/planning/unit-row";
import { UnitsForm } from "@/components/activities/planning/units-form";
import { EmptyState } from "@/components/ui/empty-state";
import { ListTable } from "@/components/ui/list-table";
import { Tabs } from "@/components/ui/tabs";
import { unitsPath } from "@/lib/activities/planning/address";
import type { Unit } from "@/lib/activities/planning/queries";
import type { UnitsView } from "@/lib/activities/planning/schema";
import { addMonths } from "@/lib/activities/plans/month";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type State = NonNullable<UnitsView["state"]>;
type Props = { units: Unit[]; month: Date; state: State | undefined };

const STATES = [undefined, "MISSING", "SUBMITTED", "RETURNED", "APPROVED"] as const;

/** The plans of the places below: who has submitted, who has not; many are approved or reminded at once. */
export async function UnitsPage({ units, month, state }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  const shown = units.filter((unit) => !state || isIn(unit, state));
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <h1>{t("units.heading", { month: formatMonthName(month, locale) })}</h1>
        <nav aria-label={t("head.months")} className="flex flex-wrap gap-x-6">
          {[-1, 1].map((step) => (
            <a key={step} href={unitsPath(addMonths(month, step), state)} className="target">
              {formatMonthName(addMonths(month, step), locale)}
            </a>
          ))}
        </nav>
      </header>
      <Tabs
        label={t("units.states")}
        tabs={STATES.map((each) => ({
          href: unitsPath(month, each),
          label: t(each ? `units.tab.${each}` : "units.tab.all", {
            count: each ? units.filter((unit) => isIn(unit, each)).length : units.length,
          }),
          isHere: each === state,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState title={t("units.none")} />
      ) : (
        <UnitsForm month={month} units={shown}>
          <ListTable
            id="units"
            caption={t("units.title")}
            columns={[
              { label: t("units.place") },
              { label: t("units.above") },
              { label: t("units.state") },
              { label: t("units.activities"), isNumber: true },
              { label: t("units.submitted") },
            ]}
          >
            {shown.map((unit) => (
              <UnitRow key={Object.values(unit.key)[0]} unit={unit} month={month} />
            ))}
          </ListTable>
        </UnitsForm>
      )}
    </div>
  );
}

/** Missing is what was neither submitted nor approved yet. */
function isIn({ status }: Unit, state: State): boolean {
  if (state === "MISSING") return status === null || status === "DRAFT" || status === "RETURNED";
  if (state === "APPROVED") return status === "APPROVED" || status === "PUBLISHED";
  return status === state;
}
