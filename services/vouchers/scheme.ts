import type { Toolbox } from "#kernel/command/toolbox.ts";
import { problem, type Problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { voucherTerms, type VoucherTerms } from "#services/compass/index.ts";

/** What the programme file says of a scheme on a day: cap, ratio, classes, validity. @throws Problem `vouchers.scheme_unknown` */
export function schemeOn(tools: Toolbox, id: string, day: string): VoucherTerms {
  const scheme = voucherTerms(tools.catalog, id, day);
  if (!scheme) throw schemeUnknown(id, day);
  return scheme;
}

/** A scheme's name, whatever the day; its id when the catalog no longer has it. */
export function schemeName(tools: Toolbox, id: string): Text {
  return tools.catalog.programmes.get(id)?.document.name ?? { zh: id, en: id };
}

function schemeUnknown(id: string, day: string): Problem {
  return problem("vouchers.scheme_unknown", 404, { zh: "没有这一创新券事项", en: "No such voucher scheme" }, {
    detail: { zh: `事项“${id}”在 ${day} 没有有效的创新券设置。`, en: `The programme "${id}" has no voucher settings in force on ${day}.` },
    remedy: { zh: "请核对事项编号，或在目录中为其写明额度、比例与服务类别。", en: "Check the id, or give the programme its cap, ratio and service classes in the catalog." },
    field: "/scheme",
  });
}
