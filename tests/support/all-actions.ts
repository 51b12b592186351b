import { join } from "node:path";
import { listActions } from "@/tests/architecture/forms";
import { sourceFiles } from "@/tests/architecture/source-files";

/** Any action as anybody may call it: with anything. */
export type AnyAction = (...given: unknown[]) => Promise<unknown>;

/** Every action of the tree with its name, also of rooms that are added later. */
export async function loadActions(): Promise<[name: string, action: AnyAction][]> {
  const files = sourceFiles(process.cwd()).filter((file) => listActions(file).length > 0);
  const rooms = await Promise.all(
    files.map(async ({ path }) => {
      const exported = (await import(join(process.cwd(), path))) as Record<string, AnyAction>;
      return Object.entries(exported).map(([name, action]): [string, AnyAction] => [
        `${path.replace("/actions.ts", "")}: ${name}`,
        action,
      ]);
    }),
  );
  return rooms.flat();
}
