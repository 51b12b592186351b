import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { db } from "@/lib/shared/db/db";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import {
  listInHand,
  listOpenInvitations,
  listPastInvitations,
  listServices,
} from "@/lib/desk/volunteers/lists.data";
import type { VolunteerView } from "@/lib/desk/volunteers/schema";
import { findVisibleWishes, toWishLine } from "@/lib/desk/volunteers/wish-lines.data";
import { mayLookAtPhone, mayLookAtPhoneOf } from "@/lib/desk/volunteer-phone/policy";
import { volunteersSeenBy } from "@/lib/network/people/scope";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { mergeTeams, TEAMS_SELECT } from "@/lib/network/registration/own-teams";
import { findHours } from "@/lib/orders/volunteering/hours.data";
import { factsOf } from "@/lib/orders/wishes/queries";
import type { Prisma } from "@/prisma/generated/client";

export type VolunteerDetail = NonNullable<Awaited<ReturnType<typeof findVolunteerDetail>>>;
export type Service = VolunteerDetail["services"]["rows"][number];
export type Asking = VolunteerDetail["asked"][number];

/**
 * Everything about a volunteer at home at one of the actor's places; else null. Wishes that the actor may
 * not see are named by place and category only. Takes seven statements, however much there is.
 */
export async function findVolunteerDetail(
  actor: StaffActor,
  volunteerId: string,
  { before, askedBefore }: VolunteerView,
  now = new Date(),
) {
  const row = await db.volunteer.findFirst({
    where: { AND: [{ id: volunteerId }, volunteersSeenBy(actor)] },
    select: PERSON_SELECT,
  });
  if (!row) return null;
  const asked = { id: volunteerId, teamIds: row.leads.map(({ id }) => id) };
  const [hours, services, open, past, inHand] = await Promise.all([
    findHours(row, now),
    listServices(volunteerId, before),
    listOpenInvitations(asked),
    listPastInvitations(asked, askedBefore),
    listInHand(volunteerId),
  ]);
  const wishes = [...services.rows, ...open, ...past.rows].map(({ wish }) => wish);
  const visible = await findVisibleWishes(
    actor,
    [...wishes, ...inHand].map(({ id }) => id),
  );
  const withLine = <R extends { wish: Parameters<typeof toWishLine>[0] }>({ wish, ...one }: R) => ({
    ...one,
    wish: toWishLine(wish, visible),
  });
  const served = inHand.find(
    (wish) => visible.has(wish.id) && mayLookAtPhone(actor, factsOf(wish), volunteerId, now),
  );
  return {
    person: toPerson(actor, row),
    hours,
    inHand: inHand.map((wish) => toWishLine(wish, visible)),
    asked: open.map(withLine),
    pastAsked: { rows: past.rows.map(withLine), next: past.next },
    services: {
      rows: services.rows.map(({ seats: [seat], checkedOutAt: servedAt, ...one }) => ({
        ...withLine(one),
        servedAt,
        isAbsence: seat?.hasCome === false,
        minutes: seat?.serviceMinutes ?? null,
      })),
      next: services.next,
    },
    /** Whether the actor may look at the phone, and for which wish if only because of one. */
    look: mayLookAtPhoneOf(actor, row.homeSite.lineage)
      ? { wishId: null }
      : served
        ? { wishId: served.id }
        : null,
  };
}

const PERSON_SELECT = {
  id: true,
  number: true,
  name: true,
  personKey: true,
  phoneSealed: true,
  skills: true,
  languages: true,
  availability: true,
  disabledAt: true,
  registeredAt: true,
  homeSite: { select: { id: true, name: true, lineage: true } },
  categories: { select: { category: { select: { name: true, nameEn: true } } } },
  ...TEAMS_SELECT,
} as const satisfies Prisma.VolunteerSelect;

type PersonRow = Prisma.VolunteerGetPayload<{ select: typeof PERSON_SELECT }>;

function toPerson(
  actor: StaffActor,
  { personKey, phoneSealed, leads, memberships, ...row }: PersonRow,
) {
  const { categories, homeSite, ...person } = row;
  const phone = openVolunteerPhone({ id: row.id, personKey, phoneSealed });
  return {
    ...person,
    phone: phone && maskPhone(phone),
    home: { id: homeSite.id, name: homeSite.name },
    categories: categories.map(({ category }) => category),
    teams: mergeTeams({ leads, memberships }).map(({ site, ...team }) => ({
      ...{ ...team, place: site.name },
      /** Whether the actor keeps the team too. */
      isKept: isCountyAdmin(actor) && site.lineage.includes(actor.siteId),
    })),
  };
}
