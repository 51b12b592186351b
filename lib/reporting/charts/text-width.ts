const WIDE =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u2026\u{20000}-\u{3ffff}]/u;
const NARROW = /[ijlrtfI.,:;'|!()[\] ]/;

/** About how wide a text stands: a Chinese character fills its square, a Latin letter half of it. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, character) => sum + share(character), 0) * fontSize;
}

/** As much of a text as there is room for, with an ellipsis where some is missing. */
export function shortened(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, fontSize) > room) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}

/** Whether it is written in Chinese, so that it can stand upright, character below character. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

function share(character: string): number {
  if (WIDE.test(character)) return 1;
  if (character === "%" || character === "W" || character === "M") return 0.9;
  return NARROW.test(character) ? 0.34 : 0.6;
}
