import type { Quantity } from "../numbers/quantity.ts";
import { parseDecimal, whole } from "../numbers/rational.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { numberIn, type Value } from "../facts/read-value.ts";
import { FUNCTIONS } from "./functions.ts";
import { parseCel, type CelNode } from "./parse.ts";
import { ExpressionRefusal } from "./refusal.ts";
import { BOOLEAN, comparableUnits, DATE, NUMBER, numberOf, resultUnit, TEXT, typeName } from "./types.ts";
import type { ArithmeticOperator, ComparisonOperator, Node, Type } from "./tree.ts";

/** What names an expression may use beside the vocabulary. */
export interface Scope {
  vocabulary: Vocabulary;
  /** Units of the dated settings of the rule file. */
  settings: ReadonlyMap<string, Quantity["unit"]>;
  /** Types of the amount steps computed before. */
  steps: ReadonlyMap<string, Type>;
}

export interface Translation {
  scope: Scope;
  node(cel: CelNode): Node;
  refuse(cel: CelNode, code: string, zh: string, en: string, remedyZh?: string, remedyEn?: string): ExpressionRefusal;
}

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = { "_<_": "<", "_<=_": "<=", "_>_": ">", "_>=_": ">=", "_==_": "==", "_!=_": "!=" };
const ARITHMETIC: Readonly<Record<string, ArithmeticOperator>> = { "_+_": "+", "_-_": "-", "_*_": "*", "_/_": "/" };

/**
 * CEL text to the engine's typed tree. Whatever lies outside the supported subset is refused with
 * a message; nothing is read in another sense than CEL's.
 * @throws ExpressionRefusal
 */
export function translate(text: string, scope: Scope): Node {
  const parsed = parseCel(text);
  const positions = parsed.sourceInfo?.positions ?? {};
  const offsetOf = (cel: CelNode): number => positions[String(cel.id)] ?? 0;
  const translation: Translation = {
    scope,
    node: (cel) => translateNode(translation, cel),
    refuse: (cel, code, zh, en, remedyZh, remedyEn) =>
      new ExpressionRefusal(code, offsetOf(cel), { zh, en }, {
        zh: remedyZh ?? "请改用 engines/rules/README.md 列出的写法。",
        en: remedyEn ?? "Use the forms listed in engines/rules/README.md.",
      }),
  };
  return translation.node(parsed.expr);
}

/** Like `translate`, and the result must be yes or no. */
export function translateCondition(text: string, scope: Scope): Node {
  const node = translate(text, scope);
  if (node.type.kind === "boolean") return node;
  throw new ExpressionRefusal("type", 0, { zh: `条件应得出是或否，这里得出的是 ${typeName(node.type)}`, en: `a condition must say yes or no, this gives ${typeName(node.type)}` }, {
    zh: "请与一个界限比较，例如 >= 0.05。",
    en: "Compare it with a bound, such as >= 0.05.",
  });
}

export type NumberNode = Node & { type: { kind: "number" } };

function isNumber(node: Node): node is NumberNode {
  return node.type.kind === "number";
}

/** Like `translate`, and the result must be a number. */
export function translateNumber(text: string, scope: Scope): NumberNode {
  const node = translate(text, scope);
  if (isNumber(node)) return node;
  throw new ExpressionRefusal("type", 0, { zh: `此处应为数，这里得出的是 ${typeName(node.type)}`, en: `a number is needed here, this gives ${typeName(node.type)}` }, {
    zh: "请写成数值表达式。",
    en: "Write an expression that gives a number.",
  });
}

function translateNode(t: Translation, cel: CelNode): Node {
  const { exprKind } = cel;
  switch (exprKind.case) {
    case "constExpr":
      return constant(t, cel);
    case "identExpr":
      if (exprKind.value.name === "asOf") return { op: "asOf", type: DATE };
      throw t.refuse(cel, "unknown_name", `不认识“${exprKind.value.name}”`, `unknown name ${exprKind.value.name}`, '事实写作 fact("...")。', 'Write facts as fact("...").');
    case "callExpr":
      return call(t, cel, exprKind.value.function, exprKind.value.target, exprKind.value.args);
    default:
      throw t.refuse(cel, "outside_subset", "用到了不支持的 CEL 写法（字段、列表、映射、结构或宏）", "uses CEL that is not supported (fields, lists, maps, structs or macros)");
  }
}

function constant(t: Translation, cel: CelNode): Node {
  const kind = cel.exprKind.case === "constExpr" ? cel.exprKind.value.constantKind : undefined;
  switch (kind?.case) {
    case "boolValue":
      return { op: "constant", type: BOOLEAN, value: kind.value };
    case "stringValue":
      return { op: "constant", type: TEXT, value: kind.value };
    case "int64Value":
      return { op: "constant", type: NUMBER, value: whole(kind.value) };
    case "doubleValue": {
      // The shortest text of a double is the decimal that was written (up to 15 digits, checked before).
      const value = Number.isFinite(kind.value) ? parseDecimal(String(kind.value)) : null;
      if (value) return { op: "constant", type: NUMBER, value };
      throw t.refuse(cel, "outside_subset", "数值超出范围", "the number is out of range");
    }
    default:
      throw t.refuse(cel, "outside_subset", "不支持 null、字节串与无符号整数", "null, bytes and unsigned integers are not supported");
  }
}

function call(t: Translation, cel: CelNode, name: string, target: CelNode | undefined, args: CelNode[]): Node {
  const [first, second, third] = args;
  if (target) throw t.refuse(cel, "outside_subset", `不支持方法调用 .${name}(...)`, `method calls such as .${name}(...) are not supported`);
  if (name === "_&&_" || name === "_||_") {
    const op = name === "_&&_" ? "and" : "or";
    const items = args.map((arg) => expect(t, arg, BOOLEAN)).flatMap((item) => (item.op === op ? item.items : [item]));
    return { op, type: BOOLEAN, items };
  }
  if (name === "!_" && first) return { op: "not", type: BOOLEAN, item: expect(t, first, BOOLEAN) };
  if (name === "-_" && first) return negate(t, first);
  const comparison = COMPARISONS[name];
  if (comparison && first && second) return compare(t, cel, comparison, t.node(first), t.node(second));
  const operator = ARITHMETIC[name];
  if (operator && first && second) return arithmetic(t, cel, operator, t.node(first), t.node(second));
  if (name === "_?_:_" && first && second && third) return choose(t, cel, expect(t, first, BOOLEAN), t.node(second), t.node(third));
  if (name === "@in" && first && second) return oneOf(t, cel, t.node(first), second);
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known) return known(t, cel, args);
  const spoken = name.replace(/^_|_$/g, "");
  throw t.refuse(cel, "outside_subset", `不支持“${spoken}”`, `"${spoken}" is not supported`);
}

function negate(t: Translation, cel: CelNode): Node {
  const item = t.node(cel);
  if (item.type.kind !== "number") throw t.refuse(cel, "type", "只有数可以取负", "only numbers can be negated");
  if (item.op === "constant") {
    const value = numberIn(item.value);
    return { ...item, value: { n: -value.n, d: value.d } };
  }
  return { op: "negate", type: item.type, item };
}

function compare(t: Translation, cel: CelNode, operator: ComparisonOperator, left: Node, right: Node): Node {
  const isEquality = operator === "==" || operator === "!=";
  const [a, b] = [left.type, right.type];
  if (a.kind === "number" && b.kind === "number") {
    if (!comparableUnits(a.unit, b.unit)) {
      throw t.refuse(cel, "unit", `单位不同：${a.unit} 与 ${b.unit} 不能比较`, `units differ: ${a.unit} cannot be compared with ${b.unit}`, "金额请写作 yuan(...) 或 wan(...)。", "Write money as yuan(...) or wan(...).");
    }
  } else if (a.kind !== b.kind || (!isEquality && a.kind !== "date")) {
    throw t.refuse(cel, "type", `不能用 ${operator} 比较 ${typeName(a)} 与 ${typeName(b)}`, `${operator} cannot compare ${typeName(a)} with ${typeName(b)}`);
  }
  checkWord(t, cel, left, right);
  checkWord(t, cel, right, left);
  return { op: "compare", type: BOOLEAN, operator, left, right };
}

function arithmetic(t: Translation, cel: CelNode, operator: ArithmeticOperator, left: Node, right: Node): Node {
  const [a, b] = [left.type, right.type];
  if (a.kind !== "number" || b.kind !== "number") {
    throw t.refuse(cel, "type", `${operator} 只用于数（日期请用 daysSince、yearsBefore 等）`, `${operator} is for numbers only (for days use daysSince, yearsBefore ...)`);
  }
  if (a.unit === "number" && b.unit === "number" && left.op === "constant" && right.op === "constant") {
    // CEL cuts 1/2 to 0 and rounds 0.1+0.2: exact arithmetic would read such text differently.
    throw t.refuse(cel, "outside_subset", "两个常数之间不做运算", "two plain numbers are not computed", "请直接写出结果。", "Write the result.");
  }
  const unit = resultUnit(operator, a.unit, b.unit);
  if (unit === null) {
    throw t.refuse(cel, "unit", `单位不合：${a.unit} ${operator} ${b.unit}`, `units do not go together: ${a.unit} ${operator} ${b.unit}`, "金额请写作 yuan(...) 或 wan(...)。", "Write money as yuan(...) or wan(...).");
  }
  return { op: "arithmetic", type: numberOf(unit), operator, left, right };
}

function choose(t: Translation, cel: CelNode, test: Node, yes: Node, no: Node): Node {
  const [a, b] = [yes.type, no.type];
  const fits = a.kind === "number" && b.kind === "number" ? comparableUnits(a.unit, b.unit) : a.kind === b.kind;
  if (!fits) throw t.refuse(cel, "type", "问号两侧的类型或单位不同", "the two sides after ? differ in type or unit");
  return { op: "choose", type: a.kind === "number" && a.unit === "number" ? b : a, test, yes, no };
}

function oneOf(t: Translation, cel: CelNode, item: Node, list: CelNode): Node {
  if (list.exprKind.case !== "listExpr") throw t.refuse(cel, "outside_subset", "in 的右侧只能是列出的常数", "in needs a list of constants on its right");
  if (item.type.kind === "number" && item.type.unit === "fen") throw t.refuse(cel, "outside_subset", "金额不能用 in", "in is not for money");
  const values: Value[] = list.exprKind.value.elements.map((element) => {
    const constantNode = t.node(element);
    if (constantNode.op !== "constant" || constantNode.type.kind !== item.type.kind) {
      throw t.refuse(element, "type", "列表中只能是同类型的常数", "the list may hold only constants of the same type");
    }
    checkWord(t, element, item, constantNode);
    return constantNode.value;
  });
  return { op: "oneOf", type: BOOLEAN, item, values };
}

/** A word compared with a text fact must be one that the fact can have: a typo would never hold. */
function checkWord(t: Translation, cel: CelNode, holder: Node, word: Node): void {
  if (holder.type.kind !== "text" || !holder.type.values || word.op !== "constant" || typeof word.value !== "string") return;
  if (holder.type.values.includes(word.value)) return;
  const allowed = holder.type.values.join(", ");
  throw t.refuse(cel, "never", `“${word.value}”不是可能的取值，永远不成立`, `"${word.value}" is no possible value; this can never hold`, `可用的取值：${allowed}`, `Use one of ${allowed}`);
}

function expect(t: Translation, cel: CelNode, type: Type): Node {
  const node = t.node(cel);
  if (node.type.kind === type.kind) return node;
  throw t.refuse(cel, "type", `此处应为 ${typeName(type)}，得到的是 ${typeName(node.type)}`, `${typeName(type)} is needed here, this gives ${typeName(node.type)}`);
}
