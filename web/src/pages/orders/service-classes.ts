import type { Text } from "../../language/text.ts";

const names: Record<string, Text> = {
  "instrument-sharing": { zh: "仪器共享服务", en: "Instrument sharing" },
  "technology-transfer": { zh: "技术转移服务", en: "Technology transfer" },
};

/** What kind of service a voucher pays for. */
export function serviceClassName(id: string): Text {
  return names[id] ?? { zh: id, en: id };
}

/** The classes of service that vouchers pay for. */
export const serviceClasses: readonly string[] = Object.keys(names);
