import { join } from "node:path";
import { isValidElement, type ReactElement } from "react";
import { isClient, sourceFiles } from "@/tests/architecture/source-files";

type Props = Record<string, unknown>;
type Component = (props: Props) => unknown;

/**
 * Every text that leaves the server for what a page returned: components of the server are called
 * until only elements of HTML are left; all props of elements and of components of the browser count,
 * whether or not they are shown, since they are sent along.
 */
export async function renderedText(tree: unknown): Promise<string> {
  const texts: string[] = [];
  await collect(tree, await findBrowserComponents(), texts);
  return texts.join("\n");
}

async function collect(value: unknown, inBrowser: Set<unknown>, texts: string[]): Promise<void> {
  if (typeof value === "string") texts.push(value);
  else if (typeof value === "number") texts.push(String(value));
  else if (typeof value !== "object" || value === null)
    return; // a function stays on the server
  else if (value instanceof Promise) await collect(await value, inBrowser, texts);
  else if (isValidElement(value)) await collect(await unfold(value, inBrowser), inBrowser, texts);
  else if (value instanceof Date) texts.push(value.toISOString());
  else {
    for (const part of partsOf(value)) await collect(part, inBrowser, texts);
  }
}

/** What a component of the server returns; the props of anything else. */
function unfold({ type, props }: ReactElement, inBrowser: Set<unknown>): unknown {
  if (typeof type !== "function" || inBrowser.has(type)) return props;
  return (type as Component)(props as Props);
}

function partsOf(value: object): Iterable<unknown> {
  return Symbol.iterator in value
    ? (value as Iterable<unknown>)
    : Object.entries(value).flatMap(([name, part]) => [name, part as unknown]);
}

let browserComponents: Promise<Set<unknown>> | undefined;

/** Whatever a file with "use client" exports. */
function findBrowserComponents(): Promise<Set<unknown>> {
  return (browserComponents ??= importBrowserComponents());
}

async function importBrowserComponents(): Promise<Set<unknown>> {
  const root = process.cwd();
  const files = sourceFiles(root).filter(isClient);
  const modules = await Promise.all(
    files.map(({ path }) => import(join(root, path)) as Promise<object>),
  );
  return new Set(modules.flatMap((module) => Object.values(module) as unknown[]));
}
