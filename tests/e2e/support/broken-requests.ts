import { BOUNDARY, FORM_TYPE, formBody, type Parts } from "@/tests/support/http/exchange";

const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

/** What no browser sends, by what is wrong with it, and the status it is answered with. */
export const BROKEN: Record<string, { expected: number; parts: Parts }> = {
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

const ID = "0".repeat(42);
const REFERENCE = JSON.stringify({ id: ID, bound: "$@1" });
export const CALL = `Next-Action: ${ID}`;
const PREFIX = formBody([]).slice(0, -2);

/** Forms that none of our pages sends, by what is wrong with them. */
export const BROKEN_FORMS: Record<string, { lines?: string[]; body: string }> = {
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
  "called with no arguments": { lines: [CALL], body: formBody([["_1_a", "b"]]) },
  "called with text": { lines: [CALL], body: formBody([["0", '["x"]']]) },
  "called with a promise": { lines: [CALL], body: formBody([["0", '["$@1","$K1"]']]) },
  "called with a number for the form": { lines: [CALL], body: formBody([["0", "[{},1]"]]) },
  "called with keys of Object": {
    lines: [CALL],
    body: formBody([["0", '[{"__proto__":{"ok":true}},"$K1"]']]),
  },
  "that calls no id": { lines: ["Next-Action: toString"], body: formBody([["0", '[{},"$K1"]']]) },
};
