import { randomUUID, randomUUIDv7 } from "node:crypto";
import type { ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { findStaffActor, findVolunteerActor } from "@/lib/shared/auth/queries";
import { sendCode } from "@/lib/shared/sign-in/phone-code.data";
import { db } from "@/lib/shared/db/db";
import { checkCharacter } from "@/lib/network/registration/id-number";
import { sealVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import type { NewWish, SubmitWish } from "@/lib/orders/wishes/schema";
import { shownCode, watchCodes } from "@/tests/support/shown-codes";
import type { Prisma } from "@/prisma/generated/client";
import type { SiteLevel } from "@/prisma/generated/enums";

let count = 0;
const next = () => ++count;

/** A fictitious phone number, unique within a process of tests. */
export const aPhone = () => `198${String(next()).padStart(8, "0")}`;

export function aSite(
  level: SiteLevel,
  parentId: string | null = null,
  data: Partial<Prisma.SiteUncheckedCreateInput> = {},
) {
  return db.site.create({ data: { level, parentId, name: `${level} ${next()}`, ...data } });
}

/** A centre with its county record and a category. */
export async function aCenter(parentId: string | null = null) {
  const site = await aSite("CENTER", parentId);
  await db.center.create({ data: { id: site.id } });
  const category = await aCategory(site.id);
  return { ...site, category };
}

export function aCategory(
  centerId: string,
  data: Partial<Prisma.ServiceCategoryUncheckedCreateInput> = {},
) {
  return db.serviceCategory.create({
    data: { centerId, name: `类别${next()}`, nameEn: "Category", picture: "hands", ...data },
  });
}

/** 市 → 中心 → 所 → 站, and a sister 所 with its own 站. */
export async function aCounty() {
  const city = await aSite("CITY");
  const center = await aCenter(city.id);
  const township = await aSite("TOWNSHIP", center.id);
  const village = await aSite("VILLAGE", township.id);
  const sisterTownship = await aSite("TOWNSHIP", center.id);
  const sisterVillage = await aSite("VILLAGE", sisterTownship.id);
  return {
    city,
    center,
    category: center.category,
    township,
    village,
    sisterTownship,
    sisterVillage,
  };
}

export type County = Awaited<ReturnType<typeof aCounty>>;

/** Staff of a place; the password hash opens nothing unless given. */
export async function aStaff(
  siteId: string,
  data: Partial<Prisma.StaffUncheckedCreateInput> = {},
): Promise<StaffActor> {
  const staff = await db.staff.create({
    data: {
      siteId,
      userName: `staff-${next()}-${randomUUID()}`,
      name: "演示员",
      passwordHash: "-",
      ...data,
    },
  });
  return present(await findStaffActor(staff));
}

/** A volunteer, and the phone, which the actor does not know. */
export async function aVolunteer(
  { centerId, id: homeSiteId }: { centerId: string | null; id: string },
  {
    phone = aPhone(),
    idNumber = anIdentity(),
    ...data
  }: Partial<Prisma.VolunteerUncheckedCreateInput> & { phone?: string; idNumber?: string } = {},
): Promise<VolunteerActor & { phone: string }> {
  const id = randomUUIDv7();
  const volunteer = await db.volunteer.create({
    data: {
      ageAtRegistration: 40,
      ...sealVolunteer({ id, personKey: newPersonKey(id) }, { phone, idNumber }),
      centerId: present(centerId),
      homeSiteId,
      number: `T${next()}-${randomUUID()}`,
      name: "演示志愿者",
      ...data,
    },
  });
  return { ...(await volunteerActor(volunteer.id)), phone };
}

/** Staff of a place who are also this volunteer, with the actors of both accounts. */
export async function aStaffVolunteer(
  site: { id: string },
  { id: volunteerId }: VolunteerActor,
): Promise<{ asStaff: StaffActor; asVolunteer: VolunteerActor }> {
  const asStaff = await aStaff(site.id, { isVolunteer: true, volunteerId });
  return { asStaff, asVolunteer: await volunteerActor(volunteerId) };
}

/** An ID number with a valid checksum that belongs to no person: no place has the division code 999999. */
function anIdentity(): string {
  const number = next();
  const birthDate = new Date(Date.UTC(1960, 0, 1 + Math.floor(number / 1000)));
  const day = birthDate.toISOString().slice(0, 10).replaceAll("-", "");
  const digits = `999999${day}${String(number % 1000).padStart(3, "0")}`;
  return digits + checkCharacter(digits);
}

/** The actor as the next request would read it, with the teams the volunteer leads now. */
export async function volunteerActor(id: string): Promise<VolunteerActor> {
  return present(await findVolunteerActor({ id }));
}

/** A team of a place and its members. The first member leads it; `leader` is the actor after that change. */
export async function aTeam(
  site: { centerId: string | null; id: string },
  given: VolunteerActor[] = [],
  data: Partial<Prisma.TeamUncheckedCreateInput> = {},
) {
  const members = [...given];
  while (members.length < 3) members.push(await aVolunteer(site));
  const leaderId = present(members[0]).id;
  const team = await db.team.create({
    data: {
      centerId: present(site.centerId),
      siteId: site.id,
      kind: "SQUAD",
      name: `队${next()}-${randomUUID().slice(0, 8)}`,
      leaderId,
      members: { createMany: { data: members.map(({ id }) => ({ volunteerId: id })) } },
      ...data,
    },
  });
  return { ...team, leader: await volunteerActor(leaderId), members };
}

/** The input of a resident who submits a wish, without the code. */
export function aWishForm(siteId: string, form: Partial<SubmitWish> = {}): SubmitWish {
  return {
    idempotencyKey: randomUUID(),
    content: "灯坏了，请帮忙换一个",
    siteId,
    wantedTime: "ANY",
    contactName: "演示居民",
    phone: aPhone(),
    hasConsent: true,
    ...form,
  };
}

/** A submitted wish of a place and the resident who holds its link. */
export async function aWish(siteId: string, form: Partial<NewWish> = {}, now = new Date()) {
  const wish: NewWish = { channel: "WEB", ...aWishForm(siteId), ...form };
  const { id, trackingNumber } = await db.$transaction((tx) => recordWish(tx, wish, now));
  const { residentId } = await db.wish.findUniqueOrThrow({ where: { id } });
  const resident: ResidentActor = { role: "RESIDENT", id: residentId, wishId: id };
  return { id, trackingNumber, resident };
}

export function aStockItem(
  siteId: string,
  quantity: number,
  data: Partial<Prisma.StockItemUncheckedCreateInput> = {},
) {
  return db.stockItem.create({
    data: {
      siteId,
      name: `物品${next()}`,
      unit: "个",
      quantity,
      ...(quantity > 0 && { movements: { create: { change: quantity } } }),
      ...data,
    },
  });
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected to be there");
  return value;
}

/** Sends a code to a phone and returns it, as the terminal shows it. */
export async function aCode(phone: string): Promise<string> {
  watchCodes(); // the framework may have put a console of its own in place
  await sendCode(phone, new Date());
  return shownCode(phone);
}
