/** What a category was asked for at a place, month by month, and who could serve it. */
export type Demand = {
  placeId: string;
  place: string;
  category: string;
  categoryEn: string;
  /** The same months as the trend's, oldest first. Null: masked. */
  asked: (number | null)[];
  served: (number | null)[];
  /** Volunteers and teams at home there that serve it. */
  hands: number;
  teams: number;
};

/** A category somebody asks for at a place, and how far the hands there go. */
export type Gap = Pick<
  Demand,
  "placeId" | "place" | "category" | "categoryEn" | "hands" | "teams"
> & {
  /** Wishes to be expected in the next month. */
  need: number;
  /** Of the wishes of all the months, those that were never served. */
  unservedShare: number;
  /** Services a month the hands and teams there can give. */
  capacity: number;
  /** Hands for each wish expected. */
  handsPerNeed: number;
  /** Wishes a month likely to find nobody. */
  lacking: number;
};

/** What a volunteer can be asked for in a month without being worn out; a team goes more often. */
const SERVICES_OF_HAND = 2;
const SERVICES_OF_TEAM = 8;

/** What is asked now says most; the same month of last year, with its harvest or its frost, counts double. */
const RECENT_MONTHS = 3;
const SEASON_WEIGHT = 2;

/** Less than one wish a month, or one lacking, is chance and no gap. */
const LEAST = 1;

/**
 * Where hands are lacking, most first. A gap is what is expected beyond what the hands can give,
 * or what went unserved until now, whichever is more. The last month is left out while it runs.
 */
export function gapsOf(demand: Demand[], isRunning = false): Gap[] {
  return expectedOf(demand, isRunning)
    .filter(({ need, lacking }) => need >= LEAST && lacking >= LEAST)
    .toSorted((a, b) => b.lacking - a.lacking || b.need - a.need);
}

/** What is to be expected of each category at each place, in the order given. */
export function expectedOf(demand: Demand[], isRunning = false): Gap[] {
  return demand.map((row) => {
    const need = needOf(row.asked, isRunning);
    const unservedShare = unservedOf(row, isRunning);
    const capacity = row.hands * SERVICES_OF_HAND + row.teams * SERVICES_OF_TEAM;
    return {
      placeId: row.placeId,
      place: row.place,
      category: row.category,
      categoryEn: row.categoryEn,
      hands: row.hands,
      teams: row.teams,
      need,
      unservedShare,
      capacity,
      handsPerNeed: need === 0 ? 0 : row.hands / need,
      lacking: Math.max(need - capacity, need * unservedShare, 0),
    };
  });
}

/** Wishes expected in the month after the last: a mean of the months known that tell most of it. */
function needOf(asked: Demand["asked"], isRunning: boolean): number {
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

function unservedOf({ asked, served }: Demand, isRunning: boolean): number {
  let [all, done] = [0, 0];
  for (const [month, count] of asked.entries()) {
    const inMonth = served[month] ?? null;
    if (count === null || inMonth === null || (isRunning && month === asked.length - 1)) continue;
    all += count;
    done += inMonth;
  }
  return all === 0 ? 0 : 1 - done / all;
}
