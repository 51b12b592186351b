import { expect, test } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { exchange, FORM_TYPE, formBody, requestBytes } from "@/tests/support/http/exchange";
import { findForms } from "@/tests/support/http/forms";

const { refusals, submit, typing } = messages;

const WORDS = '灯坏了\r\n<b>"请修"';
const SHOWN = "灯坏了\r\n&lt;b&gt;&quot;请修&quot;";

const url = () => test.info().project.use.baseURL ?? "";

/** The form of a page that has this field, filled in as a browser without script sends it. */
async function send(request: Request, typed: Record<string, string>, lines: string[]) {
  const { path, field, cookie = "" } = request;
  const own = cookie ? [`Cookie: ${cookie}`] : [];
  const page = await exchange(url(), requestBytes(url(), { target: path, lines: own }));
  const form = findForms(page.body).find(({ fields }) => fields.some(([name]) => name === field));
  const fields = (form?.fields ?? []).map(([name, value]): [string, string] => [
    name,
    request.change?.(value) ?? typed[name] ?? value,
  ]);
  const body = formBody(fields);
  return exchange(
    url(),
    requestBytes(url(), { method: "POST", target: path, lines: [FORM_TYPE, ...lines], body }),
  );
}

type Request = {
  path: string;
  field: string;
  cookie?: string;
  change?: (value: string) => string | undefined;
};

const SUBMIT = { path: "/submit", field: "content" };

test("a text browser that names the page it comes from, and no Origin, is taken", async () => {
  const answer = await send(SUBMIT, { content: WORDS }, [`Referer: ${url()}/submit`]);
  expect(answer.status).toBe(200);
  expect(answer.body).toContain(messages.fields.needed.phone);
  expect(answer.body).toContain("灯坏了");
});

test("one that names nothing is told what to do and keeps its words", async () => {
  const answer = await send(SUBMIT, { content: WORDS }, []);
  expect(answer.status).toBe(403);
  for (const part of [refusals.notSent, refusals.silent, SHOWN, 'href="/submit"']) {
    expect(answer.body).toContain(part);
  }
});

for (const line of ["Referer: https://evil.example/", "Origin: https://evil.example"]) {
  test(`a foreign form is refused, and its words are not on our page: ${line}`, async () => {
    const answer = await send(SUBMIT, { content: WORDS }, [line]);
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain("灯坏了");
  });
}

test("a form of an earlier build gives its words back", async () => {
  const change = (value: string) =>
    value.includes('"bound"') ? value.replace(/[0-9a-f]{40,64}/, "60".repeat(21)) : undefined;
  const answer = await send({ ...SUBMIT, change }, { content: WORDS }, [`Origin: ${url()}`]);
  expect(answer.status).toBe(409);
  for (const part of [refusals.outdated, SHOWN]) expect(answer.body).toContain(part);
});

test("a session that has ended gives the words back, and secrets never", async ({ browser }) => {
  const station = await newPerson(browser);
  await signInStaff(station, "station");
  const cookies = await station.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await send({ path: "/desk/new", field: "content", cookie }, { content: WORDS }, [
    `Origin: ${url()}`,
  ]);
  expect(answer.status).toBe(409);
  for (const part of [refusals.signedOut, SHOWN, 'href="/sign-in"']) {
    expect(answer.body).toContain(part);
  }
  const signIn = { path: "/sign-in", field: "userName" };
  const refused = await send(signIn, { userName: "station", password: "honey-word" }, []);
  expect(refused.body).toContain("station");
  expect(refused.body).not.toContain("honey-word");
});

test("without script the code step has an address, and going back keeps everything", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/submit");
  await page.getByLabel(submit.content).fill("想请人量血压");
  const place = page.getByLabel(submit.place);
  const option = place.locator("option", { hasText: "西街社区" });
  await place.selectOption(await option.first().getAttribute("value"));
  await page.getByLabel(submit.name).fill("花小样");
  const phone = `197${String(process.hrtime.bigint() % 100_000_000n).padStart(8, "0")}`;
  await page.getByLabel(submit.phone).fill(phone);
  await page.getByLabel(submit.consent).check();
  await page.getByRole("button", { name: submit.send }).click();
  await page.waitForURL("**/submit?step=code&form=*");
  await page.reload();
  await expect(page.getByText("想请人量血压").first()).toBeVisible();
  await expect(page.getByText(submit.summary.onWall, { exact: true })).toBeVisible();
  await page.goto("/submit");
  await expect(page.getByText(typing.restored)).toBeVisible();
  await expect(page.getByLabel(submit.content)).toHaveValue("想请人量血压");
  await expect(page.getByLabel(submit.consent)).toBeChecked();
  await page.getByRole("link", { name: typing.anew }).click();
  await expect(page.getByLabel(submit.content)).toHaveValue("");

  // Another tab: each has its own words, and the page of both says so.
  const tab = await context.newPage();
  await tab.goto("/submit?step=new");
  await tab.getByLabel(submit.content).fill("想学剪纸");
  await tab.getByRole("button", { name: submit.send }).click();
  const known = tab.getByLabel(submit.place).locator("option", { hasText: "西街社区" }).first();
  await tab.getByLabel(submit.place).selectOption(await known.getAttribute("value"));
  await tab.getByLabel(submit.name).fill("花小样");
  await tab.getByLabel(submit.phone).fill(phone);
  await tab.getByRole("button", { name: submit.send }).click();
  await tab.waitForURL("**/submit?step=code&form=*");
  await expect(tab.getByText("想学剪纸").first()).toBeVisible();
  await page.goto("/submit");
  await expect(page.getByText(typing.several)).toBeVisible();
  await page.getByRole("link", { name: "想请人量血压" }).click();
  await expect(page.getByLabel(submit.content)).toHaveValue("想请人量血压");
  await context.close();
});
