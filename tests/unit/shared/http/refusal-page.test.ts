import { describe, expect, test } from "vitest";
import { refusalPage } from "@/lib/shared/http/refusal-page";
import { typedTexts } from "@/lib/shared/http/typed-texts.mjs";
import { MESSAGES } from "@/lib/shared/i18n/messages";

const { refusals: zh } = MESSAGES["zh-CN"];

describe("the answer to a form that was not taken", () => {
  test("gives the words back, as text and not as markup", () => {
    const page = refusalPage("outdated", false, {
      texts: ['</textarea><b>"灯'],
      path: "/submit?a=1&b=2",
    });
    expect(page).toContain(zh.notSent);
    expect(page).toContain("&lt;/textarea&gt;&lt;b&gt;&quot;灯</textarea>");
    expect(page).toContain('href="/submit?a=1&amp;b=2"');
  });

  test("leads who is signed out to the right door", () => {
    const typed = { texts: [], path: "/volunteer/profile" };
    expect(refusalPage("signedOut", false, typed)).toContain('href="/sign-in/volunteer"');
    expect(refusalPage("signedOut", true, { ...typed, path: "/desk" })).toContain(
      'href="/sign-in"',
    );
  });

  test("says nothing of words where there was no form", () => {
    expect(refusalPage(404, false)).not.toContain(zh.typed);
  });
});

test("what was typed is told apart from ids, ticks and secrets", () => {
  const part = (name: string, value: string, isFile = false) => ({
    name,
    isFile,
    value: Buffer.from(value),
  });
  const texts = typedTexts([
    part("$ACTION_1:0", "{}"),
    part("idempotencyKey", "0198c1b2-7c3d-7e4f-8a5b-1c2d3e4f5a6b"),
    part("content", "灯坏了"),
    part("wantedTime", "ANY"),
    part("isPublic", "on"),
    part("password", "honey"),
    part("code", "153257"),
    part("phone", "13812345678"),
    part("note", "  "),
    part("file", "a,b", true),
  ]);
  expect(texts).toEqual(["灯坏了", "13812345678"]);
});
