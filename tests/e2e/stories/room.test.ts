import { expect, test } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";
import { makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, dispatchToPool, openWish } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { takeFromPool } from "@/tests/e2e/support/volunteer";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";

const { booking } = messages;

test("a wish gets a room with its time: held, confirmed, and read by resident and volunteer", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想找个地方教大家写春联", info));
  const staff = await newPerson(browser);
  await signInStaff(staff, "dispatcher");
  await approve(staff, wish);
  await dispatchToPool(staff, wish);
  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 20));
  await takeFromPool(volunteer, wish);

  await openWish(staff, wish);
  await staff.getByRole("link", { name: booking.choose }).click();
  await staff.getByRole("button", { name: booking.free.hold }).click();
  await staff.getByRole("button", { name: booking.hold.confirm }).click();
  await expect(staff.getByRole("heading", { name: booking.booked.title })).toBeVisible();

  const [where = ""] = booking.resident.split("{");
  await resident.goto(wish.path);
  await expect(resident.getByText(where).first()).toBeVisible();
  await volunteer.goto("/volunteer");
  await expect(volunteer.getByText(where).first()).toBeVisible();
});
