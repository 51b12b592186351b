import "server-only";
import { db } from "@/lib/shared/db/db";
import { exportedColumns, type PersonalColumnName } from "@/lib/shared/sealing/personal-columns";
import { open } from "@/lib/shared/sealing/seal.server";
import { openVolunteer, SEALED_VOLUNTEER } from "@/lib/network/people/sealed-volunteer.server";
import { someEntry, type OwnData, type OwnEntry } from "@/lib/public/my-data/own-data";
import type { Prisma } from "@/prisma/generated/client";

/** What is stored about a volunteer, opened. */
export async function readVolunteerData(id: string): Promise<OwnData> {
  const row = await db.volunteer.findUniqueOrThrow({ where: { id }, select: VOLUNTEER_SELECT });
  const preferences = await db.noticePreference.findMany({
    where: { role: "VOLUNTEER", personId: id },
    select: { emailSealed: true, emailGivenAt: true },
  });
  const volunteer = { ...row, preferences, opened: openVolunteer(row) };
  return exportedColumns("VOLUNTEER")
    .map((column) => ({ column, entries: VOLUNTEER_READERS[column]?.(volunteer) ?? [] }))
    .filter(({ entries }) => entries.length > 0);
}

const VOLUNTEER_SELECT = {
  ...SEALED_VOLUNTEER,
  number: true,
  name: true,
  ageAtRegistration: true,
  skills: true,
  availability: true,
  languages: true,
  sessions: {
    select: { device: true, network: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  },
} as const satisfies Prisma.VolunteerSelect;

type Volunteer = Prisma.VolunteerGetPayload<{ select: typeof VOLUNTEER_SELECT }> & {
  preferences: { emailSealed: string | null; emailGivenAt: Date | null }[];
  opened: ReturnType<typeof openVolunteer>;
};

const several = (values: string[]) => values.map((value) => ({ value }));

/** How each column is read that a volunteer finds; a test says that none is missing. */
export const VOLUNTEER_READERS: Partial<
  Record<PersonalColumnName, (volunteer: Volunteer) => OwnEntry[]>
> = {
  "volunteers.phoneSealed": ({ opened }) => someEntry(opened.phone),
  "volunteers.idNumberSealed": ({ opened }) => someEntry(opened.idNumber),
  "volunteers.guardianNameSealed": ({ opened }) => someEntry(opened.guardianName),
  "volunteers.guardianPhoneSealed": ({ opened }) => someEntry(opened.guardianPhone),
  "volunteers.name": ({ name }) => someEntry(name),
  "volunteers.number": ({ number }) => someEntry(number),
  "volunteers.ageAtRegistration": ({ ageAtRegistration: age }) => someEntry(String(age)),
  "volunteers.skills": ({ skills }) => several(skills),
  "volunteers.availability": ({ availability }) => several(availability),
  "volunteers.languages": ({ languages }) => several(languages),
  "sessions.device": ({ sessions }) =>
    sessions.flatMap(({ device, createdAt: at }) => someEntry(device, { at })),
  "sessions.network": ({ sessions }) =>
    sessions.flatMap(({ network, createdAt: at }) => someEntry(network, { at })),
  "notice_preferences.emailSealed": ({ preferences, ...volunteer }) =>
    preferences.flatMap(({ emailSealed, emailGivenAt: at }) =>
      someEntry(
        open(volunteer, "notice_preferences.emailSealed", volunteer.id, emailSealed),
        at ? { at } : {},
      ),
    ),
};
