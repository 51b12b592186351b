import { describe, expect, test } from "vitest";
import { handlersByHand, roomsWithoutPolicy } from "@/tests/architecture/rooms";
import { sourceFiles } from "@/tests/architecture/source-files";

const FILES = sourceFiles(process.cwd());

describe("a room that writes has its policy", () => {
  test("in the whole tree", () => {
    expect(roomsWithoutPolicy(FILES)).toEqual([]);
  });

  const commands = (text: string) => ({ path: "lib/a/b/commands.ts", text });
  const policy = { path: "lib/a/b/policy.ts", text: "" };
  const looks = "export function add(actor: Actor) { if (actor.isAdmin) return 1; }";

  test.each([
    ["one that looks at the actor itself", [commands(looks)], ["lib/a/b"]],
    ["a policy that is not asked", [commands(looks), policy], ["lib/a/b"]],
    [
      "a policy that is asked",
      [commands(`import { mayAdd } from "@/lib/a/b/policy";\n${looks}`), policy],
      [],
    ],
    [
      "one that hands the actor on",
      [
        commands(
          "export const add = 1; export function go(actor: Actor) { return openWish(actor, 1); }",
        ),
      ],
      [],
    ],
    ["one that is open to anybody", [commands("export function add(_: Actor) { return 1; }")], []],
  ])("%s", (_, files, expected) => {
    expect(roomsWithoutPolicy(files)).toEqual(expected);
  });
});

describe("only isHandler decides who handles orders", () => {
  test("in the whole tree", () => {
    expect(handlersByHand(FILES)).toEqual([]);
  });

  test("a comparison of the level of an actor is found, one of a place is not", () => {
    const file = (text: string) => [{ path: "lib/a/b/queries.ts", text }];
    expect(handlersByHand(file('if (actor.level === "CITY") return [];'))).toHaveLength(1);
    expect(handlersByHand(file('if (place.level === "CITY") return [];'))).toEqual([]);
  });
});
