import { laterDay } from "@/lib/shared/days/days";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, Rule } from "@/lib/reporting/stats/finding";
import { dayOf } from "@/lib/shared/days/china-time";

/** A month without a service: the door is open and nobody comes in. */
const QUIET_DAYS = 30;

/** A sentence names three places; a fourth is a table. */
const MAX_NAMED = 3;

/** Where nobody is, and where nobody has come lately. */
export const PLACE_RULES: Rule[] = [quietPlaces, quietVillages, blank];

/** Places right under this one. */
function quietPlaces({ places, now }: Dashboard): Finding[] {
  const since = laterDay(dayOf(now), -QUIET_DAYS);
  const quiet = places.filter(
    ({ isOwn, isClosed, lastServiceOn }) => !isOwn && !isClosed && (lastServiceOn ?? "") <= since,
  );
  if (quiet.length === 0) return [];
  return [namePlaces("quietPlaces", "WARNING", quiet)];
}

/** Villages further down; those right under this place are said by name already. */
function quietVillages({ coverage, place }: Dashboard): Finding[] {
  const [first] = coverage.quiet.filter(({ id }) => id !== place.id);
  if (!first) return [];
  const all = coverage.quiet.reduce((sum, { villages }) => sum + villages, 0);
  return [
    {
      name: "quietVillages",
      severity: "NOTE",
      values: { here: first.villages, all, others: all - first.villages },
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
