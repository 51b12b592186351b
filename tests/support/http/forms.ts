export type Form = { fields: [name: string, value: string][] };

/** The forms in a page that send to the page itself by POST, with the values they begin with. */
export function findForms(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes = ""]) => attribute(attributes, "method").toLowerCase() === "post")
    .map(([, , inner = ""]) => ({ fields: findFields(inner) }));
}

function findFields(html: string): Form["fields"] {
  const tags = html.matchAll(/<(input|textarea|select|button)\b([^>]*)>(?:(.*?)<\/\1>)?/gs);
  return [...tags].flatMap(([, , attributes = "", inner = ""]): Form["fields"] => {
    const name = attribute(attributes, "name");
    if (!name) return [];
    const option = /<option[^>]* value="([^"]+)"/.exec(inner)?.[1];
    return [[name, unescape(option ?? attribute(attributes, "value"))]];
  });
}

function attribute(tag: string, name: string): string {
  return unescape(new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(tag)?.[1] ?? "");
}

function unescape(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
