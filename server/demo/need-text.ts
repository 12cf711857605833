import type { Text } from "#kernel/text.ts";
import type { Composed, Topic } from "./achievement-text.ts";
import type { Random } from "./random.ts";

type Composer = (t: Topic) => Text;

const TITLES: Composer[] = [
  (t) => ({ zh: `寻求解决${t.thing.zh}${t.problem.zh}的技术`, en: `Wanted: a way round ${t.problem.en} in ${t.thing.en}` }),
  (t) => ({ zh: `${t.use.zh}用${t.thing.zh}联合开发`, en: `Joint development of ${t.thing.en} for ${t.use.en}` }),
  (t) => ({ zh: `征集基于${t.method.zh}的${t.thing.zh}方案`, en: `Call for ${t.thing.en} solutions based on ${t.method.en}` }),
  (t) => ({ zh: `${t.thing.zh}${t.first.name.zh}提升需求`, en: `Need: better ${t.first.name.en} of ${t.thing.en}` }),
];

const SITUATIONS: Composer[] = [
  (t) => ({ zh: `我公司产品用于${t.use.zh}，目前${t.thing.zh}存在${t.problem.zh}的问题，影响交付。`, en: `Our products serve ${t.use.en}; ${t.problem.en} in the ${t.thing.en} now delays delivery.` }),
  (t) => ({ zh: `公司计划拓展${t.use.zh}市场，需要性能可靠的${t.thing.zh}，自有团队在${t.method.zh}方面经验不足。`, en: `We plan to enter ${t.use.en} and need a dependable ${t.thing.en}; our own team lacks experience in ${t.method.en}.` }),
  (t) => ({ zh: `现有产线采用的${t.thing.zh}依靠外购，受${t.problem.zh}制约，希望引入${t.method.zh}等新技术。`, en: `The ${t.thing.en} on our line is bought in and limited by ${t.problem.en}; we look for new technology such as ${t.method.en}.` }),
];

/** Writes an enterprise's need about a topic, with metrics, budget and term, in both languages. */
export function composeNeed(topic: Topic, budgetYuan: number, random: Random): Composed {
  const situation = random.pick(SITUATIONS)(topic);
  const months = random.pick([6, 9, 12, 18, 24]);
  const wan = budgetYuan / 10_000;
  const zh = `${situation.zh}指标要求：${topic.first.name.zh}达到${topic.first.value.zh}，${topic.next.name.zh}达到${topic.next.value.zh}。预算${wan}万元，周期${months}个月。`;
  const en = `${situation.en} Required: ${topic.first.name.en} of ${topic.first.value.en}, ${topic.next.name.en} of ${topic.next.value.en}. Budget ${budgetYuan.toLocaleString("en-US")} yuan, ${months} months.`;
  return { title: random.pick(TITLES)(topic), body: { zh, en }, keywords: [topic.thing, topic.use, topic.method] };
}
