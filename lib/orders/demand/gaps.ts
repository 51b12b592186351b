/** The wishes of one category at a place, month by month, and who could serve them. */
export type Demand = {
  placeId: string;
  place: string;
  category: string;
  categoryEn: string;
  /** Wishes per month, oldest first, in the months of the trend. Null: masked. */
  asked: (number | null)[];
  served: (number | null)[];
  /** Volunteers and teams of the place that serve the category. */
  volunteers: number;
  teams: number;
};

/** The expected demand for a category at a place beside its volunteers and teams. */
export type Gap = Pick<
  Demand,
  "placeId" | "place" | "category" | "categoryEn" | "volunteers" | "teams"
> & {
  /** Wishes expected next month. */
  need: number;
  /** The share of all wishes that were never served, 0 to 1. */
  unservedShare: number;
  /** Services per month that the volunteers and teams of the place can give. */
  capacity: number;
  /** Volunteers per expected wish. */
  volunteersPerNeed: number;
  /** Wishes per month that will probably not be served. */
  lacking: number;
};

/** Services per month that can be expected of a volunteer, and of a team. */
const SERVICES_PER_VOLUNTEER = 2;
const SERVICES_PER_TEAM = 8;

/** The forecast is a mean of recent months and, counted double for the season, the same month of last year. */
const RECENT_MONTHS = 3;
const SEASON_WEIGHT = 2;

/** Less than one wish per month, or one lacking, may be chance. */
const MIN_WISHES = 1;

/**
 * Returns where volunteers are lacking, the largest gap first. A gap is the demand beyond the capacity,
 * or the part that went unserved so far, whichever is more. A running last month is left out.
 */
export function findGaps(demand: Demand[], isRunning = false): Gap[] {
  return forecastDemand(demand, isRunning)
    .filter(({ need, lacking }) => need >= MIN_WISHES && lacking >= MIN_WISHES)
    .toSorted((a, b) => b.lacking - a.lacking || b.need - a.need);
}

/** Returns the expected demand of each category at each place, in the order given. */
export function forecastDemand(demand: Demand[], isRunning = false): Gap[] {
  return demand.map((row) => {
    const need = forecastNeed(row.asked, isRunning);
    const unservedShare = shareUnserved(row, isRunning);
    const capacity = row.volunteers * SERVICES_PER_VOLUNTEER + row.teams * SERVICES_PER_TEAM;
    return {
      placeId: row.placeId,
      place: row.place,
      category: row.category,
      categoryEn: row.categoryEn,
      volunteers: row.volunteers,
      teams: row.teams,
      need,
      unservedShare,
      capacity,
      volunteersPerNeed: need === 0 ? 0 : row.volunteers / need,
      lacking: Math.max(need - capacity, need * unservedShare, 0),
    };
  });
}

/** Returns the wishes expected in the month after the last: a weighted mean of the known months. */
function forecastNeed(asked: Demand["asked"], isRunning: boolean): number {
  const over = isRunning ? asked.slice(0, -1) : asked;
  const recent = over.slice(-RECENT_MONTHS).map((count) => ({ count, weight: 1 }));
  const season = { count: asked.at(-12) ?? null, weight: SEASON_WEIGHT };
  let [sum, weights] = [0, 0];
  for (const { count, weight } of asked.length < 12 ? recent : [...recent, season]) {
    if (count === null) continue;
    sum += count * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function shareUnserved({ asked, served }: Demand, isRunning: boolean): number {
  let [all, done] = [0, 0];
  for (const [month, count] of asked.entries()) {
    const inMonth = served[month] ?? null;
    if (count === null || inMonth === null || (isRunning && month === asked.length - 1)) continue;
    all += count;
    done += inMonth;
  }
  return all === 0 ? 0 : 1 - done / all;
}
