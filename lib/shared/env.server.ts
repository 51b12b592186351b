import "server-only";
import * as z from "zod";
import { DRAFT_LOCALES } from "@/lib/shared/i18n/locales";
import { parseProxies } from "@/lib/shared/limits/network";

const schema = z
  .object({
    DATABASE_URL: z.string().min(1),
    /** A file to which the heads of the audit log are added each day; keep it on another machine. */
    AUDIT_ANCHOR_FILE: z.string().optional(),
    /** Where these heads are sent each day as well: the office of the city. Needs SMTP_URL. */
    AUDIT_ANCHOR_MAIL: z.email().optional(),
    /** Signs sessions and tracking links. */
    AUTH_SECRET: z.string().min(32),
    /** The key of the look-up tokens, in hex; ID numbers stored before there was a key ring are sealed with it. */
    ID_NUMBER_KEY: z.string().regex(/^[0-9a-f]{64}$/i),
    /** The key ring: `name:64 hex digits`, separated by commas. The first key seals, all of them open. */
    HIVE_KEYS: z.string().regex(/^[a-z0-9-]{1,20}:[0-9a-f]{64}(,[a-z0-9-]{1,20}:[0-9a-f]{64})*$/i),
    /** "yes": a demo, whose codes are printed in the terminal. */
    HIVE_DEMO: z.string().optional(),
    /** Languages of residents' pages that are drafts and are offered all the same: `ug`, `kk`, or both with a comma. */
    DRAFT_LANGUAGES: z
      .string()
      .default("")
      .transform((given) => DRAFT_LOCALES.filter((one) => given.split(/[,\s]+/).includes(one))),
    /** The public address, as in https://hive.example.cn: forms from other sites are refused. */
    PUBLIC_URL: z.url().optional(),
    /** Addresses and networks whose X-Forwarded-For is believed, as in 127.0.0.1, 10.0.0.0/8. */
    TRUSTED_PROXIES: z.string().default("").transform(parseProxies),
    /** An account of 阿里云短信; without it a demo prints codes in the terminal, and others send none. */
    SMS_KEY_ID: z.string().optional(),
    SMS_KEY_SECRET: z.string().optional(),
    SMS_SIGN_NAME: z.string().optional(),
    SMS_TEMPLATE: z.string().optional(),
    /** A template with the variable `text`, for notices; without it none go out. */
    SMS_NOTICE_TEMPLATE: z.string().optional(),
    SMS_ENDPOINT: z.url().default("https://dysmsapi.aliyuncs.com/"),
    /** As in smtps://user:password@mail.example.cn; without it no e-mail goes out. */
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().optional(),
    /** Keys of web push (VAPID); without them browsers cannot subscribe. */
    VAPID_PUBLIC_KEY: z.string().optional(),
    VAPID_PRIVATE_KEY: z.string().optional(),
    /** The contact address given to push services, as in mailto:office@example.cn. */
    VAPID_SUBJECT: z.string().default("mailto:hive@example.invalid"),
  })
  .transform((given) => ({
    ...given,
    sms: smsAccount(given),
    mail: mailAccount(given),
    push: pushKeys(given),
    isDemo: given.HIVE_DEMO === "yes",
  }));

export type SmsAccount = {
  endpoint: string;
  keyId: string;
  keySecret: string;
  signName: string;
  template: string;
};

type Given = Partial<Record<`SMS_${string}`, string>>;

function smsAccount(given: Given): SmsAccount | null {
  const { SMS_KEY_ID, SMS_KEY_SECRET, SMS_SIGN_NAME, SMS_TEMPLATE, SMS_ENDPOINT } = given;
  if (!SMS_KEY_ID) return null;
  return z
    .object({
      endpoint: z.string(),
      keyId: z.string(),
      keySecret: z.string(),
      signName: z.string(),
      template: z.string(),
    })
    .parse({
      endpoint: SMS_ENDPOINT,
      keyId: SMS_KEY_ID,
      keySecret: SMS_KEY_SECRET,
      signName: SMS_SIGN_NAME,
      template: SMS_TEMPLATE,
    });
}

export type MailAccount = { url: string; from: string };

type GivenMail = { SMTP_URL?: string; MAIL_FROM?: string };

function mailAccount({ SMTP_URL, MAIL_FROM }: GivenMail): MailAccount | null {
  return SMTP_URL ? { url: SMTP_URL, from: z.string().parse(MAIL_FROM) } : null;
}

export type PushKeys = { publicKey: string; privateKey: string; subject: string };

type GivenKeys = { VAPID_PUBLIC_KEY?: string; VAPID_PRIVATE_KEY?: string; VAPID_SUBJECT: string };

function pushKeys(given: GivenKeys): PushKeys | null {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT } = given;
  if (!VAPID_PUBLIC_KEY || !VAPID_PRIVATE_KEY) return null;
  return { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY, subject: VAPID_SUBJECT };
}

type Env = z.output<typeof schema>;

let cachedEnv: Env | undefined;

/** The environment, validated on the first call, which instrumentation.ts makes at the start of the server. */
export function env(): Env {
  return (cachedEnv ??= schema.parse(process.env));
}
