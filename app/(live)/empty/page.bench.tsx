import { connection } from "next/server";

/** The baseline of `npm run bench -- pages`: the cost of the framework alone. */
export default async function EmptyPage() {
  await connection();
  return null;
}
