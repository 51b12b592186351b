import { expect, test } from "playwright/test";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { openFold } from "@/tests/e2e/support/fold";
import { expectPromise, makeWish, openByPhone } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { openWish, reject } from "@/tests/e2e/support/staff";
import { messages } from "@/tests/e2e/support/messages";

const { tracking, desk } = messages;

test("a resident finds the wish again by phone, adds a word and withdraws it", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想学用手机", info));

  await openByPhone(resident, wish);
  await resident.waitForURL(`**${wish.path}`);

  await openFold(resident, tracking.amend.title);
  await resident.getByLabel(tracking.amend.word).fill("下午在家");
  await resident.getByRole("button", { name: tracking.amend.send, exact: true }).click();
  await expect(resident.getByText("下午在家").first()).toBeVisible();

  await openFold(resident, tracking.withdraw.title);
  await resident.getByRole("button", { name: tracking.withdraw.send }).click();
  await expectPromise(resident, tracking.promise.CANCELLED);

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await openWish(station, wish);
  await expect(station.getByText(desk.wish.noSteps)).toBeVisible();
});

test("a wish that cannot be done is answered with the reason", async ({ browser }, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想换一套门窗", info));
  const station = await newPerson(browser);
  await signInStaff(station, "station");

  await reject(station, wish, "要有资质的单位上门，请打 12345");

  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.REJECTED);
  await expect(resident.getByText("要有资质的单位上门，请打 12345").first()).toBeVisible();
});
