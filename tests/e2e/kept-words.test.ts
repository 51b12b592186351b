import { expect, test, type Page } from "playwright/test";
import { openFold } from "@/tests/e2e/support/fold";
import { messages } from "@/tests/e2e/support/messages";
import { pressOffline } from "@/tests/e2e/support/offline";
import { codeSentBy } from "@/tests/e2e/support/phone";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { openWish } from "@/tests/e2e/support/staff";
import { expectPromise } from "@/tests/e2e/support/resident";
import { uniqueText } from "@/tests/e2e/support/unique-text";

const { auth, crash, desk, fields, intake, submit, tracking, typing } = messages;

async function choosePlace(page: Page, label: string) {
  const place = page.getByLabel(label);
  const option = place.locator("option", { hasText: "西街社区" });
  await place.selectOption(await option.first().getAttribute("value"));
}

const aPhone = () => `197${String(process.hrtime.bigint() % 100_000_000n).padStart(8, "0")}`;

test("offline at each step of submitting and reviewing, and by Back and Reload, nothing is lost", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const content = uniqueText("厨房的灯坏了", info);
  const phone = aPhone();
  const words = resident.getByRole("textbox", { name: submit.content });
  await resident.goto("/submit");
  await words.fill(content);
  await choosePlace(resident, submit.place);

  await pressOffline(resident, submit.send);
  await expect(words).toHaveValue(content);
  await resident.reload();
  await expect(resident.getByText(typing.restored)).toBeVisible();
  await expect(words).toHaveValue(content);

  await resident.getByRole("button", { name: submit.send }).click();
  await expect(resident.getByRole("link", { name: fields.needed.contactName })).toBeVisible();
  await expect(resident.getByRole("link", { name: fields.needed.phone })).toBeVisible();
  await resident.getByLabel(submit.name).fill("花小样");
  await resident.getByLabel(submit.phone).fill(`我的电话是 +86 ${phone}，谢谢`);
  const send = resident.getByRole("button", { name: submit.send });
  const code = await codeSentBy(phone, () => send.click());

  await resident.waitForURL("**/submit?step=code&form=*");
  await resident.reload();
  await expect(resident.getByText(content).first()).toBeVisible();
  await expect(resident.getByText(submit.summary.offWall, { exact: true })).toBeVisible();
  await resident.goBack();
  await expect(words).toHaveValue(content);
  await resident.goForward();

  const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
  await resident.getByLabel(auth.code.label).fill(typed);
  await pressOffline(resident, submit.confirm);
  await expect(resident.getByLabel(auth.code.label)).toHaveValue(typed);
  await resident.getByRole("button", { name: submit.confirm }).click();
  await resident.waitForURL(/\/submitted$/);
  const number = new URL(resident.url()).pathname.split("/")[2] ?? "";
  await resident.getByRole("link", { name: submit.submitted.open }).click();
  await expectPromise(resident, tracking.promise.answer);
  const wish = new URL(resident.url()).pathname;
  await resident.goto("/submit?again=1");
  await expect(words).toHaveValue("");

  // The same again: asked about, without a second code.
  const repeated = `${content}，麻烦了`;
  await words.fill(repeated);
  await resident.getByRole("button", { name: submit.confirm }).click();
  await resident.waitForURL("**/submit?*step=alike&form=*");
  await resident.reload();
  await expect(resident.getByText(repeated).first()).toBeVisible();
  await resident.getByRole("button", { name: submit.alike.same }).click();
  await resident.waitForURL(`**${wish}?form=*`);
  await expect(resident.getByLabel(tracking.amend.word)).toHaveValue(repeated);
  await resident.goBack();
  await resident.getByRole("button", { name: submit.alike.another }).click();
  await resident.waitForURL(/\/submitted$/);

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await openWish(station, { number, content, phone, path: "" });
  await openFold(station, desk.reject.title);
  const reason = station.locator("#reject").getByLabel(desk.reject.reason);
  await reason.fill("要有资质的单位上门");
  await pressOffline(station, desk.reject.submit);
  await expect(reason).toHaveValue("要有资质的单位上门");
});

test("a card typed at the desk stays when the network, the build or the session is gone", async ({
  browser,
}, info) => {
  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await station.goto("/desk/new");
  const content = uniqueText("想有一双棉鞋", info);
  await station.getByLabel(intake.content).fill(content);
  await pressOffline(station, intake.submit);
  await expect(station.getByLabel(intake.content)).toHaveValue(content);

  // The answer of a server that was built anew, and of one that does not take the form.
  for (const [status, headers, said] of [
    [409, { "x-nextjs-action-not-found": "1" }, crash.outdated],
    [403, {}, crash.refused],
    [502, {}, crash.refused],
  ] as const) {
    await station.route("**/desk/new", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status, headers, contentType: "text/html", body: "" })
        : route.continue(),
    );
    await station.getByRole("button", { name: intake.submit }).click();
    await expect(station.getByText(said)).toBeVisible();
    await expect(station.getByLabel(intake.content)).toHaveValue(content);
    await station.unroute("**/desk/new");
  }

  await station.getByRole("link", { name: typing.reload }).click();
  await expect(station.getByText(typing.restored)).toBeVisible();
  await expect(station.getByLabel(intake.content)).toHaveValue(content);

  await station.getByLabel(intake.name).fill("花小红");
  await station.getByLabel(intake.phone).fill("19900029999");
  await choosePlace(station, intake.place);
  const { name, value, domain, path } = (await station.context().cookies()).find(
    (cookie) => cookie.name === "hive-session",
  ) ?? { name: "", value: "", domain: "", path: "" };
  await station.context().clearCookies({ name: "hive-session" });
  await station.getByRole("button", { name: intake.submit }).click();
  await expect(station.getByRole("link", { name: typing.signIn })).toBeVisible();
  await expect(station.getByLabel(intake.content)).toHaveValue(content);

  await station.context().addCookies([{ name, value, domain, path }]);
  await station.getByRole("button", { name: intake.submit }).click();
  await expect(station.getByRole("region", { name: intake.entered.label })).toContainText(content);
  await expect(station.getByLabel(intake.content)).toHaveValue("");
});

test("a text that is too long is not cut but counted, line ends once", async ({ page }) => {
  await page.goto("/submit");
  const words = page.getByRole("textbox", { name: submit.content });
  await words.fill("灯\n".repeat(260));
  await expect(words).toHaveValue("灯\n".repeat(260));
  await expect(page.getByText(typing.over.replace("{count}", "19"))).toBeVisible();
  await words.fill("灯\n".repeat(245));
  await expect(page.getByText(typing.left.replace("{count}", "11"))).toBeVisible();
  await expect(words).toHaveAttribute("dir", "auto");
});
