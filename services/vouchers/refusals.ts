import { formatYuan } from "#kernel/money.ts";
import { problem, type Problem } from "#kernel/problem.ts";
import type { RelationStep } from "#services/registry/index.ts";
import type { Voucher } from "./model.ts";

const yuan = (amount: bigint) => ({ zh: `${formatYuan(amount)} 元`, en: `${formatYuan(amount)} yuan` });

/** A holder has one voucher a year under a scheme. */
export function alreadyGranted(voucher: Voucher): Problem {
  return problem("vouchers.already_granted", 409, { zh: "本年度已发放创新券", en: "A voucher of this year was granted already" }, {
    detail: {
      zh: `${voucher.subjectName} 在 ${voucher.year} 年已持有 ${voucher.number}。`,
      en: `${voucher.subjectName} holds ${voucher.number} for ${voucher.year}.`,
    },
    remedy: { zh: "每家单位每类每年一张，请使用已有的创新券。", en: "One voucher per scheme, year and holder: use the one there is." },
    meta: { voucherId: voucher.id, number: voucher.number },
  });
}

export function notValidThatDay(voucher: Voucher, day: string): Problem {
  const over = voucher.status === "expired" || day > voucher.validTo;
  return problem(over ? "vouchers.expired" : "vouchers.not_yet_valid", 409,
    over ? { zh: "创新券已过有效期", en: "The voucher has expired" } : { zh: "创新券尚未生效", en: "The voucher is not valid yet" }, {
      detail: {
        zh: `${voucher.number} 的有效期为 ${voucher.validFrom} 至 ${voucher.validTo}。`,
        en: `${voucher.number} is valid from ${voucher.validFrom} to ${voucher.validTo}.`,
      },
      remedy: over
        ? { zh: "有效期内下的订单仍可交付和兑付；新的订单请申领新的创新券。", en: "Orders placed in time go on; apply for a new voucher for new ones." }
        : { zh: "请在生效日之后下单。", en: "Order once it is valid." },
      field: "/voucherId",
    });
}

export function classNotAllowed(serviceClass: string, voucher: Voucher): Problem {
  return problem("vouchers.class_not_allowed", 409, { zh: "该创新券不能用于这类服务", en: "This voucher does not pay for this class of service" }, {
    detail: {
      zh: `服务类别为“${serviceClass}”，${voucher.number} 可用于：${voucher.serviceClasses.join("、")}。`,
      en: `The service is of class "${serviceClass}"; ${voucher.number} pays for ${voucher.serviceClasses.join(", ")}.`,
    },
    remedy: { zh: "请选择可用类别的服务，或使用另一类创新券。", en: "Choose a service of an allowed class, or use the other voucher." },
    field: "/offeringId",
    meta: { serviceClass, allowed: voucher.serviceClasses },
  });
}

/** No voucher between related parties; the chain that relates them is part of the answer. */
export function relatedParty(chain: RelationStep[]): Problem {
  const told = chain.length > 0;
  return problem("vouchers.related_party", 409, { zh: "买卖双方为关联方", en: "Buyer and agency are related parties" }, {
    detail: told
      ? { zh: `${chain.map((step) => step.text.zh).join("；")}。`, en: `${chain.map((step) => step.text.en).join("; ")}.` }
      : { zh: "买卖双方是同一单位。", en: "Both are the same organisation." },
    remedy: {
      zh: "关联方之间的服务不能使用创新券，请选择其他服务机构；如登记信息有误，请先向登记机关更正。",
      en: "No voucher is paid between related parties: choose another agency, or have the register corrected if it is wrong.",
    },
    field: "/offeringId",
    meta: {
      chain: chain.map((step) => ({
        from: { id: step.from.id, name: step.from.name }, to: { id: step.to.id, name: step.to.name },
        kind: step.kind, shareBp: step.shareBp, text: step.text,
      })),
    },
  });
}

export function agencyNotActive(name: string): Problem {
  return problem("vouchers.agency_not_active", 409, { zh: "服务机构当前不可接单", en: "The agency cannot take orders at present" }, {
    detail: { zh: `${name} 的登记状态不是“正常”。`, en: `${name} is not in active standing.` },
    remedy: { zh: "请选择其他服务机构。", en: "Choose another agency." },
    field: "/offeringId",
  });
}

/** More than the purse, or the ratio, allows. */
export function overAvailable(wantedFen: bigint, mostFen: bigint, availableFen: bigint): Problem {
  const [wanted, most, available] = [yuan(wantedFen), yuan(mostFen), yuan(availableFen)];
  return problem("vouchers.over_available", 409, { zh: "超过可用额度", en: "More than the voucher can cover" }, {
    detail: {
      zh: `需抵扣 ${wanted.zh}，本合同最多可抵扣 ${most.zh}，券内可用 ${available.zh}。`,
      en: `${wanted.en} asked for; this contract can be covered with ${most.en} at most, and ${available.en} is available.`,
    },
    remedy: { zh: "请减少抵扣金额，或取消不再需要的订单以释放额度。", en: "Lower the amount, or cancel orders you no longer need." },
    field: "/coveredFen",
    meta: { wantedFen: Number(wantedFen), mostFen: Number(mostFen), availableFen: Number(availableFen) },
  });
}

export function sumTooSmall(field: string): Problem {
  return problem("vouchers.sum_too_small", 422, { zh: "合同金额过小", en: "The contract sum is too small" }, {
    detail: { zh: "按比例向下取整后，抵扣额不足一分。", en: "Rounded down, the voucher's share is less than one fen." },
    remedy: { zh: "请核对合同金额（单位：分）。", en: "Check the sum; it is counted in fen." },
    field,
  });
}

export function finalSumTooLarge(finalFen: bigint, contractFen: bigint): Problem {
  return problem("vouchers.final_sum_too_large", 422, { zh: "最终金额不能超过合同金额", en: "The final sum may not exceed the contract sum" }, {
    detail: { zh: `最终 ${yuan(finalFen).zh}，合同 ${yuan(contractFen).zh}。`, en: `${yuan(finalFen).en} against ${yuan(contractFen).en}.` },
    remedy: { zh: "增加的部分请另下订单。", en: "Place another order for what was added." },
    field: "/finalContractSumFen",
  });
}

export function fileNotYours(field: string): Problem {
  return problem("vouchers.claim.file_not_found", 422, { zh: "附件不存在或不属于本单位", en: "The attachment is not there, or not yours" }, {
    remedy: { zh: "请以本单位身份重新上传合同、发票和付款凭证。", en: "Upload contract, invoice and payment proof in your organisation's name." },
    field,
  });
}

export function filesMustDiffer(): Problem {
  return problem("vouchers.claim.same_file_twice", 422, { zh: "三份材料须是不同的文件", en: "The three documents must be different files" }, {
    remedy: { zh: "请分别上传合同、发票和付款凭证。", en: "Upload the contract, the invoice and the payment proof each by itself." },
    field: "/paymentFile",
  });
}

export function invoiceInFuture(): Problem {
  return problem("vouchers.claim.invoice_in_future", 422, { zh: "发票日期晚于今天", en: "The invoice is dated after today" }, {
    remedy: { zh: "请核对开票日期。", en: "Check the invoice's date." }, field: "/invoiceDate",
  });
}

export function invoiceUsed(invoiceNumber: string): Problem {
  return problem("vouchers.claim.invoice_used", 409, { zh: "发票号码已在全市使用过", en: "The invoice number was used before in this city" }, {
    detail: { zh: `发票 ${invoiceNumber} 已用于另一笔兑付申请。`, en: `Invoice ${invoiceNumber} is part of another claim.` },
    remedy: { zh: "一张发票只能兑付一次，请核对号码。", en: "An invoice pays once: check the number." },
    field: "/invoiceNumber",
  });
}

export function budgetExhausted(leftFen: bigint, amountFen: bigint): Problem {
  const [left, amount] = [yuan(leftFen), yuan(amountFen)];
  return problem("vouchers.budget_exhausted", 409, { zh: "预算余额不足", en: "The budget is exhausted" }, {
    detail: { zh: `预算余额 ${left.zh}，本次兑付 ${amount.zh}。`, en: `${left.en} left in the budget, ${amount.en} to be paid.` },
    remedy: { zh: "申请保持待审，请在追加预算后再核准。", en: "The claim stays open: approve it once the budget has been funded." },
    meta: { leftFen: Number(leftFen), amountFen: Number(amountFen) },
  });
}

export function claimDecided(): Problem {
  return problem("vouchers.claim.decided", 409, { zh: "该申请已有结论", en: "This claim was decided already" }, {
    remedy: { zh: "请刷新后查看结论。", en: "Reload and read the decision." },
  });
}

/** Four eyes: who filed may not decide. */
export function ownFiling(): Problem {
  return problem("vouchers.claim.own_filing", 403, { zh: "提交人不得审核自己的申请", en: "Who filed a claim may not decide on it" }, {
    remedy: { zh: "请由另一位经办人员审核。", en: "Let another officer decide." },
  });
}
