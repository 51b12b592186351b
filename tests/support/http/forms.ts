type Fields = [name: string, value: string][];

/** The buttons have values of their own, of which a browser sends that of the pressed one. */
export type Form = { fields: Fields; buttons: Fields };

/** The parameters with which a page may be asked for. */
export type Query = { path: string; names: string[] };

/** The forms in a page that send to the page itself by POST, with the values they begin with. */
export function findForms(html: string): Form[] {
  return formsBy(html, "post");
}

/** The queries that the page at `path` leads to: by its links, and by its forms that search. */
export function findQueries(html: string, path: string): Query[] {
  const searches = formsBy(html, "get").map(({ fields, buttons }) => ({
    path,
    names: [...fields, ...buttons].map(([name]) => name),
  }));
  const links = findLinks(html).map((href) => new URL(href, "http://here"));
  const linked = links.map(({ pathname, searchParams }) => ({
    path: pathname,
    names: [...searchParams.keys()],
  }));
  return [...searches, ...linked].filter(({ names }) => names.length > 0);
}

/** The addresses of this site that a page links to. */
export function findLinks(html: string): string[] {
  return [...html.matchAll(/ href="(\/[^"#]*)"/g)]
    .map(([, href = ""]) => unescape(href))
    .filter((href) => !/^\/(_next|icon|f\/)/.test(href));
}

function formsBy(html: string, method: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, given = ""]) => (attribute(given, "method").toLowerCase() || "get") === method)
    .map(([, , inner = ""]) => ({
      fields: findFields(inner, "input|textarea|select"),
      buttons: findFields(inner, "button"),
    }));
}

function findFields(html: string, tags: string): Fields {
  const found = html.matchAll(new RegExp(`<(${tags})\\b([^>]*)>(?:(.*?)</\\1>)?`, "gs"));
  return [...found].flatMap(([, , attributes = "", inner = ""]): Fields => {
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
