import { getT } from "@/lib/shared/i18n/request.server";

/** Says that a link opens nothing any more, and what to do instead. */
export async function LinkOver({ isSignedIn = false }: { isSignedIn?: boolean }) {
  const t = await getT("tracking");
  return (
    <p role="status" className="border-s-4 border-cinnabar ps-4">
      {t(isSignedIn ? "mine.linkOverHere" : "mine.linkOver")}
    </p>
  );
}
