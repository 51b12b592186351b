import { HelpFields, type HelpChoices } from "@/components/network/registration/help-fields";
import { SavedNote } from "@/components/network/registration/saved-note";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { updateProfile } from "@/lib/network/registration/actions";
import type { Profile } from "@/lib/network/registration/queries";

export async function ProfileForm({ profile, ...choices }: HelpChoices & { profile: Profile }) {
  const t = await getT("registration");
  return (
    <ActionForm action={updateProfile} className="space-y-6">
      <HelpFields {...choices} given={profile} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton primary>{t("profile.save")}</SubmitButton>
        <SavedNote>{t("profile.saved")}</SavedNote>
      </div>
    </ActionForm>
  );
}
