import { expect, test } from "playwright/test";
import { BROKEN, BROKEN_FORMS, CALL } from "@/tests/e2e/support/broken-requests";
import {
  exchange,
  FORM_TYPE,
  formBody,
  requestBytes,
  type Answer,
  type Parts,
} from "@/tests/support/http/exchange";
import { findForms } from "@/tests/support/http/forms";

const url = () => test.info().project.use.baseURL ?? "";
const host = () => new URL(url()).host;
const send = (parts: Parts) => exchange(url(), requestBytes(url(), parts));

/** What every answer says, also of an error. */
function expectSafe({ status, headers }: Answer, what: string) {
  const said = Object.fromEntries(headers);
  expect(said, `${what} (${status})`).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": expect.anything(),
  });
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(policy, what).toContain("base-uri 'none'");
  expect(policy, what).not.toContain("unsafe-");
  expect(said, what).not.toHaveProperty("x-powered-by");
}

for (const [what, { expected, parts }] of Object.entries(BROKEN)) {
  test(`${what} is answered with ${expected}`, async () => {
    const lines = [...(parts.lines ?? [])];
    if (parts.method === "POST") lines.push(`Origin: ${url()}`);
    const answer = await send({ ...parts, lines });
    expect(answer.status).toBe(expected);
    expectSafe(answer, what);
  });
}

for (const [what, { lines = [], body }] of Object.entries(BROKEN_FORMS)) {
  test(`a form ${what} is answered with 400`, async () => {
    const own = [FORM_TYPE, `Origin: ${url()}`, ...lines];
    const answer = await send({ method: "POST", target: "/sign-in", lines: own, body });
    expect(answer.status).toBe(400);
    expectSafe(answer, what);
  });
}

test("a form that calls an action of another build is a conflict, not an error", async () => {
  const lines = [FORM_TYPE, `Origin: ${url()}`, CALL];
  const body = formBody([["0", '[{"ok":false},"$K1"]']]);
  const answer = await send({ method: "POST", target: "/sign-in", lines, body });
  expect(answer.status).toBe(409);
  expectSafe(answer, "an unknown action");
});

for (const [language, said] of [
  ["zh-CN", "太大"],
  ["en", "too large"],
] as const) {
  test(`a form of several megabytes gets 413, which says what to do in ${language}`, async () => {
    const lines = [FORM_TYPE, `Origin: ${url()}`, `Cookie: hive-locale=${language}`];
    const body = formBody([["a", "x".repeat(3_000_000)]]);
    for (const declared of [true, false]) {
      const head = requestBytes(url(), {
        method: "POST",
        target: "/sign-in",
        lines: declared ? lines : [...lines, "Transfer-Encoding: chunked"],
        ...(declared && { body }),
      });
      const chunk = `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
      const answer = await exchange(
        url(),
        declared ? head : Buffer.concat([head, Buffer.from(chunk)]),
      );
      expect(answer.status).toBe(413);
      expect(answer.body).toContain(said);
      expect(answer.body).toContain(`lang="${language}"`);
      expectSafe(answer, "413");
    }
  });
}

test("who asks whether to send a large form is told before", async () => {
  const lines = [FORM_TYPE, `Origin: ${url()}`, "Content-Length: 90000000", "Expect: 100-continue"];
  const answer = await send({ method: "POST", target: "/sign-in", lines });
  expect(answer.status).toBe(413);
});

test("bytes that are no request get 400 with the headers of every answer", async () => {
  for (const bytes of ["hello\r\n\r\n", "\x16\x03\x01\x00\xa5\x01", "GET / HTTP/9.9\r\n\r\n"]) {
    const answer = await exchange(url(), bytes);
    expect(answer.status, bytes).toBe(400);
    expectSafe(answer, bytes);
  }
});

test("a request to change the protocol is answered like any other", async () => {
  const lines = ["Connection: Upgrade", "Upgrade: websocket"];
  const answer = await send({
    bare: true,
    target: "/sign-in",
    lines: [`Host: ${host()}`, ...lines, "Connection: close"],
  });
  expect(answer.status).toBe(200);
});

test("pages, files, downloads, redirects and errors all say what they may not be used for", async () => {
  for (const target of [
    ...["/", "/wall", "/sign-in", "/desk", "/no-such-page", "/not-found", "/wall/", "/api/health"],
    ...["/icon.svg", "/push.js", "/_next/static/no-such-file.js", "/admin/stats/report/pdf"],
  ]) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await send({ method, target });
      expect(answer.status, target).toBeLessThan(500);
      expectSafe(answer, `${method} ${target}`);
    }
  }
});

test("a page rendered for one visitor allows its scripts by a nonce of its own", async () => {
  const nonces = new Set<string | undefined>();
  for (let time = 0; time < 2; time++) {
    const { headers, body } = await send({ target: "/sign-in" });
    const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
    expect(nonce).toBeTruthy();
    const inline = [...body.matchAll(/<script(?![^>]* src=)([^>]*)>/g)];
    expect(inline.length).toBeGreaterThan(0);
    for (const [tag] of inline) expect(tag).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test("a page that is a file allows its scripts by their hashes, from the first answer on", async () => {
  for (const lines of [[], ["Content-Security-Policy: script-src 'nonce-forged'"]]) {
    const { headers, body } = await send({ target: "/help", lines });
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("'sha256-");
    expect(policy).not.toContain("nonce-");
    expect(body).not.toContain("nonce=");
  }
});

test("no page has a style in its markup, which its policy would forbid", async () => {
  for (const target of ["/", "/wall", "/sign-in", "/register", "/submit", "/no-such-page"]) {
    const { body } = await send({ target });
    expect(body, target).not.toMatch(/<style|<[a-z][^>]* style=/);
  }
});

test("a form of our own page still goes through", async () => {
  const page = await send({ target: "/sign-in" });
  const fields = findForms(page.body).find(({ fields }) =>
    fields.some(([name]) => name === "userName"),
  )?.fields;
  const typed = { userName: "station", password: "honey-station" };
  const body = formBody(
    (fields ?? []).map(
      ([name, value]) => [name, typed[name as keyof typeof typed] ?? value] as const,
    ),
  );
  const lines = [FORM_TYPE, `Origin: ${url()}`];
  const answer = await send({ method: "POST", target: "/sign-in", lines, body });
  expect(answer.status).toBe(303);
  expectSafe(answer, "a redirect after a form");
});
