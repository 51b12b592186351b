const NAMED = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** What a reader reads in a picture, text by text. */
export function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) =>
    words.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: keyof typeof NAMED) => NAMED[name]),
  );
}

export function idsIn(svg: string): string[] {
  return [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
}
