import "server-only";
import { anchorToday, type NamedAnchor } from "@/lib/shared/audit/anchor-audit.data";
import { sealAudit } from "@/lib/shared/audit/seal-audit.data";
import { formatDay } from "@/lib/shared/days/china-time";
import { env } from "@/lib/shared/env.server";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { mailGateway } from "@/lib/shared/mail/mail.server";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Seals the audit log and anchors it outside the database each day. Returns a function that stops both. */
export function startAudit({ processSeconds, recountSeconds }: Pace): () => Promise<void> {
  const stopSealing = repeat(processSeconds, async () => {
    await sealAudit();
  });
  const stopAnchoring = repeat(recountSeconds, async () => {
    await mailAnchors(await anchorToday(env().AUDIT_ANCHOR_FILE, new Date()));
  });
  return async () => {
    await Promise.all([stopSealing(), stopAnchoring()]);
  };
}

async function mailAnchors(anchors: NamedAnchor[]): Promise<void> {
  const { mail, AUDIT_ANCHOR_MAIL: address, PUBLIC_URL = "" } = env();
  const [first] = anchors;
  if (!mail || !address || !first) return;
  const t = getTranslator("zh-CN", "audit");
  const day = formatDay(new Date(first.at));
  const lines = anchors
    .map(({ name, seq, hash }) => t("mail.line", { name, seq, hash }))
    .join("\n");
  await mailGateway(mail)({
    deliveryId: `audit-${day}`,
    address,
    title: t("mail.title", { day }),
    text: t("mail.text", { lines }),
    link: `${PUBLIC_URL}/admin/audit`,
  });
}
