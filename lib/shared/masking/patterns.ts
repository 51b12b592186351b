// How personal data look in a plain text (plain-text.ts): digits are 0 to 9 there, 一 to 九 too. Each
// pattern reads a text once from left to right: the marks between two digits are never digits.

/** Marks people put between the digits of one number, three at most, or a word for such a mark. */
const MARKS = String.raw`(?:[^\p{Script=Han}\d\n。!?;:]{0,3}|空格|横杠|杠|横|点|加)`;

/** Only blanks, dashes and the like: for long numbers, where a list with commas is no number. */
const DASHES = String.raw`[\s\p{Pd}−.·•_/|*~=+]{0,3}`;

/** Not the end of an amount. */
const NO_UNIT = String.raw`(?!\s?(?:元|块|万|亿|个|人|名|位|次|克|斤|公斤|吨|公里|米|平|毫|升|%|度|步))`;

/** A number of a house, of a flight of stairs, a floor or a flat: 3, 十二, 一百零一. */
const NUMBER = String.raw`[A-Za-z]?[\d十百]{1,5}`;

const GAP = String.raw`[\s,，·.\-—–_/]{0,2}`;

/** What follows the number of a house: stairs, floor, flat, with their words or as a bare number. */
const BARE = String.raw`${GAP}\d{3,4}(?!\d)${NO_UNIT}`;
const FLAT = String.raw`(?:(?:${GAP}${NUMBER}(?:单元|门洞|门|梯|层|楼|室|户|号房|号|房)){1,4}(?:${BARE})?|${BARE})`;

const sources: string[] = [
  // A mobile phone: 138 - 1234 - 5678, 一三八…, 138a1234b5678, +86 138….
  String.raw`(?<!\d)(?:(?:\+|00)?86${MARKS})?1${MARKS}[3-9](?:${MARKS}\d){9}(?!\d)`,
  // An ID number of 18 characters, in groups or not.
  String.raw`(?<!\d)[1-9](?:${DASHES}\d){16}${DASHES}[\dXx](?![\dA-Za-z])`,
  // Any other number of seven digits and more in a row: old ID numbers, bank cards, local phones.
  String.raw`(?<![\d.])(?!20[2-3]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))\d{7,}[Xx]?${NO_UNIT}(?!\d)`,
  // Bank cards in groups of four.
  String.raw`(?<!\d)\d{4}(?:[\s\-]\d{4}){3}(?:[\s\-]\d{1,4})?(?!\d)`,
  // A landline: 0994-1234567, (0994) 123 4567 转 801; without the area code 234-5678.
  String.raw`(?<!\d)\(?0\d{2,3}\)?${DASHES}[1-9](?:${DASHES}\d){6,7}(?:${DASHES}转?${DASHES}\d{1,5})?(?!\d)`,
  String.raw`(?:电话|座机|固话|号码|拨打?|打|联系)[^\d\n]{0,4}(?<secret>[2-9]\d{2,3}[\s\-]\d{4}(?!\d))`,
  // E-mail: bee@example.cn, bee (at) example 点 cn.
  String.raw`[\w.+\-]{1,64}\s{0,2}(?:@|[(\[{#]\s?at\s?[)\]}#]|艾特)\s{0,2}[\w\-]{1,63}(?:\s{0,2}[.。点]\s{0,2}[\w\-]{1,63}){1,4}`,
  // A plate: 新A12345, 新B·D12345.
  String.raw`[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z]${GAP}(?=[A-Za-z]{0,4}\d)[A-Za-z\d]{5,6}(?![A-Za-z\d])`,
  // An account: 微信号 abc123, VX: abc_123, QQ 123456.
  String.raw`(?:微信|威信|薇信|徽信|v\s?信|卫星号|(?<![a-z])(?:we\s?chat|weixin|[vw]x|qq)|扣扣|企鹅号|抖音|快手|支付宝|钉钉|小红书)(?:群?(?:帐号|账号|号码?|id)?)(?:同号)?[\s:：是为加=,，\-]{0,3}(?<secret>[a-z\d][\-_.a-z\d]{4,29})`,
  // A door: 3号楼2单元501, 三号楼二单元五零一, 3栋501, 3#501.
  String.raw`${NUMBER}\s?(?:号楼|号院|栋|幢|座|#楼?|号#)${FLAT}`,
  String.raw`(?<!第)${NUMBER}\s?(?:单元|门洞)(?:${FLAT})?`,
  String.raw`(?<![\d.])[A-Za-z]?\d{3,4}\s?(?:室|号房|房(?!间|租|价|子))(?!外|内|温)`,
  // 5-2-301; in a row of three, or of two after a word that says where.
  String.raw`(?<![\d.:\-])[A-Za-z]?\d{1,3}[\-—–−](?:\d{1,2}[\-—–−])?(?:\d{1,2}[\-—–−])(?!20[0-3]\d(?!\d))[A-Za-z]?\d{3,4}(?![\d.:\-])${NO_UNIT}`,
  String.raw`(?:住在?|家在?|小区|家属院|房号|门牌|地址|楼|栋|幢|园|苑|院|庭)[\s:：是]{0,2}(?<secret>[A-Za-z]?\d{1,3}[\-—–−#]\d{3,4}(?![\d.:\-]))${NO_UNIT}`,
  String.raw`(?:门牌号?码?|房间?号码?|室号)[\s:：是为]{0,3}(?<secret>[A-Za-z]?[\d十百]{1,5}(?:[\-—–−][\d十百]{1,5})*号?)`,
  // A house of a street or a group of a village: 北京路12号, 团结巷8号附3, 5组23号.
  String.raw`(?:路|街|巷|弄|大道|胡同|[\d十]\s?[组队]|村|庄|小区|社区|新区|家园|花园|苑)\s?(?<secret>${NUMBER}\s?号(?!楼|院|线|店|馆|院|门诊|文件|车|位|病|桌|窗|通知|之?前|之?后|上午|下午|早|晚|至|到|-)(?:附\s?\d{1,3}号?)?)`,
];

/** Everything that is hidden, one pattern a kind. */
export const PATTERNS: readonly RegExp[] = sources.map((source) => new RegExp(source, "giu"));
