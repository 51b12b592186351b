import { db } from "@/lib/shared/db/db";
import { seedHistory } from "@/prisma/seed/history";
import { seedNetwork, seedPointsAndStock } from "@/prisma/seed/network";
import { seedPersons, seedStaff, seedTeams, seedVolunteers } from "@/prisma/seed/people";
import { seededRandom } from "@/prisma/seed/random";
import { seedProgramme } from "@/prisma/seed/programme";
import { seedTargets } from "@/prisma/seed/targets";
import { seedWishes } from "@/prisma/seed/wishes";
import { HOUR_MS } from "@/lib/shared/days/durations";

const NEWS_MS = HOUR_MS;

/** The demo network, into an empty database: real places, nobody real. */
async function seed(): Promise<void> {
  const now = new Date();
  const random = seededRandom(20);
  const network = await seedNetwork();
  await seedPointsAndStock(network);
  const staff = await seedStaff(network);
  const { signIns, staffBySite } = staff;
  await seedTargets(signIns);
  const volunteers = await seedVolunteers(network, random, now);
  await seedPersons(network, staff);
  const teams = await seedTeams(network, volunteers, now);
  await seedWishes({
    network,
    dispatcher: signIns.dispatcher,
    colleague: signIns.admin,
    staffBySite,
    volunteers,
    teams,
    random,
    now,
  });
  const { dispatcher } = signIns;
  await seedProgramme({ network, dispatcher, staffBySite, teams, now });
  await seedHistory(now);
  await keepOldNews(now);
}

/** Of what was said before the demo began nothing goes out; it stands in the inboxes. */
async function keepOldNews(now: Date): Promise<void> {
  await db.notice.updateMany({
    where: { createdAt: { lt: new Date(now.getTime() - NEWS_MS) } },
    data: { plannedAt: now },
  });
}

await seed();
await db.$disconnect();
