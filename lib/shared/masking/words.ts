// Words of Chinese by which numbers are recognized, as regular expressions of alternatives.

/** Between the digits of a phone, in place of a mark. */
export const MARK = /空格|横杠|杠|横|点|加/.source;

/** After an amount. */
export const UNIT = /元|块|万|亿|个|人|名|位|次|克|斤|公斤|吨|公里|米|平|毫|升|%|度|步/.source;

export const TENS = /十百/.source;
export const BUILDING = /号楼|号院|栋|幢|座|#楼?|号#/.source;
export const STAIRS = /单元|门洞/.source;
export const FLOOR = /层|楼/.source;
export const INSIDE = /单元|门洞|门|梯|层|楼|室|户|号房|号|房/.source;
export const ROOM = /室|号房|房(?!间|租|价|子)/.source;
export const NO_ROOM = /外|内|温/.source;

/** Before a door of two numbers: 家住3-501. */
export const AT_HOME = /住在?|家在?|小区|家属院|房号|门牌|地址|楼|栋|幢|园|苑|院|庭/.source;

export const DOOR_NUMBER = /门牌号?码?|房间?号码?|室号/.source;
export const STREET = /路|街|巷|弄|大道|胡同|[\d十]\s?[组队]|村|庄|小区|社区|新区|家园|花园|苑/
  .source;
export const HOUSE = /号/.source;

/** After 号 where it is no house: a line, a form, a day. */
export const NO_HOUSE =
  /楼|院|线|店|馆|门|文件|车|位|病|桌|窗|通知|之?前|之?后|上午|下午|早|晚|至|到|-/.source;

export const ANNEX = /附/.source;
export const ORDINAL = /第/.source;
export const IS = /:|：|是|为/.source;
export const ADDS = /:|：|是|为|加|=|,|，|-/.source;

export const TELEPHONE = /电话|座机|固话|号码|拨打?|打|联系/.source;
export const EXTENSION = /转/.source;
export const AT_SIGN = /艾特/.source;
export const DOT = /[.。点]/.source;

export const PROVINCE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/.source;

/** Where people have accounts. */
export const ACCOUNT =
  /微信|威信|薇信|徽信|v\s?信|卫星号|扣扣|企鹅号|抖音|快手|支付宝|钉钉|小红书|加\s?v|微(?=:)/
    .source;
export const ACCOUNT_NUMBER = /群?(?:帐号|账号|号码?|id)?(?:同号)?/.source;

/** Digits as written, in full (大写), and as said on the phone, 0 to 9. */
export const DIGITS: readonly RegExp[] = [
  /[零〇○洞]/u,
  /[一壹幺弌㆒]/u,
  /[二贰貳两弍]/u,
  /[三叁參叄弎]/u,
  /[四肆]/u,
  /[五伍]/u,
  /[六陆陸]/u,
  /[七柒拐]/u,
  /[八捌]/u,
  /[九玖勾]/u,
];
