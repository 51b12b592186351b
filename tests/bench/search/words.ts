import type { Client } from "pg";

const WHO = ["家里老人", "邻居张大爷", "独居的奶奶", "上小学的孩子", "楼上一家", "腿脚不便的父亲"];
const WHAT = [
  ...["想请人修水龙头", "想换一盏灯", "需要理发", "想学用手机", "需要陪着看病", "想请人读报"],
  ...["需要辅导数学", "想听一场政策宣讲", "需要搬一个柜子", "想请人写春联", "需要打扫房间"],
  ...["想请人代买药", "需要量血压", "想修 W.C. 的门", "想看一场电影", "需要清理下水道"],
];
const WHEN = ["周末最好", "上午在家", "下午三点以后", "随时都行", "请先打电话", "越快越好", ""];

/** Parts of sentences, and what people type of them: two characters to six, with dots and spaces. */
export const TYPED = [
  ...["水龙头", "理发", "灯", "春联", "w c 的门", "下水 道", "血压", "张大爷", "没有人说过的话"],
  ...["辅导数学", "周末", "政策宣讲", "代·买·药"],
];

/**
 * Gives each wish a sentence of its own and makes what it is found by anew, in bulk: by triggers, row by
 * row, it would take minutes.
 */
export async function giveWords(client: Client): Promise<void> {
  await client.query("ALTER TABLE wishes DISABLE TRIGGER wishes_change_their_words");
  await client.query(
    `UPDATE wishes SET "publicContent" =
       ($1::text[])[1 + n % $4] || '，' || ($2::text[])[1 + n / 7 % $5] || '，' || ($3::text[])[1 + n / 31 % $6] || n
     FROM (SELECT id, row_number() OVER (ORDER BY "createdAt", id)::int AS n FROM wishes) numbered
     WHERE numbered.id = wishes.id`,
    [WHO, WHAT, WHEN, WHO.length, WHAT.length, WHEN.length],
  );
  await client.query("ALTER TABLE wishes ENABLE TRIGGER wishes_change_their_words");
  await client.query(`DROP INDEX "wish_words_grams_idx"`);
  await client.query("TRUNCATE wish_words");
  await client.query(
    `INSERT INTO wish_words ("wishId", grams)
     SELECT id, "centerId"::text || search_grams("publicContent") FROM wishes`,
  );
  await client.query(`CREATE INDEX "wish_words_grams_idx" ON wish_words USING gin (grams)`);
}
