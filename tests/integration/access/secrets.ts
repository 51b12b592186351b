import { callBackResident, decideObjection, dispatchWish } from "@/lib/orders/dispatch/commands";
import { objectToWish, pauseWish, resumeWish } from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish, declineWish, releaseWish } from "@/lib/orders/volunteering/commands";
import { amendWish, approveWish, rateWish } from "@/lib/orders/wishes/commands";
import type { WishStatus } from "@/prisma/generated/enums";
import { aCompany } from "@/tests/integration/access/company";
import { db } from "@/lib/shared/db/db";
import { aVolunteer, aWish, volunteerActor } from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";
import { aRegistration, register } from "@/tests/support/registration";
import { aWishIn, type Scene, type StagedWish } from "@/tests/support/scenes";

/** The wishes of this network: one in each status, and those whose way there makes a difference. */
export const SCENES = {
  SUBMITTED: {},
  REJECTED: {},
  APPROVED: {},
  DISPATCHED: {},
  POOL: { status: "DISPATCHED", asked: "POOL" },
  TEAM: { status: "ACCEPTED", asked: "TEAM" },
  CANCELLED: {},
  MERGED: {},
  ACCEPTED: {},
  SUPPLIED: {},
  IN_SERVICE: {},
  SERVED: {},
  RATED: {},
  UNRATED: {},
  /** The time in which the contact is disclosed is over. */
  PAST: { status: "RATED", isPast: true },
} as const satisfies Record<string, SecretScene>;

type SecretScene = Scene & { status?: WishStatus; isPast?: boolean };

export type SceneName = keyof typeof SCENES;

export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];

/** What is told of a resident with each wish. */
export const RESIDENT_FIELDS = ["name", "phone", "address", "phoneInText"] as const;

export type ResidentField = (typeof RESIDENT_FIELDS)[number];

/** The text of each field of a scene, which stands nowhere else. */
export function secretOf(field: ResidentField, scene: SceneName): string {
  const number = String(SCENE_NAMES.indexOf(scene) + 10);
  return {
    name: `秦${number}姑娘`,
    phone: `198770${number}321`,
    address: `桂花里${number}栋`,
    phoneInText: `138990${number}321`,
  }[field];
}

/** What people wrote at the steps of a wish, by who wrote it. */
export const NOTES = {
  residentsWord: "群众补充之言",
  staffsWord: "站里补充之言",
  wordInHand: "接单后补充之言",
  objection: "异议缘由之言",
  decision: "裁定缘由之言",
  pause: "等候缘由之言",
  decline: "婉拒缘由之言",
  release: "退单缘由之言",
  supply: "配单备注之言",
  service: "服务记录之言",
  comment: "评语之言",
  callBack: "回访之言",
};

/** Of the volunteer who serves, and of one under age with a guardian. */
export const VOLUNTEER_SECRETS = {
  helperName: "助大山",
  helperPhone: "19766600321",
  helperIdNumber: anIdNumber("1988-08-08"),
  helperBirth: "1988-08-08",
  minorName: "助小河",
  guardianName: "护长江",
  guardianPhone: "19755500321",
};

export type Network = Awaited<ReturnType<typeof aNetworkOfSecrets>>;

/** A network whose people and wishes have texts of their own to be found wherever they leak. */
export async function aNetworkOfSecrets() {
  const cast = await aCompany();
  const { county } = cast;
  const helper = await register(
    aRegistration(county, {
      name: VOLUNTEER_SECRETS.helperName,
      phone: VOLUNTEER_SECRETS.helperPhone,
      idNumber: VOLUNTEER_SECRETS.helperIdNumber,
    }),
  );
  await register(
    aRegistration(county, {
      name: VOLUNTEER_SECRETS.minorName,
      idNumber: anIdNumber("2010-01-01"),
      guardianName: VOLUNTEER_SECRETS.guardianName,
      guardianPhone: VOLUNTEER_SECRETS.guardianPhone,
      guardianConsent: true,
    }),
  );
  const invited = { ...(await volunteerActor(helper.id)), phone: VOLUNTEER_SECRETS.helperPhone };
  const company = { ...cast, invited };
  const wishes = new Map<SceneName, StagedWish>();
  for (const name of SCENE_NAMES) {
    const { status = name, isPast, ...scene } = SCENES[name] as SecretScene;
    const form = {
      contactName: secretOf("name", name),
      phone: secretOf("phone", name),
      address: secretOf("address", name),
      content: `修灯，打${secretOf("phoneInText", name)}`,
    };
    const wish = await aWishIn(status as WishStatus, company, { ...scene, form });
    if (isPast) await putBack(wish);
    if (name === "ACCEPTED") {
      await amendWish(wish.resident, { wishId: wish.id, word: NOTES.wordInHand });
    }
    wishes.set(name, wish);
  }
  return { company, wishes, told: await aToldWish(company) };
}

const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** Puts the service and the end of a wish into the past, which no step can do. */
async function putBack({ id }: StagedWish): Promise<void> {
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.wish.updateMany({ where: { id }, data: { changedAt: LONG_AGO } }),
    db.assignment.updateMany({
      where: { wishId: id },
      data: { checkedInAt: LONG_AGO, checkedOutAt: LONG_AGO },
    }),
  ]);
}

type Company = Awaited<ReturnType<typeof aCompany>>;

/** A wish at each of whose steps somebody wrote something, served and asked for again. */
async function aToldWish(company: Company): Promise<StagedWish> {
  const { county, station, township, center, invited, alsoInvited } = company;
  const wish = await aWish(county.village.id);
  const about = { wishId: wish.id };
  await amendWish(wish.resident, { ...about, word: NOTES.residentsWord });
  await amendWish(station, { ...about, word: NOTES.staffsWord });
  await objectToWish(station, { ...about, reason: NOTES.objection });
  await decideObjection(center, {
    ...{ ...about, siteId: county.village.id, isItsPlace: false, reason: NOTES.decision },
  });
  await approveWish(station, {
    ...{ ...about, categoryId: county.category.id, urgency: "NORMAL", isPublic: true },
  });
  await pauseWish(station, { ...about, reason: NOTES.pause });
  await resumeWish(station, about);
  const ask = (...volunteers: { id: string }[]) =>
    dispatchWish(township, {
      ...{ ...about, to: "VOLUNTEERS", volunteerIds: volunteers.map(({ id }) => id) },
    });
  const first = await aVolunteer(county.village);
  await ask(first, alsoInvited);
  await declineWish(alsoInvited, { ...about, reason: NOTES.decline });
  await acceptWish(first, { ...about, volunteerIds: [] });
  await releaseWish(first, { ...about, reason: NOTES.release });
  await ask(invited);
  await acceptWish(invited, { ...about, volunteerIds: [] });
  await supplyWish(station, { ...about, lines: [], note: NOTES.supply });
  await checkIn(invited, about);
  await checkOut(invited, { sure: true, ...about, note: NOTES.service });
  await rateWish(wish.resident, { ...about, grade: 1, comment: NOTES.comment });
  await callBackResident(center, { ...about, note: NOTES.callBack });
  return wish;
}
