import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { followWish, unfollowWish } from "@/lib/notices/inbox/actions";

type Props = { wishId: string; isFollowing: boolean };

/** 关注: follows or unfollows a wish. Followers are notified of each step. */
export async function FollowForm({ wishId, isFollowing }: Props) {
  const t = await getT("inbox");
  return (
    <ActionForm
      action={isFollowing ? unfollowWish : followWish}
      id="follow"
      hidden={{ wishId }}
      className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <SubmitButton>{t(isFollowing ? "follow.unfollow" : "follow.follow")}</SubmitButton>
      {isFollowing && <p className="text-faded">{t("follow.following")}</p>}
    </ActionForm>
  );
}
