/** Colors and letters of a picture. */
export type Palette = {
  paper: string;
  ink: string;
  faded: string;
  line: string;
  edge: string;
  honey: string;
  cinnabar: string;
  bamboo: string;
  indigo: string;
  font: string;
};

/** For a page: the tokens of app/globals.css. */
export const ON_SCREEN: Palette = {
  paper: "var(--color-paper)",
  ink: "var(--color-ink)",
  faded: "var(--color-faded)",
  line: "var(--color-line)",
  edge: "var(--color-edge)",
  honey: "var(--color-honey)",
  cinnabar: "var(--color-cinnabar)",
  bamboo: "var(--color-bamboo)",
  indigo: "var(--color-indigo)",
  font: "inherit",
};

/** For a document that knows no tokens: the same colors on white. */
export const ON_PAPER: Palette = {
  paper: "#ffffff",
  ink: "#221c18",
  faded: "#6b5f55",
  line: "#e9dfd0",
  edge: "#8a7d70",
  honey: "#e6a817",
  cinnabar: "#b3261e",
  bamboo: "#2f6b4f",
  indigo: "#2b4c7e",
  font: "sans-serif",
};

/** How a picture is drawn. Two on one page have different ids, or one would show parts of the other. */
export type Look = { id: string; palette: Palette };

/** Units of a picture are about pixels on a phone: letters of 14 stay legible there. */
export const PICTURE_WIDTH = 400;
export const FONT_SIZE = 14;
