import { getT } from "@/lib/shared/i18n/request.server";
import { parseFailure } from "@/lib/network/imports/failures";
import type { ListedImport } from "@/lib/network/imports/queries";

type Props = { shown: Pick<ListedImport, "status" | "done" | "total" | "failure"> };

/** How far an import is, in a sentence. */
export async function ImportState({ shown: { status, done, total, failure } }: Props) {
  const t = await getT("imports");
  const isBad = status === "REFUSED" || status === "FAILED";
  return (
    <>
      <p role="status" className={isBad ? "font-bold text-cinnabar" : "font-bold"}>
        {t(`status.${status}`, { done, total })}
      </p>
      {status === "FAILED" && <p>{t(`failure.${parseFailure(failure)}`)}</p>}
    </>
  );
}
