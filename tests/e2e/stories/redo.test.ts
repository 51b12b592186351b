import { expect, test } from "playwright/test";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { pressOffline } from "@/tests/e2e/support/offline";
import { expectPromise, makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import {
  approve,
  callBack,
  dispatchToPool,
  openWish,
  supplyNothing,
} from "@/tests/e2e/support/staff";
import { wishArticle, serve, takeFromPool } from "@/tests/e2e/support/volunteer";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { messages } from "@/tests/e2e/support/messages";

const { tracking, desk, volunteering, wishes } = messages;

test("差评必重办: a bad rating is done again by others, after a call", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("水龙头一直滴水", info));
  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await approve(dispatcher, wish);
  await dispatchToPool(dispatcher, wish);
  const first = await newPerson(browser);
  await signInVolunteer(first, volunteerPhone(info, 1));
  await takeFromPool(first, wish);
  await supplyNothing(dispatcher, wish);
  await serve(first, wish);

  await resident.goto(wish.path);
  await resident.getByRole("link", { name: tracking.rateNow }).click();
  await resident.getByText(wishes.grade["1"], { exact: true }).click();
  const comment = resident.getByLabel(tracking.rate.comment);
  await comment.fill("还在滴水");
  // Without script the browser itself says that it is offline.
  if (info.project.name === "javascript") {
    await pressOffline(resident, tracking.rate.send);
    await resident.reload();
    await expect(comment).toHaveValue("还在滴水");
  }
  await resident.getByRole("button", { name: tracking.rate.send }).click();
  await expect(resident.getByRole("heading", { name: tracking.rate.redo })).toBeVisible();
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.redoCallBy);

  await openWish(dispatcher, wish);
  await expect(dispatcher.getByText(desk.refused.PAST_OWNER)).toBeVisible();
  const colleague = await newPerson(browser);
  await signInStaff(colleague, "admin");
  await openWish(colleague, wish);
  await expect(colleague.getByText(desk.refused.CALL_BACK_FIRST)).toBeVisible();
  await callBack(colleague, wish, "说阀门没有换，约周六再去");
  await dispatchToPool(colleague, wish);

  await first.goto("/volunteer/pool");
  await expect(first.getByRole("heading", { name: volunteering.pool.title })).toBeVisible();
  const take = wishArticle(first, wish).getByText(volunteering.accept.button, { exact: true });
  await expect(take).toHaveCount(0);
  const second = await newPerson(browser);
  await signInVolunteer(second, volunteerPhone(info, 2));
  await takeFromPool(second, wish);
});
