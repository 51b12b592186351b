/** How alike two sentences are, from 0 to 1: Dice's coefficient of their pairs of characters. Chinese needs no words for it. */
export function similarity(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  if (first.size + second.size === 0) return 0;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}

/** The pairs of neighboring characters, without punctuation, spaces and case. A single character is a pair of its own. */
function pairsOf(text: string): Set<string> {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  const characters = [...plain];
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((next, index) => `${characters[index] ?? ""}${next}`));
}
