import type { Locale } from "@/lib/shared/i18n/locales";
import enAdmin from "@/lib/shared/i18n/en/admin.json";
import enAuth from "@/lib/shared/i18n/en/auth.json";
import enCharts from "@/lib/shared/i18n/en/charts.json";
import enCommon from "@/lib/shared/i18n/en/common.json";
import enCrash from "@/lib/shared/i18n/en/crash.json";
import enDesk from "@/lib/shared/i18n/en/desk.json";
import enDispatch from "@/lib/shared/i18n/en/dispatch.json";
import enErrors from "@/lib/shared/i18n/en/errors.json";
import enExports from "@/lib/shared/i18n/en/exports.json";
import enFields from "@/lib/shared/i18n/en/fields.json";
import enFindings from "@/lib/shared/i18n/en/findings.json";
import enHome from "@/lib/shared/i18n/en/home.json";
import enInbox from "@/lib/shared/i18n/en/inbox.json";
import enIntake from "@/lib/shared/i18n/en/intake.json";
import enMenu from "@/lib/shared/i18n/en/menu.json";
import enNotices from "@/lib/shared/i18n/en/notices.json";
import enOutbox from "@/lib/shared/i18n/en/outbox.json";
import enPeople from "@/lib/shared/i18n/en/people.json";
import enRecounts from "@/lib/shared/i18n/en/recounts.json";
import enRegistration from "@/lib/shared/i18n/en/registration.json";
import enReport from "@/lib/shared/i18n/en/report.json";
import enRules from "@/lib/shared/i18n/en/rules.json";
import enSites from "@/lib/shared/i18n/en/sites.json";
import enStats from "@/lib/shared/i18n/en/stats.json";
import enStock from "@/lib/shared/i18n/en/stock.json";
import enSubmit from "@/lib/shared/i18n/en/submit.json";
import enTargets from "@/lib/shared/i18n/en/targets.json";
import enTeams from "@/lib/shared/i18n/en/teams.json";
import enTracking from "@/lib/shared/i18n/en/tracking.json";
import enVolunteering from "@/lib/shared/i18n/en/volunteering.json";
import enWall from "@/lib/shared/i18n/en/wall.json";
import enWishes from "@/lib/shared/i18n/en/wishes.json";
import zhAdmin from "@/lib/shared/i18n/zh-CN/admin.json";
import zhAuth from "@/lib/shared/i18n/zh-CN/auth.json";
import zhCharts from "@/lib/shared/i18n/zh-CN/charts.json";
import zhCommon from "@/lib/shared/i18n/zh-CN/common.json";
import zhCrash from "@/lib/shared/i18n/zh-CN/crash.json";
import zhDesk from "@/lib/shared/i18n/zh-CN/desk.json";
import zhDispatch from "@/lib/shared/i18n/zh-CN/dispatch.json";
import zhErrors from "@/lib/shared/i18n/zh-CN/errors.json";
import zhExports from "@/lib/shared/i18n/zh-CN/exports.json";
import zhFields from "@/lib/shared/i18n/zh-CN/fields.json";
import zhFindings from "@/lib/shared/i18n/zh-CN/findings.json";
import zhHome from "@/lib/shared/i18n/zh-CN/home.json";
import zhInbox from "@/lib/shared/i18n/zh-CN/inbox.json";
import zhIntake from "@/lib/shared/i18n/zh-CN/intake.json";
import zhMenu from "@/lib/shared/i18n/zh-CN/menu.json";
import zhNotices from "@/lib/shared/i18n/zh-CN/notices.json";
import zhOutbox from "@/lib/shared/i18n/zh-CN/outbox.json";
import zhPeople from "@/lib/shared/i18n/zh-CN/people.json";
import zhRecounts from "@/lib/shared/i18n/zh-CN/recounts.json";
import zhRegistration from "@/lib/shared/i18n/zh-CN/registration.json";
import zhReport from "@/lib/shared/i18n/zh-CN/report.json";
import zhRules from "@/lib/shared/i18n/zh-CN/rules.json";
import zhSites from "@/lib/shared/i18n/zh-CN/sites.json";
import zhStats from "@/lib/shared/i18n/zh-CN/stats.json";
import zhStock from "@/lib/shared/i18n/zh-CN/stock.json";
import zhSubmit from "@/lib/shared/i18n/zh-CN/submit.json";
import zhTargets from "@/lib/shared/i18n/zh-CN/targets.json";
import zhTeams from "@/lib/shared/i18n/zh-CN/teams.json";
import zhTracking from "@/lib/shared/i18n/zh-CN/tracking.json";
import zhVolunteering from "@/lib/shared/i18n/zh-CN/volunteering.json";
import zhWall from "@/lib/shared/i18n/zh-CN/wall.json";
import zhWishes from "@/lib/shared/i18n/zh-CN/wishes.json";

const chinese = {
  common: zhCommon,
  crash: zhCrash,
  errors: zhErrors,
  fields: zhFields,
  wishes: zhWishes,
  notices: zhNotices,
  inbox: zhInbox,
  outbox: zhOutbox,
  home: zhHome,
  wall: zhWall,
  submit: zhSubmit,
  intake: zhIntake,
  tracking: zhTracking,
  volunteering: zhVolunteering,
  recounts: zhRecounts,
  registration: zhRegistration,
  auth: zhAuth,
  desk: zhDesk,
  dispatch: zhDispatch,
  stock: zhStock,
  sites: zhSites,
  people: zhPeople,
  teams: zhTeams,
  menu: zhMenu,
  admin: zhAdmin,
  rules: zhRules,
  targets: zhTargets,
  stats: zhStats,
  charts: zhCharts,
  findings: zhFindings,
  exports: zhExports,
  report: zhReport,
};

/** All text of the product, by namespace; Simplified Chinese is what the others must match. */
export type Messages = typeof chinese;

export type Namespace = keyof Messages;

const english: Messages = {
  common: enCommon,
  crash: enCrash,
  errors: enErrors,
  fields: enFields,
  wishes: enWishes,
  notices: enNotices,
  inbox: enInbox,
  outbox: enOutbox,
  home: enHome,
  wall: enWall,
  submit: enSubmit,
  intake: enIntake,
  tracking: enTracking,
  volunteering: enVolunteering,
  recounts: enRecounts,
  registration: enRegistration,
  auth: enAuth,
  desk: enDesk,
  dispatch: enDispatch,
  stock: enStock,
  sites: enSites,
  people: enPeople,
  teams: enTeams,
  menu: enMenu,
  admin: enAdmin,
  rules: enRules,
  targets: enTargets,
  stats: enStats,
  charts: enCharts,
  findings: enFindings,
  exports: enExports,
  report: enReport,
};

export const MESSAGES: Record<Locale, Messages> = { "zh-CN": chinese, en: english };
