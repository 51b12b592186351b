import * as z from "zod";
import { text } from "@/lib/shared/forms/fields";

export const publishPrivacySchema = z.object({ text: text(5000), contact: text(200) });

export type PublishPrivacy = z.output<typeof publishPrivacySchema>;
