import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fileContentSecurity } from "@/lib/shared/http/content-security.mjs";
import { isTarget } from "@/lib/shared/http/check-request.mjs";
import { securityHeaders } from "@/lib/shared/http/security-headers.mjs";
import { isFileRequest } from "@/lib/public/file-pages/rewrites.mjs";

test("the policy of a file allows each inline script in it once, and no other", () => {
  const code = 'self.__next_f.push([1,"蜂\\n"])';
  const html = `<script src="/a.js" async=""></script><script id="x">${code}</script><script>${code}</script>`;
  const hash = createHash("sha256").update(code).digest("base64");
  expect(fileContentSecurity(html)).toContain(`script-src 'self' 'sha256-${hash}';`);
});

test("browsers are bound to https only where the public address has it", () => {
  const name = "Strict-Transport-Security";
  expect(securityHeaders("https://hive.example.cn")).toHaveProperty(name);
  expect(securityHeaders("http://hive.example.cn")).not.toHaveProperty(name);
  expect(securityHeaders(undefined)).not.toHaveProperty(name);
});

describe("a target", () => {
  test.each(["/", "/wall?q=%ff", "/desk/wishes/1", "/%E8%9C%82", "/a?b=//c"])("is %s", (url) => {
    expect(isTarget(url)).toBe(true);
  });
  test.each([
    "",
    "*",
    "wall",
    "http://a/",
    "//a",
    "/a//b",
    "/%ff",
    "/%",
    "/%0a",
    "/%5C",
    "/\\a",
    "/#",
  ])("is not %s", (url) => {
    expect(isTarget(url)).toBe(false);
  });
});

describe("a request is answered with a file", () => {
  const is = (url: string, cookie = "", method = "GET") =>
    isFileRequest({ method, url, headers: { cookie } });
  test("for a public page without a session", () => {
    expect(is("/")).toBe(true);
    expect(is("/wall?utm=1", "hive-locale=en; not-hive-session=1")).toBe(true);
  });
  test("unless it is filtered, sent by somebody signed in, or a form", () => {
    expect(is("/wall?town=1")).toBe(false);
    expect(is("/wall", "a=b; hive-session=x")).toBe(false);
    expect(is("/wall", "", "POST")).toBe(false);
    expect(is("/desk")).toBe(false);
  });
});
