import { Badge, type BadgeKind } from "@/components/desk/queues/badge";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { WishUrgency } from "@/prisma/generated/enums";

type Props = {
  wish: { urgency: WishUrgency; round: number; isObjected: boolean };
  t: Translator<"desk">;
};

/** Badges of an unusual wish: urgent, redo, objected to. */
export function WishBadges(props: Props) {
  const marks = wishMarks(props);
  if (marks.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      {marks.map(({ kind, words }) => (
        <Badge key={kind} kind={kind}>
          {words}
        </Badge>
      ))}
    </span>
  );
}

/** The same as texts, for a list. */
export function wishMarks({ wish: { urgency, round, isObjected }, t }: Props) {
  const marks: { kind: BadgeKind; words: string }[] = [];
  if (urgency === "URGENT") marks.push({ kind: "urgent", words: t("badge.urgent") });
  if (round > 1) marks.push({ kind: "redo", words: t("badge.redo", { round }) });
  if (isObjected) marks.push({ kind: "objected", words: t("badge.objected") });
  return marks;
}
