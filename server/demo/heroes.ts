import type { Uscc } from "#services/registry/index.ts";
import type { Text } from "#kernel/text.ts";
import { demoId, demoUscc } from "./identity.ts";

/** An organisation of the demo city that stories are told with; the same in every city, whatever its seed and size. */
export interface Hero {
  id: string;
  uscc: Uscc;
  name: Text;
  district: string;
  industries: string[];
}

function hero(n: number, head: string, division: string, district: string, name: Text, industries: string[]): Hero {
  return { id: demoId("hero", n), uscc: demoUscc(head, division, n), name, district, industries };
}

/**
 * The heroes.
 * - `enterprise`: a valid technology SME, eligible for both vouchers, and for high-tech enterprise but for its R&D over
 *   three years (4.1 % of sales where 5 % is needed).
 * - `startup`: some facts are missing, so several programmes cannot tell.
 * - `established`: a high-tech enterprise; its technology SME number has run out.
 * - `agency`: sells services and instruments, related to nobody.
 * - `relatedAgency`: `enterprise` holds 30 % of it.
 * - `sisterAgency`: shares its legal representative with `enterprise`.
 */
export const heroes = {
  enterprise: hero(1, "91", "990106", "tingzhou",
    { zh: "云汀星禾新材料有限公司（虚构）", en: "Yunting Xinghe Advanced Materials Co., Ltd. (fictitious)" }, ["new-materials"]),
  startup: hero(2, "91", "990101", "hubin",
    { zh: "云汀一帆感知科技有限公司（虚构）", en: "Yunting Yifan Sensing Technology Co., Ltd. (fictitious)" }, ["artificial-intelligence", "medical-devices"]),
  established: hero(3, "91", "990103", "jiangxin",
    { zh: "云汀砺石精密装备股份有限公司（虚构）", en: "Yunting Lishi Precision Equipment Co., Ltd. (fictitious)" }, ["intelligent-manufacturing"]),
  agency: hero(4, "91", "990104", "baisha",
    { zh: "云汀知行检测技术服务有限公司（虚构）", en: "Yunting Zhixing Testing and Technical Services Co., Ltd. (fictitious)" }, ["new-materials", "intelligent-manufacturing", "hydrogen-energy"]),
  relatedAgency: hero(5, "91", "990105", "xiling",
    { zh: "云汀同舟技术转移有限公司（虚构）", en: "Yunting Tongzhou Technology Transfer Co., Ltd. (fictitious)" }, ["new-materials"]),
  sisterAgency: hero(6, "91", "990102", "gumen",
    { zh: "云汀并肩分析测试有限公司（虚构）", en: "Yunting Bingjian Analysis Co., Ltd. (fictitious)" }, ["new-materials"]),
  bank: hero(7, "91", "990101", "hubin",
    { zh: "云汀湖滨科创银行股份有限公司（虚构）", en: "Yunting Hubin Innovation Bank (fictitious)" }, []),
  institute: hero(8, "12", "990108", "shuomei",
    { zh: "云汀先进材料研究院（虚构）", en: "Yunting Institute of Advanced Materials (fictitious)" }, ["new-materials", "hydrogen-energy", "low-carbon"]),
  university: hero(9, "12", "990106", "tingzhou",
    { zh: "云汀理工大学（虚构）", en: "Yunting University of Technology (fictitious)" }, ["artificial-intelligence", "integrated-circuits", "intelligent-manufacturing", "quantum-6g"]),
  insurer: hero(10, "91", "990107", "yunqi-port",
    { zh: "云汀港湾科技保险股份有限公司（虚构）", en: "Yunting Harbour Technology Insurance Co., Ltd. (fictitious)" }, []),
} satisfies Record<string, Hero>;

/** Names of the heroes; the rest of their story is in `hero-records.ts`. */
export type HeroKey = keyof typeof heroes;
