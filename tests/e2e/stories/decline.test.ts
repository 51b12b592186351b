import { expect, test } from "playwright/test";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { expectPromise, makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, askVolunteer, openToPool } from "@/tests/e2e/support/staff";
import { declineInvitation, takeFromPool } from "@/tests/e2e/support/volunteer";
import { demoVolunteer, volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { messages } from "@/tests/e2e/support/messages";

const { tracking } = messages;

test("who is asked may say no: the next are asked by themselves, then anybody fit", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人装个扶手", info));
  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await approve(dispatcher, wish);

  await askVolunteer(dispatcher, wish, await demoVolunteer(volunteerPhone(info, 3)));
  const first = await newPerson(browser);
  await signInVolunteer(first, volunteerPhone(info, 3));
  await declineInvitation(first, wish, "这几天不在家");
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.DISPATCHED);
  await expect(resident.getByText(tracking.events.nextWave)).toBeVisible();

  await openToPool(dispatcher, wish);
  const second = await newPerson(browser);
  await signInVolunteer(second, volunteerPhone(info, 4));
  await takeFromPool(second, wish);
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.ACCEPTED);
});
