/** The pictograms a category can have; components/network/menu/pictogram.tsx draws them. */
export const PICTURES = [
  "book",
  "music",
  "school",
  "heart",
  "flask",
  "scales",
  "leaf",
  "hands",
  "tools",
  "phone",
  "car",
  "meal",
] as const;

export type Picture = (typeof PICTURES)[number];

export function isPicture(value: string): value is Picture {
  return PICTURES.some((picture) => picture === value);
}
