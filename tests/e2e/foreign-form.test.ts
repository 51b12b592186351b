import { expect, test, type APIRequestContext } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { messages } from "@/tests/e2e/support/messages";

/** A form of the sign-in page, as a page without JavaScript sends it. */
async function sendSignIn(request: APIRequestContext, headers: Record<string, string>) {
  const html = await (await request.get("/sign-in")).text();
  const form = html.slice(html.indexOf("<form", html.indexOf("<main")));
  const hidden = [
    ...form.slice(0, form.indexOf("</form>")).matchAll(/<input[^>]*type="hidden"[^>]*>/g),
  ];
  const fields = Object.fromEntries(
    hidden.map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")]),
  );
  return request.post("/sign-in", {
    headers,
    multipart: { ...fields, userName: "station", password: "honey-station" },
    maxRedirects: 0,
  });
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

const own = () => test.info().project.use.baseURL ?? "";
const EVIL = "https://evil.example";

test("a form of our own page is taken", async ({ request }) => {
  const response = await sendSignIn(request, { origin: own() });
  expect(response.status()).toBe(303);
  expect(response.headers()["set-cookie"]).toContain("hive-session");
});

const FOREIGN: Record<string, Record<string, string>> = {
  "with a foreign Origin": { origin: EVIL },
  "with Origin: null": { origin: "null" },
  "without Origin": {},
  "from another site": { origin: EVIL, "sec-fetch-site": "cross-site" },
  "from another site that hides its Origin": { "sec-fetch-site": "cross-site" },
  "with a spoofed X-Forwarded-Host": { origin: EVIL, "x-forwarded-host": "evil.example" },
};

for (const [how, headers] of Object.entries(FOREIGN)) {
  test(`a form ${how} is refused with 403`, async ({ request }) => {
    const response = await sendSignIn(request, headers);
    expect(response.status()).toBe(403);
    expect(response.headers()["set-cookie"] ?? "").not.toContain("hive-session");
  });
}

test("a foreign form that names an action refuses as the browser's own call does", async ({
  request,
}) => {
  const response = await request.post("/sign-in", {
    headers: { origin: EVIL, "next-action": "0".repeat(42), "content-type": "text/plain" },
    data: "[]",
  });
  expect(response.status()).toBe(403);
});

test("unknown ids are not found, and links that open nothing lead to one's own wishes", async ({
  request,
}) => {
  const number = await findValue(`SELECT "trackingNumber" AS value FROM wishes LIMIT 1`);
  const unknown = await request.get("/no-such-page");
  expect(unknown.status()).toBe(404);
  expect(await unknown.text()).toContain(messages.common.notFound.title);
  for (const path of [
    `/track/${number}/not-the-key`,
    `/track/${number}/not-the-key/rate`,
    `/track/${number}`,
    "/track/XXXXXXXX/not-the-key",
  ]) {
    const shown = await (await request.get(path)).text();
    expect(shown, path).toContain(messages.tracking.mine.linkOver);
  }
});
