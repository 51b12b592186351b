import { expect, test } from "playwright/test";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { expectPromise, makeWish, rateWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, dispatchToPool, supplyNothing } from "@/tests/e2e/support/staff";
import { wishArticle, serve, takeFromPool } from "@/tests/e2e/support/volunteer";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { messages } from "@/tests/e2e/support/messages";

const { tracking, volunteering, wishes } = messages;

test("five people bring a wish to its end: 点单 审单 派单 接单 配单 服务 评单", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("厨房的灯坏了，请帮忙换一个", info));

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await approve(station, wish);

  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await dispatchToPool(dispatcher, wish);

  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 0));
  await takeFromPool(volunteer, wish);
  await wishArticle(volunteer, wish)
    .getByRole("button", { name: volunteering.contact.show })
    .click();
  await expect(wishArticle(volunteer, wish).getByText(wish.phone)).toBeVisible();

  const township = await newPerson(browser);
  await signInStaff(township, "township");
  await supplyNothing(township, wish);

  await serve(volunteer, wish);

  await rateWish(resident, wish, "5");
  await expect(resident.getByText(tracking.rate.thanks)).toBeVisible();
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.RATED);
  await expect(
    resident.getByText(tracking.events.rate.replace("{grade}", wishes.grade["5"])),
  ).toBeVisible();
});
