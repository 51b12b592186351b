import { connection } from "next/server";

/** The floor of `npm run bench -- pages`: what the framework costs before we do anything. */
export default async function EmptyPage() {
  await connection();
  return null;
}
