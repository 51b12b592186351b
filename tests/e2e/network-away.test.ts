import { expect, test } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";
import { newPerson } from "@/tests/e2e/support/sign-in";

const { crash, submit } = messages;

test("a form that is sent while the network is away keeps what was typed, and goes through later", async ({
  browser,
}) => {
  const resident = await newPerson(browser);
  await resident.goto("/submit");
  const words = resident.getByRole("textbox", { name: submit.content });
  await words.fill("厨房的灯坏了");
  const send = resident.getByRole("button", { name: submit.send });

  await resident.context().setOffline(true);
  await send.click();
  await expect(resident.getByText(crash.unreachable)).toBeVisible();
  await expect(words).toHaveValue("厨房的灯坏了");

  await resident.context().setOffline(false);
  await send.click();
  await expect(resident.getByText(messages.fields.summary)).toBeVisible();
  await expect(words).toHaveValue("厨房的灯坏了");
});
