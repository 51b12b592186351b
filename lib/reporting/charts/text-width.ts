const WIDE =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u2026\u{20000}-\u{3ffff}]/u;
const NARROW = /[ijlrtfI.,:;'|!()[\] ]/;

/** Estimates the width of a text: a Chinese character is as wide as high, a Latin letter about half. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, character) => sum + relativeWidth(character), 0) * fontSize;
}

/** The text, cut to the width `room` with an ellipsis where it is too long. */
export function shortenText(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, fontSize) > room) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}

/** Whether the text has Chinese characters and can be written top to bottom. */
export function hasWideCharacters(text: string): boolean {
  return WIDE.test(text);
}

/** The width of a character as a share of the font size. */
function relativeWidth(character: string): number {
  if (WIDE.test(character)) return 1;
  if (character === "%" || character === "W" || character === "M") return 0.9;
  return NARROW.test(character) ? 0.34 : 0.6;
}
