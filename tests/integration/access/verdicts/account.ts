import { beginEnrollment } from "@/lib/shared/account/commands";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { findEnrollment } from "@/lib/shared/sign-in/enrollment.data";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import type { SignInTask } from "@/prisma/generated/enums";
import { STAFF, VOLUNTEERS, type Company } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aStaff, present } from "@/tests/support/factories";
import { aSecondFactor, codeOfSecret } from "@/tests/support/second-factors";
import { aSession } from "@/tests/support/sessions";
import type { Browser } from "@/tests/support/submit";

const OLD = "acorn-bicycle-velvet";
const NEW = "linden flowers in June";

const chosen = { newPassword: NEW, repeated: NEW };

/** The form of the 站, which knows its password. */
const oldPassword = async ({ station }: Company) => {
  const passwordHash = await hashPassword(OLD);
  await db.staff.update({ where: { id: station.id }, data: { passwordHash } });
  return { oldPassword: OLD };
};

const withoutFactor = ({ id }: StaffActor) =>
  db.secondFactor.deleteMany({ where: { staffId: id } });

/** Somebody of the village who still has this to do before they are signed in. */
export async function halfSignedIn(task: SignInTask, { county }: Company) {
  const staff = await aStaff(county.village.id);
  const by: Browser = { role: "BROWSER", cookie: (await aSession(staff, { task })).cookie };
  return { staff, by };
}

/** What people do with their own accounts. Whoever asks, it is about themselves. */
export const ACCOUNT: Verdicts = {
  "lib/shared/account/actions.ts": {
    giveFactorCode: {
      may: [],
      fields: () => ({ factorCode: "123456" }),
      also: async (company) => {
        const { staff, by } = await halfSignedIn("SECOND_FACTOR", company);
        return { by, fields: { factorCode: (await aSecondFactor(staff.id))() } };
      },
    },
    chooseFirstPassword: {
      may: [],
      fields: () => chosen,
      also: async (company) => ({
        by: (await halfSignedIn("NEW_PASSWORD", company)).by,
        fields: chosen,
      }),
    },
    changePassword: {
      may: ["station"], // who knows the old one
      fields: async (company) => ({ ...(await oldPassword(company)), ...chosen }),
      refusedAs: "WRONG_OLD_PASSWORD",
    },
    beginEnrollment: {
      may: STAFF,
      fields: async () => {
        await db.secondFactor.deleteMany();
        return {};
      },
    },
    confirmEnrollment: {
      may: ["station"], // who has set up the app
      fields: async ({ station }) => {
        await withoutFactor(station);
        await beginEnrollment(station);
        const { secret } = present(await findEnrollment(station.id));
        return { factorCode: codeOfSecret(secret) };
      },
      refusedAs: "WRONG_FACTOR_CODE",
    },
    removeSecondFactor: {
      may: ["station"], // who has the app
      fields: async ({ station }) => {
        await withoutFactor(station);
        return { factorCode: (await aSecondFactor(station.id))() };
      },
      refusedAs: "WRONG_FACTOR_CODE",
    },
    renewRecoveryCodes: {
      may: ["station"],
      fields: async (company) => {
        await withoutFactor(company.station);
        await aSecondFactor(company.station.id);
        return oldPassword(company);
      },
      refusedAs: "WRONG_OLD_PASSWORD",
    },
  },
  "lib/shared/sessions/actions.ts": {
    endSession: {
      may: ["station"], // whose session it is
      fields: async ({ station }) => ({ sessionId: (await aSession(station)).token.sessionId }),
    },
    endOtherSessions: { may: [...STAFF, ...VOLUNTEERS] },
  },
};
