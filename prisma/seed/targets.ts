import type { StaffActor } from "@/lib/shared/auth/actor";
import { setTargets } from "@/lib/reporting/targets/commands";

type Keepers = { city: StaffActor; admin: StaffActor };

/** Sets the targets of the demo's city for all its counties, and those of 昌吉市 for itself. */
export async function seedTargets({ city, admin }: Keepers): Promise<void> {
  await setTargets(city, {
    siteId: city.siteId,
    targets: { answerRate: 0.95, onTimeRate: 0.9, satisfiedRate: 0.95, ratedRate: 0.6 },
  });
  await setTargets(admin, {
    siteId: admin.siteId,
    targets: { answerRate: 0.98, redoRate: 0.05, wholeMedian: 72, wholeP90: 168 },
  });
}
