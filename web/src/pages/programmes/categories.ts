import type { Text } from "../../language/text.ts";

const names: Readonly<Record<string, Text>> = {
  voucher: { zh: "创新券", en: "Vouchers" },
  recognition: { zh: "资质认定", en: "Recognition" },
  grant: { zh: "项目资助", en: "Grants" },
  tax: { zh: "税收优惠", en: "Tax relief" },
  finance: { zh: "科技金融", en: "Finance" },
};

export function categoryName(category: string): Text {
  return names[category] ?? { zh: category, en: category };
}
