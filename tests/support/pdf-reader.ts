import { inflateSync } from "node:zlib";

/** A character as a page of a PDF shows it; glyph 0 is the empty box of a font that lacks it. */
type Glyph = { text: string; glyph: number };

export type ReadPdf = {
  /** The text of each page, without white space. */
  pages: string[];
  glyphs: Glyph[];
  /** Names of the embedded fonts. */
  embedded: string[];
  /** The metadata of the document. */
  catalog: string;
};

/** Reads a PDF that lib/reporting/report/pdf.server.ts wrote; supports only the parts of the format used there. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = readObjects(file);
  const all = [...objects.values()];
  const contents = readPages(objects).map((page) => readGlyphs(page, objects));
  return {
    pages: contents.map((glyphs) => glyphs.map(({ text }) => text).join("")).map(withoutSpace),
    glyphs: contents.flat(),
    embedded: all.flatMap(({ head }) =>
      head.includes("/FontFile2") ? (/\/FontName \/\w+\+(\S+)/.exec(head)?.[1] ?? []) : [],
    ),
    catalog: all.find(({ head }) => head.includes("/Type /Catalog"))?.head ?? "",
  };
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

type PdfObject = { head: string; stream: Buffer | null };
type Objects = Map<number, PdfObject>;

function readObjects(file: Buffer): Objects {
  const found = file.toString("latin1").matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g);
  return new Map(
    [...found].map(([, id, body = ""]) => {
      const [head = "", ...rest] = body.split("\nstream\n");
      const stream = rest.join("\nstream\n").replace(/\nendstream$/, "");
      const isPacked = head.includes("/FlateDecode");
      const bytes = Buffer.from(stream, "latin1");
      return [Number(id), { head, stream: isPacked ? inflateSync(bytes) : null }];
    }),
  );
}

function readPages(objects: Objects): PdfObject[] {
  const tree = [...objects.values()].find(({ head }) => head.includes("/Type /Pages"));
  const [, kids = ""] = /\/Kids \[([^\]]*)\]/.exec(tree?.head ?? "") ?? [];
  return references(kids).flatMap((id) => objects.get(id) ?? []);
}

function readGlyphs(page: PdfObject, objects: Objects): Glyph[] {
  const follow = ({ head }: PdfObject, name: string) => {
    const [, id] = new RegExp(`/${name} (\\d+) 0 R`).exec(head) ?? [];
    return objects.get(Number(id)) ?? { head: "", stream: null };
  };
  const resources = follow(page, "Resources");
  const content = follow(page, "Contents").stream?.toString("latin1") ?? "";
  let letters: string[] = [];
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, font, shown]) => {
    if (font) letters = readGlyphTable(follow(follow(resources, font), "ToUnicode"));
    return [...(shown ?? "").matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) =>
      (hex.match(/.{4}/g) ?? []).map((code) => {
        const glyph = Number.parseInt(code, 16);
        return { glyph, text: letters[glyph] ?? "" };
      }),
    );
  });
}

/** The text of each glyph of a font. */
function readGlyphTable({ stream }: PdfObject): string[] {
  const table = stream?.toString("latin1") ?? "";
  return [...table.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = ""]) =>
      Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
    ),
  );
}

function references(list: string): number[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}
