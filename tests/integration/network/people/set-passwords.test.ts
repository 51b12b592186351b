import { expect, test } from "vitest";
import { chooseFirstPassword } from "@/lib/shared/account/actions";
import { findPasswordTask } from "@/lib/shared/account/queries";
import { VISITOR, type SigningIn } from "@/lib/shared/auth/actor";
import { signInStaff as signIn } from "@/lib/shared/sign-in/actions";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { addStaff, resetPassword } from "@/lib/network/people/actions";
import { aCounty, aStaff } from "@/tests/support/factories";
import { aSession, personOf } from "@/tests/support/sessions";
import { mustSubmit, nextRequest } from "@/tests/support/submit";

const account = (siteId: string, userName: string) => ({
  siteId,
  userName,
  name: "演示员",
  isAdmin: false,
  isVolunteer: "no" as const,
});

async function aKeptCounty() {
  const county = await aCounty();
  return { ...county, admin: await aStaff(county.center.id, { isAdmin: true }) };
}

test("a new colleague signs in with the password that is shown once, and changes it", async () => {
  const { admin, village } = await aKeptCounty();
  const { data } = await mustSubmit(addStaff, admin, account(village.id, "new.colleague"));
  expect(data?.password).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  const fields = { userName: "new.colleague", password: data?.password };
  const signedIn = await mustSubmit(signIn, VISITOR, fields);
  expect(signedIn.to).toBe("/sign-in/password");
  const chosen = { newPassword: "linden flowers in June", repeated: "linden flowers in June" };
  await mustSubmit(chooseFirstPassword, nextRequest(signedIn), chosen);
  const again = await mustSubmit(signIn, VISITOR, { ...fields, password: chosen.newPassword });
  expect(again.to).toBe("/desk");
});

test("a reset ends the open sessions, is told to the owner, and leaves a record", async () => {
  const { admin, village, center } = await aKeptCounty();
  const colleague = await aStaff(village.id, { userName: "forgetful" });
  const { token } = await aSession(colleague);
  const { data } = await mustSubmit(resetPassword, admin, { staffId: colleague.id });
  expect(await findSessionPerson(token)).toBeNull();
  const fields = { userName: "forgetful", password: data?.password };
  const browser = nextRequest(await mustSubmit(signIn, VISITOR, fields));
  const waiting = { staffId: colleague.id, task: "NEW_PASSWORD" };
  expect(await personOf(browser)).toMatchObject(waiting);
  const now = new Date();
  const { events } = await findPasswordTask({ ...waiting, sessionId: "" } as SigningIn, now);
  expect(events).toMatchObject([{ name: "passwordReset", by: `${admin.name} · ${center.name}` }]);
  const where = { subjectId: colleague.id, name: "passwordReset" } as const;
  expect(await db.auditEntry.findMany({ where })).toMatchObject([
    { chainId: center.id, actorId: admin.id },
  ]);
});
