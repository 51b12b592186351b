/** How much a batch asks: of how many wishes, how many volunteers and teams, each once, and how many go to the pool. */
export type Asked = { wishes: number; volunteers: number; teams: number; pool: number };

/** `targets`: for each ticked wish whom it is offered to, as `formatTarget` writes it, or "" for nobody. */
export function countAsked(targets: string[]): Asked {
  const startingWith = (kind: string) => targets.filter((target) => target.split(" ")[0] === kind);
  return {
    wishes: targets.filter((target) => target !== "").length,
    volunteers: new Set(startingWith("VOLUNTEER")).size,
    teams: new Set(startingWith("TEAM")).size,
    pool: startingWith("POOL").length,
  };
}
