import en from "../i18n/en/refusals.json" with { type: "json" };
import zh from "../i18n/zh-CN/refusals.json" with { type: "json" };

/** Why a request is refused: a status, or what lies behind it. */
export type Reason = number | "silent" | "signedOut" | "outdated";

type Words = typeof zh;

/** What a page says for a reason; for others it says `other`. */
const TEXTS = new Map<Reason, keyof Words>([
  ["silent", "silent"],
  ["signedOut", "signedOut"],
  ["outdated", "outdated"],
  [403, "foreign"],
  [404, "missing"],
  [413, "tooLarge"],
  [414, "tooLong"],
  [429, "tooMany"],
  [500, "failed"],
]);

/** What was typed into a form, and the page it stands on. */
export type Typed = { texts: string[]; path: string };

/**
 * A page as HTML, without style or script, that says why a request is refused and what to do, and gives
 * back what was typed.
 */
export function refusalPage(reason: Reason, isEnglish: boolean, typed?: Typed): string {
  const words = isEnglish ? en : zh;
  const title = typed ? words.notSent : words.title;
  const why = words[TEXTS.get(reason) ?? "other"];
  return `<!DOCTYPE html>
<html lang="${isEnglish ? "en" : "zh-CN"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main><h1>${title}</h1><p>${why}</p>${typed ? typedParts(typed, reason, words) : ""}<p><a href="/">${words.home}</a></p></main>
</body>
</html>
`;
}

function typedParts({ texts, path }: Typed, reason: Reason, words: Words): string {
  const signIn = path.startsWith("/volunteer") ? "/sign-in/volunteer" : "/sign-in";
  return [
    reason === "signedOut" ? link(signIn, words.signIn) : "",
    link(path, words.back),
    texts.length > 0 ? `<p>${words.typed}</p>` : "",
    ...texts.map(
      (text) =>
        `<p><textarea aria-label="${words.typedOne}" dir="auto" rows="${rowsOf(text)}" cols="40" readonly>\n${escape(text)}</textarea></p>`,
    ),
  ].join("");
}

function link(href: string, text: string): string {
  return `<p><a href="${escape(href)}">${text}</a></p>`;
}

function rowsOf(text: string): number {
  return Math.min(20, text.split("\n").length + Math.floor(text.length / 40));
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
