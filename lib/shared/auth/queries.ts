import "server-only";
import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";

type Account = { id: string; version: number };

/** Null for an account that is disabled, whose place is closed, or whose session version differs. */
export async function findStaffActor({ id, version }: Account): Promise<StaffActor | null> {
  const staff = await db.staff.findFirst({
    where: { id, sessionVersion: version, disabledAt: null, site: { closedAt: null } },
    select: {
      name: true,
      isAdmin: true,
      volunteerId: true,
      site: { select: { id: true, name: true, level: true, centerId: true } },
    },
  });
  return (
    staff && {
      role: "STAFF",
      id,
      name: staff.name,
      siteId: staff.site.id,
      siteName: staff.site.name,
      level: staff.site.level,
      centerId: staff.site.centerId,
      isAdmin: staff.isAdmin,
      volunteerId: staff.volunteerId,
    }
  );
}

/** Null for an account that is disabled or whose session version differs. */
export async function findVolunteerActor({ id, version }: Account): Promise<VolunteerActor | null> {
  const volunteer = await db.volunteer.findFirst({
    where: { id, sessionVersion: version, disabledAt: null },
    select: {
      name: true,
      phoneToken: true,
      centerId: true,
      leads: { where: { closedAt: null }, select: { id: true } },
      staff: { select: { id: true } },
    },
  });
  return (
    volunteer && {
      role: "VOLUNTEER",
      id,
      name: volunteer.name,
      phoneToken: volunteer.phoneToken,
      centerId: volunteer.centerId,
      teamIds: volunteer.leads.map((team) => team.id),
      staffId: volunteer.staff?.id ?? null,
    }
  );
}
