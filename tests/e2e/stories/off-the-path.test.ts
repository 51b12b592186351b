import { expect, test } from "playwright/test";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { expectPromise, makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import {
  approve,
  dispatchToPool,
  recordGrade,
  recordService,
  supplyNothing,
} from "@/tests/e2e/support/staff";
import { checkIn, couldNotServe, takeFromPool, undoCheckIn } from "@/tests/e2e/support/volunteer";
import { acceptedHoursAgo } from "@/tests/e2e/support/accepted-earlier";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { messages } from "@/tests/e2e/support/messages";

const { tracking, wishes } = messages;

test("去了没办成: others go, staff write down the service, the centre the grade told on paper", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人教用助听器", info));
  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await approve(dispatcher, wish);
  await dispatchToPool(dispatcher, wish);
  const first = await newPerson(browser);
  await signInVolunteer(first, volunteerPhone(info, 6));
  await takeFromPool(first, wish);
  await supplyNothing(dispatcher, wish);

  await checkIn(first, wish);
  await undoCheckIn(first, wish);
  await couldNotServe(first, wish, "敲了门，家里没有人");
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.APPROVED);
  await expect(resident.getByText(tracking.events.undoCheckIn)).toBeVisible();
  await expect(resident.getByText(tracking.events.couldNotServe)).toBeVisible();

  await dispatchToPool(dispatcher, wish);
  const second = await newPerson(browser);
  await signInVolunteer(second, volunteerPhone(info, 7));
  await takeFromPool(second, wish);
  await supplyNothing(dispatcher, wish);
  await acceptedHoursAgo(wish, 2);
  await recordService(dispatcher, wish, 1);
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.SERVED);

  const admin = await newPerson(browser);
  await signInStaff(admin, "admin");
  await recordGrade(admin, wish, "4");
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.RATED);
  const told = tracking.events.rateForYou.replace("{grade}", wishes.grade["4"]);
  await expect(resident.getByText(told)).toBeVisible();
});
