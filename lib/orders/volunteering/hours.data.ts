import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dayInChina, midnightInChina } from "@/lib/shared/days/china-time";

type Sum = { count: number; minutes: number };

/** The services to which a volunteer came, and the minutes they took: this year, and in all. */
export type Hours = { year: Sum; total: Sum };

export async function findHours({ id }: Pick<VolunteerActor, "id">, now: Date): Promise<Hours> {
  const [year] = dayInChina(now);
  const since = midnightInChina(year, 1, 1);
  const [row] = await db.$queryRaw<{ year: Sum; total: Sum }[]>`
    SELECT
      jsonb_build_object('count', count(*) FILTER (WHERE a."checkedOutAt" >= ${since}),
        'minutes', COALESCE(sum(s."serviceMinutes") FILTER (WHERE a."checkedOutAt" >= ${since}), 0)) AS year,
      jsonb_build_object('count', count(*), 'minutes', COALESCE(sum(s."serviceMinutes"), 0)) AS total
    FROM seats s JOIN assignments a ON a.id = s."assignmentId"
    WHERE s."volunteerId" = ${id}::uuid AND s."hasCome"`;
  return row ?? { year: NOTHING, total: NOTHING };
}

const NOTHING: Sum = { count: 0, minutes: 0 };
