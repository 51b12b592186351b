import { randomUUID } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import {
  ABOVE_THE_VILLAGE,
  ADMINS_ABOVE,
  CENTER_ADMINS,
  CITY_ADMINS,
  COUNTY_ADMINS_ABOVE,
  SECURITY_ADMINS,
  type Company,
} from "@/tests/integration/access/company";
import { MENU } from "@/tests/integration/access/verdicts/menu";
import { VENUES } from "@/tests/integration/access/verdicts/venues";
import { TEAMS } from "@/tests/integration/access/verdicts/teams";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aPhone, aSite, aStaff, aVolunteer } from "@/tests/support/factories";
import type { PlaceImportStatus } from "@/prisma/generated/enums";
import { aSecondFactor } from "@/tests/support/second-factors";
import { aRegistration } from "@/tests/support/registration";

/** A text that no other row has. */
const unique = () => randomUUID().slice(0, 12);

const staffId = async ({ county }: Company) => ({
  staffId: (await aStaff(county.village.id)).id,
});

const volunteerId = async ({ county }: Company) => ({
  volunteerId: (await aVolunteer(county.village)).id,
});

const disabledStaffId = async (company: Company) => {
  const { staffId: id } = await staffId(company);
  await db.staff.update({ where: { id }, data: { disabledAt: new Date(0) } });
  return { staffId: id };
};

const disabledVolunteerId = async (company: Company) => {
  const { volunteerId: id } = await volunteerId(company);
  await db.volunteer.update({ where: { id }, data: { disabledAt: new Date(0) } });
  return { volunteerId: id };
};

/** A 站 beside the village. */
const siteId = async ({ county }: Company, data = {}) => ({
  siteId: (await aSite("VILLAGE", county.township.id, data)).id,
});

const closed = { closedAt: new Date(0) };

/** An import of the county that is at this step. */
const importId = async ({ county, centerAdmin }: Company, status: PlaceImportStatus) => {
  const of = { siteId: county.center.id, staffId: centerAdmin.id };
  const { id } = await db.placeImport.create({ data: { ...of, fileName: "places.csv", status } });
  return { importId: id };
};

/** Who may change the places, the menu, the people and the teams. */
export const NETWORK: Verdicts = {
  "lib/network/imports/actions.ts": {
    uploadPlaces: {
      may: [...CENTER_ADMINS, ...CITY_ADMINS], // each for their own place
      fields: ({ code }) => ({
        file: new File([`code,level,name\n${code}101,township,镇`], "places.csv"),
      }),
    },
    answerImport: { may: ["centerAdmin"], fields: (company) => importId(company, "READY") },
    answerAllSame: { may: ["centerAdmin"], fields: (company) => importId(company, "READY") },
    confirmImport: { may: ["centerAdmin"], fields: (company) => importId(company, "READY") },
    undoImport: { may: ["centerAdmin"], fields: (company) => importId(company, "DONE") },
  },
  "lib/network/people/actions.ts": {
    addStaff: {
      may: COUNTY_ADMINS_ABOVE,
      fields: ({ county }) => ({
        ...{ siteId: county.village.id, name: "新同事", userName: `new-${unique()}` },
        isVolunteer: "no",
      }),
    },
    addManyStaff: {
      may: ["townshipAdmin", "centerAdmin"],
      fields: async (company) => ({ siteIds: (await siteId(company)).siteId }),
    },
    editStaff: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async (company) => ({
        ...(await staffId(company)),
        ...{ name: "新名字", siteId: company.county.village.id },
      }),
    },
    linkVolunteer: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async (company) => ({ ...(await staffId(company)), isVolunteer: "no" }),
    },
    resetPassword: { may: [...COUNTY_ADMINS_ABOVE, "centerSecurity"], fields: staffId },
    enableStaff: { may: COUNTY_ADMINS_ABOVE, fields: disabledStaffId },
    changeVolunteerPhone: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async (company) => ({
        ...(await volunteerId(company)),
        ...{ newPhone: aPhone(), idSeen: true, reason: "手机丢了" },
      }),
    },
    enableVolunteer: { may: COUNTY_ADMINS_ABOVE, fields: disabledVolunteerId },
  },
  "lib/network/security/actions.ts": {
    setSecurity: {
      may: SECURITY_ADMINS, // each for their own place
      fields: () => ({ mode: "MODERN", secondFactor: "OFFERED" }),
    },
    setRoles: { may: ["centerSecurity"], fields: staffId },
    resetSecondFactor: {
      may: ["centerSecurity"],
      fields: async (company) => {
        const about = await staffId(company);
        await aSecondFactor(about.staffId);
        return about;
      },
    },
    endStaffSessions: { may: ["centerSecurity"], fields: staffId },
    unlockStaff: { may: ["centerSecurity"], fields: staffId },
  },
  "lib/network/registration/actions.ts": {
    registerVolunteer: { may: "everybody", fields: ({ county }) => aRegistration(county) },
    correctVolunteer: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async (company) => ({
        ...(await volunteerId(company)),
        ...{ name: "改过的名字", idSeen: true, reason: "登记时写错" },
      }),
    },
    updateProfile: {
      may: ["invited", "leader", "attendee", "uninvolved"],
      fields: ({ county }) => ({ homeSiteId: county.village.id, skills: "理发" }),
      refusedAs: "OUTSIDE_COUNTY",
    },
  },
  "lib/network/sites/actions.ts": {
    addPlace: {
      may: ABOVE_THE_VILLAGE,
      fields: ({ county }) => ({
        ...{ parentId: county.township.id, level: "VILLAGE", name: `新村 ${unique()}` },
      }),
    },
    editPlace: {
      may: ADMINS_ABOVE,
      fields: ({ county }) => ({ siteId: county.village.id, name: `改名 ${unique()}` }),
    },
    movePlace: {
      may: ["centerAdmin", "cityAdmin"],
      fields: async (company) => ({
        ...(await siteId(company)),
        parentId: company.county.sisterTownship.id,
      }),
    },
    closePlace: { may: ABOVE_THE_VILLAGE, fields: (company) => siteId(company) },
    movePlaces: {
      may: ["centerAdmin", "cityAdmin"],
      fields: async (company) => ({
        ...{ siteIds: (await siteId(company)).siteId, parentId: company.county.sisterTownship.id },
      }),
    },
    closePlaces: {
      may: ABOVE_THE_VILLAGE,
      fields: async (company) => ({ siteIds: (await siteId(company)).siteId }),
    },
    reopenPlace: { may: ABOVE_THE_VILLAGE, fields: (company) => siteId(company, closed) },
  },
  ...TEAMS,
  ...MENU,
  ...VENUES,
};
