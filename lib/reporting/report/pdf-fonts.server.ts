import "server-only";
import { join } from "node:path";

const FOLDER = join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans-sc");

const FILES = {
  regular: join(FOLDER, "400Regular/NotoSansSC_400Regular.ttf"),
  bold: join(FOLDER, "700Bold/NotoSansSC_700Bold.ttf"),
} as const;

/** The files of both weights. */
export const FONT_PATHS = Object.values(FILES);

export type Weight = keyof typeof FILES;

/** Replaces a character the font does not have: 〓, the traditional sign for a missing type. */
export const REPLACEMENT = "\u3013";

/** Registers both weights and selects the regular one. pdfkit embeds only the glyphs that are used. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const [weight, file] of Object.entries(FILES)) doc.registerFont(weight, file);
  doc.font("regular" satisfies Weight);
}

/** The text with REPLACEMENT for each character the current font cannot show. */
export function replaceMissingGlyphs(doc: PDFKit.PDFDocument, text: string): string {
  const { font } = (doc as unknown as WithFont)._font;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return font.hasGlyphForCodePoint(code) ? character : REPLACEMENT;
  }).join("");
}

/** The current font of a document, which the types of pdfkit leave out. */
type WithFont = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
