import type { Text } from "#kernel/text.ts";
import { measure, type Measure } from "./measure.ts";
import type { Random } from "./random.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What an achievement is about, drawn from an industry's words. */
export interface Topic {
  thing: Text;
  method: Text;
  second: Text;
  use: Text;
  otherUse: Text;
  problem: Text;
  first: Measure;
  next: Measure;
  gain: number;
}

export function drawTopic(words: Vocabulary, random: Random): Topic {
  const [method, second] = random.sample(words.methods, 2);
  const [use, otherUse] = random.sample(words.uses, 2);
  const [p, q] = random.sample(words.properties, 2);
  if (!method || !second || !use || !otherUse || !p || !q) throw new Error(`${words.industry} has too few words`);
  return {
    thing: random.pick(words.things), method, second, use, otherUse, problem: random.pick(words.problems), first: measure(p, random),
    next: measure(q, random), gain: random.int(8, 65),
  };
}

type Composer = (t: Topic) => Text;

const TITLES: Composer[] = [
  (t) => ({ zh: `面向${t.use.zh}的${t.thing.zh}`, en: `${cap(t.thing.en)} for ${t.use.en}` }),
  (t) => ({ zh: `基于${t.method.zh}的${t.thing.zh}技术`, en: `${cap(t.thing.en)} technology based on ${t.method.en}` }),
  (t) => ({ zh: `一种采用${t.method.zh}的${t.thing.zh}及其方法`, en: `${cap(t.thing.en)} using ${t.method.en}, and method therefor` }),
  (t) => ({ zh: `${t.thing.zh}${t.method.zh}关键技术及应用`, en: `Key technology of ${t.method.en} in ${t.thing.en} and its use` }),
  (t) => ({ zh: `${t.first.name.zh}${t.first.value.zh}的${t.thing.zh}`, en: `${cap(t.thing.en)} with ${t.first.name.en} of ${t.first.value.en}` }),
  (t) => ({ zh: `解决${t.problem.zh}的${t.thing.zh}新方案`, en: `A new ${t.thing.en} against ${t.problem.en}` }),
  (t) => ({ zh: `${t.use.zh}用${t.thing.zh}的${t.second.zh}工艺`, en: `${cap(t.second.en)} process of ${t.thing.en} for ${t.use.en}` }),
  (t) => ({ zh: `融合${t.method.zh}与${t.second.zh}的${t.thing.zh}系统`, en: `${cap(t.thing.en)} system that joins ${t.method.en} and ${t.second.en}` }),
];

const OPENINGS: Composer[] = [
  (t) => ({ zh: `${t.use.zh}长期受${t.problem.zh}困扰，本成果给出了以${t.thing.zh}为核心的解决办法。`, en: `${cap(t.use.en)} have long suffered from ${t.problem.en}; this work answers with a ${t.thing.en}.` }),
  (t) => ({ zh: `针对${t.problem.zh}这一共性难题，团队研制了适用于${t.use.zh}的${t.thing.zh}。`, en: `Against the common problem of ${t.problem.en}, the team developed a ${t.thing.en} for ${t.use.en}.` }),
  (t) => ({ zh: `本成果属于${t.thing.zh}方向，重点突破${t.problem.zh}的瓶颈，服务于${t.use.zh}和${t.otherUse.zh}。`, en: `This work on ${t.thing.en} overcomes ${t.problem.en} and serves ${t.use.en} as well as ${t.otherUse.en}.` }),
  (t) => ({ zh: `现有${t.thing.zh}在${t.use.zh}中普遍存在${t.problem.zh}的问题，难以满足批量应用要求。`, en: `In ${t.use.en}, present ${t.thing.en} products suffer from ${t.problem.en} and cannot be used at scale.` }),
];

const ROUTES: Composer[] = [
  (t) => ({ zh: `技术上以${t.method.zh}为主线，结合${t.second.zh}，形成了完整的工艺包。`, en: `It builds on ${t.method.en}, joined with ${t.second.en} into a full process package.` }),
  (t) => ({ zh: `采用${t.method.zh}替代传统路线，并引入${t.second.zh}提高稳定性。`, en: `${cap(t.method.en)} replaces the traditional route, and ${t.second.en} adds stability.` }),
  (t) => ({ zh: `通过${t.second.zh}优化关键参数，再由${t.method.zh}完成制备与验证。`, en: `Key parameters are tuned by ${t.second.en}; making and checking rest on ${t.method.en}.` }),
];

const RESULTS: Composer[] = [
  (t) => ({ zh: `经测试，${t.first.name.zh}达到${t.first.value.zh}，${t.next.name.zh}为${t.next.value.zh}，综合指标比现有产品提高${t.gain}%。`, en: `Tests show ${t.first.name.en} of ${t.first.value.en} and ${t.next.name.en} of ${t.next.value.en}, ${t.gain} % better than present products overall.` }),
  (t) => ({ zh: `样品的${t.first.name.zh}为${t.first.value.zh}，${t.next.name.zh}${t.next.value.zh}，单位成本下降${t.gain}%。`, en: `Samples reach ${t.first.name.en} of ${t.first.value.en} and ${t.next.name.en} of ${t.next.value.en}; unit cost falls by ${t.gain} %.` }),
  (t) => ({ zh: `第三方检测表明，${t.first.name.zh}可稳定在${t.first.value.zh}，同时${t.next.name.zh}保持${t.next.value.zh}。`, en: `A third party found a stable ${t.first.name.en} of ${t.first.value.en} with ${t.next.name.en} kept at ${t.next.value.en}.` }),
];

const STAGES: Text[] = [
  { zh: "目前处于原理探索阶段。", en: "The principle is being explored." },
  { zh: "已形成技术方案，正在开展关键实验。", en: "The concept stands and key experiments are running." },
  { zh: "关键功能已在实验室得到验证。", en: "Key functions are proven in the laboratory." },
  { zh: "已完成实验室样机，性能可重复。", en: "A laboratory prototype works repeatably." },
  { zh: "已在模拟环境完成部件验证。", en: "Components are validated in a simulated environment." },
  { zh: "已完成中试，具备小批量试制能力。", en: "Pilot production is done; small batches can be made." },
  { zh: "已在用户现场示范运行。", en: "It runs at a user's site as a demonstration." },
  { zh: "产品已定型并通过鉴定。", en: "The product is final and has passed appraisal." },
  { zh: "已实现批量供货，有多家用户。", en: "It is supplied in volume to several users." },
];

export interface Composed {
  title: Text;
  body: Text;
  keywords: Text[];
}

/** Writes an achievement about a topic at a readiness level (1 to 9), in both languages. */
export function composeAchievement(topic: Topic, maturity: number, random: Random): Composed {
  const parts = [random.pick(OPENINGS), random.pick(ROUTES), random.pick(RESULTS)].map((compose) => compose(topic));
  const stage = STAGES[maturity - 1];
  if (stage) parts.push(stage);
  return {
    title: random.pick(TITLES)(topic),
    body: { zh: parts.map((p) => p.zh).join(""), en: parts.map((p) => p.en).join(" ") },
    keywords: [topic.thing, topic.method, topic.use, ...(random.chance(0.5) ? [topic.second] : [])],
  };
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
