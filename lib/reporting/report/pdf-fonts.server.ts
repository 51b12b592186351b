import "server-only";
import { join } from "node:path";

const FOLDER = join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans-sc");

const FILES = {
  regular: "400Regular/NotoSansSC_400Regular.ttf",
  bold: "700Bold/NotoSansSC_700Bold.ttf",
} as const;

export type Weight = keyof typeof FILES;

/** Stands for a character the font does not have; itself has been in Chinese fonts since lead type. */
export const MISSING = "\u3013";

/** Embeds what is used of the fonts; the document begins with the regular one. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const [weight, file] of Object.entries(FILES)) doc.registerFont(weight, join(FOLDER, file));
  doc.font("regular" satisfies Weight);
}

/** The same text with a sign for each character that neither weight could show. */
export function shownIn(doc: PDFKit.PDFDocument, text: string): string {
  const { font } = (doc as unknown as WithFont)._font;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return font.hasGlyphForCodePoint(code) ? character : MISSING;
  }).join("");
}

/** The font in use, as pdfkit keeps it; its types do not say so. */
type WithFont = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
