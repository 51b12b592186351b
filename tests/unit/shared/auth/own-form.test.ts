import { describe, expect, test } from "vitest";
import { isFromOwnPage, isSilent } from "@/lib/shared/auth/own-form";

const HOST = "hive.example.cn";
const OWN = { host: HOST, origin: `https://${HOST}` };

function isAccepted(headers: Record<string, string>, publicUrl?: string): boolean {
  return isFromOwnPage(new Headers(headers), publicUrl);
}

describe("accepts a form from our own page", () => {
  test.each<[string, Record<string, string>]>([
    ["by a browser that says where it comes from", { ...OWN, "sec-fetch-site": "same-origin" }],
    ["by an old browser that does not", OWN],
    [
      "by a text browser that only names its page",
      { host: HOST, referer: `https://${HOST}/submit` },
    ],
    ["on a port", { host: "localhost:3000", origin: "http://localhost:3000" }],
  ])("%s", (_, headers) => expect(isAccepted(headers)).toBe(true));

  test("behind a proxy that changes the host, by the public URL", () => {
    expect(isAccepted({ ...OWN, host: "10.0.0.5:3000" }, `https://${HOST}`)).toBe(true);
  });
});

describe("refuses a form from another site", () => {
  test.each<[string, Record<string, string>]>([
    ["no Origin", { host: HOST }],
    ["no Origin, from our own site as it says", { host: HOST, "sec-fetch-site": "same-origin" }],
    ["no Origin, from a foreign page", { host: HOST, referer: "https://evil.example/" }],
    [
      "no Origin, from a page that carries our name",
      { host: HOST, referer: `https://evil.example/${HOST}` },
    ],
    [
      "no Origin, though the browser says whether it is ours",
      { host: HOST, referer: `https://${HOST}/`, "sec-fetch-site": "same-origin" },
    ],
    [
      "a foreign Origin on a page of ours",
      { ...OWN, origin: "https://evil.example", referer: OWN.origin },
    ],
    ["Origin: null", { ...OWN, origin: "null" }],
    ["an Origin that is no address", { ...OWN, origin: "hive" }],
    ["a foreign Origin", { ...OWN, origin: "https://evil.example" }],
    ["a foreign Origin that begins with ours", { ...OWN, origin: `https://${HOST}.evil.example` }],
    ["our host as the user of a foreign one", { ...OWN, origin: `https://${HOST}@evil.example` }],
    ["another port", { ...OWN, origin: `https://${HOST}:8443` }],
    ["cross-site", { ...OWN, "sec-fetch-site": "cross-site" }],
    ["same-site: a neighbor under the same domain", { ...OWN, "sec-fetch-site": "same-site" }],
    ["typed into the address bar", { ...OWN, "sec-fetch-site": "none" }],
    [
      "a spoofed X-Forwarded-Host",
      { host: HOST, origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
    [
      "a spoofed Forwarded",
      { host: HOST, origin: "https://evil.example", forwarded: "host=evil.example" },
    ],
  ])("%s", (_, headers) => expect(isAccepted(headers)).toBe(false));

  test("ignores the host of the request if the public URL is known", () => {
    const spoofed = { host: "evil.example", origin: "https://evil.example" };
    expect(isAccepted(spoofed, `https://${HOST}`)).toBe(false);
  });
});

test("only who says nothing at all of where a form comes from gets its words back in a refusal", () => {
  expect(isSilent(new Headers({ host: HOST }))).toBe(true);
  for (const said of ["origin", "referer", "sec-fetch-site"]) {
    expect(isSilent(new Headers({ host: HOST, [said]: "null" }))).toBe(false);
  }
});
