const NAMED = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** The texts of an SVG, unescaped, in document order. */
export function readTexts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: keyof typeof NAMED) => NAMED[name]),
  );
}

export function readIds(svg: string): string[] {
  return [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
}
