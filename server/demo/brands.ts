import type { Text } from "#kernel/text.ts";

// Two characters make a brand; the two lists share none, and none spells a real city or a hero's brand.
const FIRST = [
  "澄 cheng", "岚 lan", "曜 yao", "昱 yu", "泽 ze", "恒 heng", "瑞 rui", "凌 ling", "启 qi", "博 bo", "鼎 ding", "弘 hong",
  "嘉 jia", "景 jing", "科 ke", "利 li", "铭 ming", "诺 nuo", "普 pu", "芮 rui", "盛 sheng", "泰 tai", "维 wei", "翔 xiang",
  "雅 ya", "卓 zhuo", "安 an", "辰 chen", "德 de", "飞 fei", "广 guang", "浩 hao", "华 hua", "佳 jia", "凯 kai", "朗 lang",
  "茂 mao", "宁 ning", "奇 qi", "润 run", "硕 shuo", "腾 teng", "万 wan", "熙 xi", "益 yi", "展 zhan", "正 zheng", "志 zhi",
];
const SECOND = [
  "禹 yu", "舟 zhou", "岳 yue", "川 chuan", "林 lin", "原 yuan", "峰 feng", "桥 qiao", "域 yu", "芯 xin", "途 tu", "帆 fan",
  "森 sen", "石 shi", "曦 xi", "渊 yuan", "图 tu", "衡 heng", "序 xu", "拓 tuo", "锐 rui", "微 wei", "迪 di", "创 chuang",
  "源 yuan", "通 tong", "达 da", "信 xin", "和 he", "元 yuan", "时 shi", "宇 yu", "光 guang", "海 hai", "云 yun", "成 cheng",
  "昂 ang", "柏 bai", "策 ce", "鸿 hong", "晖 hui", "霖 lin", "诚 cheng", "迈 mai", "磐 pan", "谦 qian", "汐 xi", "毅 yi",
];
const COUNT = FIRST.length * SECOND.length;

/**
 * The n-th brand. All brands are different: n runs through the pairs in a scattered order, and each further round adds a
 * third character.
 */
export function brand(n: number): Text {
  const scattered = (n % COUNT) * 1_009 % COUNT;
  const round = Math.floor(n / COUNT);
  const parts = [FIRST[scattered % FIRST.length], SECOND[Math.floor(scattered / FIRST.length)]];
  if (round > 0) parts.push(round <= SECOND.length ? SECOND[round - 1] : FIRST[(round - 1 - SECOND.length) % FIRST.length]);
  const pairs = parts.map((part) => (part ?? "").split(" "));
  const latin = pairs.map(([, pinyin]) => pinyin ?? "").join("");
  return { zh: pairs.map(([zh]) => zh ?? "").join(""), en: latin.charAt(0).toUpperCase() + latin.slice(1) };
}

/** After every invented name, so that nobody takes it for a real one. */
export const FICTITIOUS: Text = { zh: "（虚构）", en: " (fictitious)" };

const SURNAMES = [
  "赵 Zhao", "钱 Qian", "孙 Sun", "李 Li", "周 Zhou", "吴 Wu", "郑 Zheng", "王 Wang", "冯 Feng", "陈 Chen", "蒋 Jiang", "沈 Shen",
  "韩 Han", "杨 Yang", "朱 Zhu", "秦 Qin", "许 Xu", "何 He", "吕 Lü", "张 Zhang", "孔 Kong", "曹 Cao", "严 Yan", "金 Jin",
  "魏 Wei", "陶 Tao", "姜 Jiang", "谢 Xie", "邹 Zou", "潘 Pan", "葛 Ge", "范 Fan", "彭 Peng", "鲁 Lu", "马 Ma", "方 Fang",
];
const GIVEN = [
  "一 yi", "亦 yi", "予 yu", "允 yun", "文 wen", "可 ke", "立 li", "百 bai", "沐 mu", "知 zhi", "若 ruo", "念 nian",
  "思 si", "彦 yan", "秋 qiu", "书 shu", "庭 ting", "青 qing", "南 nan", "远 yuan", "乔 qiao", "白 bai", "舒 shu", "遥 yao",
  "棠 tang", "清 qing", "晚 wan", "溪 xi", "蔚 wei", "野 ye", "铮 zheng", "默 mo", "屿 yu", "简 jian", "笙 sheng", "黎 li",
];

/** The n-th invented person; names come back after 46,656. */
export function personName(n: number): Text {
  const at = (n * 7_919 + 13) % (SURNAMES.length * GIVEN.length * GIVEN.length);
  const [surname = "", surnameEn = ""] = (SURNAMES[at % SURNAMES.length] ?? "").split(" ");
  const rest = Math.floor(at / SURNAMES.length);
  const [first = "", firstEn = ""] = (GIVEN[rest % GIVEN.length] ?? "").split(" ");
  const [second = "", secondEn = ""] = (GIVEN[Math.floor(rest / GIVEN.length)] ?? "").split(" ");
  const given = firstEn + secondEn;
  return { zh: `${surname}${first}${second}`, en: `${surnameEn} ${given.charAt(0).toUpperCase()}${given.slice(1)}` };
}
