import { expect, test } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, dispatchToPool, openWish } from "@/tests/e2e/support/staff";
import { takeFromPool } from "@/tests/e2e/support/volunteer";
import { demoVolunteer, volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { desk, leaving, moving, notices, registration } = messages;

const HOME = `SELECT "homeSiteId" AS value FROM volunteers WHERE number = $1`;

test("a volunteer moves to another county with the number, and what was in hand goes back", async ({
  browser,
}, info) => {
  const wish = await makeWish(await newPerson(browser), uniqueText("想请人装窗帘", info));
  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await approve(dispatcher, wish);
  await dispatchToPool(dispatcher, wish);
  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 25));
  await takeFromPool(volunteer, wish);

  await volunteer.goto("/volunteer/profile");
  await volunteer.getByRole("link", { name: registration.profile.moveAway }).click();
  await volunteer.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(volunteer.getByText(leaving.fate.GIVEN_BACK)).toBeVisible();
  const place = volunteer.getByLabel(registration.homePlace.label);
  const [chosen = ""] = await place.selectOption({ index: 1 });
  const [button = ""] = moving.button.split("{county}");
  await volunteer.getByRole("button", { name: button }).click();
  await volunteer.waitForURL(/\/volunteer\/profile$/);
  const number = await demoVolunteer(volunteerPhone(info, 25));
  await expect(volunteer.getByText(number)).toBeVisible();
  expect(await findValue(HOME, number)).toBe(chosen);

  await volunteer.goto("/volunteer/notices");
  const [moved = ""] = notices.moved.split("{unit}");
  await expect(volunteer.getByText(moved).first()).toBeVisible();
  await openWish(dispatcher, wish);
  const [, left = ""] = desk.events.releaseLeft.split("{left}");
  await expect(dispatcher.getByText(left).first()).toBeVisible();
});
