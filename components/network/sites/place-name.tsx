import { bareName } from "@/lib/network/sites/bare-name";

/** The full name of a place, broken where it makes sense when the line is short. */
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
