import en from "../i18n/en/refusals.json" with { type: "json" };
import zh from "../i18n/zh-CN/refusals.json" with { type: "json" };

/** What a page says for a status; for others it says `other`. */
const TEXTS = new Map<number, Exclude<keyof typeof zh, "title" | "home">>([
  [403, "foreign"],
  [404, "missing"],
  [413, "tooLarge"],
  [414, "tooLong"],
  [500, "failed"],
]);

/** A page as HTML, without style or script, that says why a request is refused and what to do. */
export function refusalPage(status: number, isEnglish: boolean): string {
  const words = isEnglish ? en : zh;
  return `<!DOCTYPE html>
<html lang="${isEnglish ? "en" : "zh-CN"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
</head>
<body>
<main><h1>${words.title}</h1><p>${words[TEXTS.get(status) ?? "other"]}</p><p><a href="/">${words.home}</a></p></main>
</body>
</html>
`;
}
