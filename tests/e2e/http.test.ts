import { expect, test } from "playwright/test";
import {
  BOUNDARY,
  exchange,
  FORM_TYPE,
  formBody,
  requestBytes,
  type Answer,
} from "@/tests/support/http/exchange";
import { findForms } from "@/tests/support/http/forms";

type Case = {
  method?: string;
  target?: string;
  lines?: string[];
  body?: string | Buffer;
  bare?: boolean;
};

const url = () => test.info().project.use.baseURL ?? "";
const host = () => new URL(url()).host;
const send = (parts: Case) => exchange(url(), requestBytes(url(), parts));

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

const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

const BROKEN: Record<string, { expected: number; parts: Case }> = {
  TRACE: { expected: 405, parts: { method: "TRACE" } },
  "a method we do not have": { expected: 405, parts: { method: "PUT", target: "/wall" } },
  DELETE: { expected: 405, parts: { method: "DELETE", target: "/desk" } },
  PROPFIND: { expected: 405, parts: { method: "PROPFIND" } },
  CONNECT: { expected: 405, parts: { method: "CONNECT", target: "localhost:1" } },
  "OPTIONS *": { expected: 405, parts: { method: "OPTIONS", target: "*" } },
  "an unknown method": { expected: 400, parts: { method: "HELLO" } },
  "%ff in a path": { expected: 400, parts: { target: "/%ff" } },
  "half a percent sign in a path": { expected: 400, parts: { target: "/wall%" } },
  "a zero byte in a path": { expected: 400, parts: { target: "/wall%00" } },
  "a line end in a path": { expected: 400, parts: { target: "/x%0d%0aSet-Cookie:a=b" } },
  "a backslash in a path": { expected: 400, parts: { target: "/\\evil.example" } },
  "an empty segment": { expected: 400, parts: { target: "//evil.example/%2e%2e" } },
  "a target without a slash": { expected: 400, parts: { target: "wall" } },
  "a target with a host": { expected: 400, parts: { target: "http://evil.example/" } },
  "a long target": { expected: 414, parts: { target: `/wall?q=${"x".repeat(9_000)}` } },
  "a long file name": { expected: 400, parts: { target: `/_next/static/${"x".repeat(300)}` } },
  "%ff in a query": { expected: 200, parts: { target: "/wall?q=%ff&town=%&category=__proto__" } },
  "long headers": { expected: 431, parts: { lines: [`X-A: ${"x".repeat(20_000)}`] } },
  "long cookies": { expected: 431, parts: { lines: [`Cookie: a=${"x".repeat(20_000)}`] } },
  "a header without a name": { expected: 400, parts: { lines: [": x"] } },
  "a zero byte in a header": { expected: 400, parts: { lines: ["X-A: \0"] } },
  "no host": { expected: 400, parts: { bare: true, lines: ["Connection: close"] } },
  "two hosts": { expected: 400, parts: { lines: ["Host: evil.example"] } },
  "a host that is none": {
    expected: 400,
    parts: { bare: true, lines: ["Host: a b/../", "Connection: close"] },
  },
  "X-Forwarded-Host with a port": {
    expected: 200,
    parts: {
      target: "/sign-in",
      lines: ["X-Forwarded-Host: evil.example:99999", "X-Forwarded-Proto: ,"],
    },
  },
  "headers that steer the framework": {
    expected: 200,
    parts: {
      target: "/sign-in",
      lines: [
        "x-middleware-subrequest: proxy:proxy:proxy",
        "x-invoke-path: /admin",
        "x-matched-path: /%ff",
        "x-now-route-matches: 1=%ff",
        "x-nextjs-data: 1",
        "next-resume: 1",
        "Content-Security-Policy: script-src 'nonce-<'",
      ],
    },
  },
  "cookies that cannot be decoded": {
    expected: 200,
    parts: {
      target: "/sign-in",
      lines: [
        "Cookie: hive-locale=%ff; hive-elder=%; hive-county=%00; hive-session=%ff; =; __proto__=1",
      ],
    },
  },
  "a session that is none": {
    expected: 200,
    parts: { target: "/sign-in", lines: ["Cookie: hive-session=a.b.c.d.e"] },
  },
  "a state of the router that is none": {
    expected: 400,
    parts: { target: "/sign-in", lines: ["RSC: 1", "Next-Router-State-Tree: %ff"] },
  },
  "a deep state of the router": {
    expected: 400,
    parts: { target: "/sign-in", lines: ["RSC: 1", `Next-Router-State-Tree: ${deep(4_000)}`] },
  },
  "a prefetch of nothing": {
    expected: 404,
    parts: {
      target: "/no-such-page",
      lines: ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /x/../%ff"],
    },
  },
  "a date that is none": {
    expected: 200,
    parts: { target: "/wall", lines: ["If-Modified-Since: yesterday", 'If-None-Match: "'] },
  },
  "a range": { expected: 200, parts: { target: "/push.js", lines: ["Range: bytes=9-1"] } },
  "the service of pictures": {
    expected: 404,
    parts: { target: "/_next/image?url=%2Ficon.svg&w=64&q=75" },
  },
  "a GET with a body": { expected: 400, parts: { target: "/wall", body: "x" } },
  "a form of another type": {
    expected: 415,
    parts: {
      method: "POST",
      target: "/sign-in",
      lines: ["Content-Type: application/json"],
      body: "[]",
    },
  },
  "a form without a type": {
    expected: 415,
    parts: { method: "POST", target: "/sign-in", body: "x" },
  },
  "a form as the address writes it": {
    expected: 415,
    parts: {
      method: "POST",
      target: "/sign-in",
      lines: ["Content-Type: application/x-www-form-urlencoded"],
      body: "userName=station",
    },
  },
  "a form without a boundary": {
    expected: 415,
    parts: {
      method: "POST",
      target: "/sign-in",
      lines: ["Content-Type: multipart/form-data"],
      body: "x",
    },
  },
  "a packed form": {
    expected: 415,
    parts: {
      method: "POST",
      target: "/sign-in",
      lines: [FORM_TYPE, "Content-Encoding: gzip"],
      body: "x",
    },
  },
};

for (const [what, { expected, parts }] of Object.entries(BROKEN)) {
  test(`${what} is answered with ${expected}`, async () => {
    const lines = [...(parts.lines ?? [])];
    if (parts.method === "POST") lines.push(`Origin: ${url()}`);
    const answer = await send({ ...parts, lines });
    expect(answer.status).toBe(expected);
    expectSafe(answer, what);
  });
}

const ID = "0".repeat(42);
const REFERENCE = JSON.stringify({ id: ID, bound: "$@1" });
const CALL = `Next-Action: ${ID}`;
const PREFIX = formBody([]).slice(0, -2);

const BROKEN_FORMS: Record<string, { lines?: string[]; body: string }> = {
  "that is cut off": { body: formBody([["a", "b"]]).slice(0, -40) },
  "that is empty": { body: "" },
  "that is no form": { body: "a=b" },
  "with another boundary": { body: formBody([["a", "b"]]).replaceAll(BOUNDARY, "other") },
  "with text after its end": { body: `${PREFIX}\r\nmore` },
  "without an action": { body: formBody([["a", "b"]]) },
  "with too many fields": {
    body: formBody(Array.from({ length: 3_000 }, (_, index) => [`f${index}`, ""] as const)),
  },
  "with an action of Object": { body: formBody([["$ACTION_ID___proto__", ""]]) },
  "with an action that is no id": { body: formBody([["$ACTION_ID_toString", ""]]) },
  "with half an action": { body: formBody([["$ACTION_REF_1", ""]]) },
  "with an action that is no JSON": {
    body: formBody([
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", "{"],
      ["$ACTION_1:1", "[{}]"],
    ]),
  },
  "with a reference in its state": {
    body: formBody([
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", REFERENCE],
      ["$ACTION_1:1", '["$F1"]'],
    ]),
  },
  "with a deep state": {
    body: formBody([
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", REFERENCE],
      ["$ACTION_1:1", deep(100_000)],
    ]),
  },
  "with a file as its action": {
    body: formBody([["$ACTION_REF_1", { name: "x", type: "text/plain", text: "" }]]),
  },
  "called with no arguments": { lines: [CALL], body: formBody([["1_a", "b"]]) },
  "called with text": { lines: [CALL], body: formBody([["0", '["x"]']]) },
  "called with a promise": { lines: [CALL], body: formBody([["0", '["$@1","$K1"]']]) },
  "called with a number for the form": { lines: [CALL], body: formBody([["0", "[{},1]"]]) },
  "called with keys of Object": {
    lines: [CALL],
    body: formBody([["0", '[{"__proto__":{"ok":true}},"$K1"]']]),
  },
  "that calls no id": { lines: ["Next-Action: toString"], body: formBody([["0", '[{},"$K1"]']]) },
};

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
