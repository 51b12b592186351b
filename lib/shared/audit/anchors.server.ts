import "server-only";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";

const anchorSchema = z.object({
  chainId: z.uuid(),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});

/**
 * The head of a chain at a moment, kept outside the database: a chain that was cut, or written anew from
 * its beginning, no longer leads to it.
 */
export type Anchor = z.output<typeof anchorSchema>;

/** The anchors in a file, oldest first; none if there is no file. Lines that are no anchor are left out. */
export async function readAnchors(path: string | undefined): Promise<Anchor[]> {
  if (!path) return [];
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => parseAnchor(line) ?? []);
}

/** Adds anchors at the end of a file. Does nothing without a path. */
export async function appendAnchors(path: string | undefined, anchors: Anchor[]): Promise<void> {
  if (!path || anchors.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(""));
}

function parseAnchor(line: string): Anchor | undefined {
  try {
    return anchorSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
