import { gzipSync } from "node:zlib";
import { fetchHtml, type Page } from "@/tests/bench/pages/page";

/** All the JavaScript a page makes a browser load, compressed, in kilobytes. */
export async function scriptKilobytes(page: Page): Promise<number> {
  let bytes = 0;
  for (const source of scriptsIn(await fetchHtml(page))) {
    const response = await fetch(new URL(source, page.url));
    bytes += gzipSync(await response.arrayBuffer(), { level: 9 }).byteLength;
  }
  return Math.round(bytes / 100) / 10;
}

/** Without the polyfills for browsers so old that they take no modules. */
function scriptsIn(html: string): Set<string> {
  const tags = html.match(/<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*\bas="script"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
  return new Set(sources.map((source) => source.replaceAll("&amp;", "&")));
}
