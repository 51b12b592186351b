import { db } from "@/lib/shared/db/db";
import { beeName } from "@/prisma/seed/names";
import type { Made } from "@/prisma/seed/programme-rows";
import WORDS from "@/prisma/seed/programme-words.json";
import { present } from "@/tests/support/factories";

const SPEAKERS = 24;

/** Who speaks at the demo's talks. */
export async function seedSpeakers(centerId: string): Promise<string[]> {
  const made = await db.speaker.createManyAndReturn({
    data: Array.from({ length: SPEAKERS }, (_, index) => ({
      ...{ centerId, name: beeName(120 + index) },
      unit: present(WORDS.speakerUnits[index % WORDS.speakerUnits.length]),
      fields: present(WORDS.speakerFields[index % WORDS.speakerFields.length]),
      availability: index % 3 === 0 ? ["SAT_MORNING"] : ["WED_AFTERNOON", "FRI_EVENING"],
      invitedBy: index % 4 === 0 ? ("TOWNSHIP" as const) : ("VILLAGE" as const),
    })),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}

/** A speaker for each talk, in turn. */
export function addSpeakers(made: Made[], speakerIds: string[]) {
  return made
    .filter(({ row }) => row.kind === "TALK")
    .map(({ row }, index) => ({
      activityId: row.id,
      speakerId: present(speakerIds[index % speakerIds.length]),
    }));
}

/** 周五有约, and the fair on the 20th. */
export async function seedFixedDays(centerId: string): Promise<void> {
  const friday = { name: "周五有约", nameEn: "Friday visits", level: "VILLAGE" as const };
  const fair = { name: "爱心集市", nameEn: "Fair of the 20th", level: "TOWNSHIP" as const };
  await db.fixedDay.createMany({
    data: [
      { centerId, ...friday, pattern: "WEEKLY", weekdays: [5] },
      { centerId, ...fair, pattern: "MONTH_DAY", monthDay: 20 },
    ],
    skipDuplicates: true,
  });
}
