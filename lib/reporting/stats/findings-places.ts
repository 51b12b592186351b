import { addDays } from "@/lib/shared/days/days";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { whenOf, type Finding, type Rule } from "@/lib/reporting/stats/finding";
import { lastDayOf } from "@/lib/reporting/stats/period";

/** After a month without a service a place counts as quiet. */
const QUIET_DAYS = 30;

/** A sentence names up to three places; more belong in a table. */
const MAX_NAMED = 3;

/** Rules about places without staff or without recent services. */
export const PLACE_RULES: Rule[] = [quietPlaces, quietVillages, blank];

/** Open places right under this one without a recent service. */
function quietPlaces({ places, period, now, isOver }: Dashboard): Finding[] {
  const since = addDays(lastDayOf(period, now), -QUIET_DAYS);
  const quiet = places.filter(
    ({ isOwn, isClosed, lastServiceOn }) => !isOwn && !isClosed && (lastServiceOn ?? "") <= since,
  );
  if (quiet.length === 0) return [];
  const finding = namePlaces("quietPlaces", "WARNING", quiet);
  return [{ ...finding, values: { ...finding.values, when: whenOf(isOver) } }];
}

/** Villages further down; `quietPlaces` names those right under this place. */
function quietVillages({ coverage, place, isOver }: Dashboard): Finding[] {
  const [first] = coverage.quiet.filter(({ id }) => id !== place.id);
  if (!first) return [];
  const all = coverage.quiet.reduce((sum, { villages }) => sum + villages, 0);
  return [
    {
      name: "quietVillages",
      severity: "NOTE",
      values: { when: whenOf(isOver), here: first.villages, all, others: all - first.villages },
      places: [{ id: first.id, name: first.name }],
    },
  ];
}

function blank({ coverage }: Dashboard): Finding[] {
  return coverage.blank.length === 0 ? [] : [namePlaces("blank", "NOTE", coverage.blank)];
}

function namePlaces(
  name: "quietPlaces" | "blank",
  severity: Finding["severity"],
  places: { id: string; name: string }[],
): Finding {
  return {
    name,
    severity,
    values: { count: places.length, others: Math.max(places.length - MAX_NAMED, 0) },
    places: places.slice(0, MAX_NAMED).map((one) => ({ id: one.id, name: one.name })),
  };
}
