import { PreferenceForm } from "@/components/layout/preference-form";
import { getT } from "@/lib/shared/i18n/request.server";
import { setElder } from "@/lib/shared/preferences/actions";

/** 适老版: the button for large print and one thing a page, or back. */
export async function ElderForm({ isElder }: { isElder: boolean }) {
  const t = await getT("common");
  return (
    <PreferenceForm action={setElder} name="elder" value={isElder ? "0" : "1"}>
      {t(isElder ? "elder.off" : "elder.on")}
    </PreferenceForm>
  );
}
