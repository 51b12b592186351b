import { bareName } from "@/lib/network/sites/bare-name";

/** The full name of a place; a short line breaks before its generic part. */
export function PlaceName({ name }: { name: string }) {
  const own = bareName(name);
  return (
    <>
      {own}
      <wbr />
      <span className="inline-block">{name.slice(own.length)}</span>
    </>
  );
}
