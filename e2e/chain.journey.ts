import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeCity, startCity, type RunningCity } from "./harness/running-city.ts";
import { openBrowser, Visitor } from "./harness/visitor.ts";

// The one chain, each step by the person whose step it is. Tests follow one another: one city, one story.

const root = fileURLToPath(new URL("../", import.meta.url));
let city: RunningCity;
let browser: Browser;
const people = new Map<string, Visitor>();

/** A person signs in once and stays at their browser. */
async function person(login: string): Promise<Visitor> {
  const known = people.get(login);
  if (known) return known;
  const visitor = await Visitor.arrive(browser, city.url);
  await visitor.signIn(login);
  people.set(login, visitor);
  return visitor;
}

/** What every page of the journey must keep: a quiet console and nothing for axe to find. */
async function fine(visitor: Visitor, name: string): Promise<void> {
  await visitor.settled();
  await visitor.picture(name);
  expect(await visitor.axe(), `axe on ${name}`).toEqual([]);
  expect(visitor.complaints, `console on ${name}`).toEqual([]);
}

function ceyuan(...args: string[]): { status: number | null; json: Record<string, unknown> } {
  const done = spawnSync(process.execPath, ["bin/ceyuan.mjs", ...args, "--json"], { cwd: root, encoding: "utf8", env: { ...process.env, CEYUAN_DATA: city.dataDir } });
  return { status: done.status, json: JSON.parse(done.stdout || done.stderr) as Record<string, unknown> };
}

beforeAll(async () => {
  [city, browser] = await Promise.all([startCity(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await city.stop();
  await removeCity(city);
});

describe("1 import", () => {
  test("achievements from a CSV land, bad rows are named, a repeat changes nothing", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ceyuan-import-"));
    const file = join(folder, "成果.csv");
    await writeFile(file, "\uFEFF编号,成果名称,摘要,关键词,年份\nT1,旅程专用的气凝胶隔热毡制备方法,以超临界干燥制得的疏水气凝胶毡,气凝胶;隔热,2025\nT2,,没有名称的一行,无,2025\nT3,旅程专用的深海钛合金耐压壳,用于万米载人潜水器,钛合金,二〇二五\n");
    const rejects = join(folder, "rejects.csv");
    const first = ceyuan("import", "achievements", file, "--source", "journey", "--rejects", rejects);
    expect(first.json).toMatchObject({ read: 3, inserted: expect.any(Number) as number });
    expect(first.json.rejected).toBeGreaterThan(0);
    expect(first.status).toBe(1);
    expect(await readFile(rejects, "utf8")).toMatch(/3/);
    expect(ceyuan("import", "achievements", file, "--source", "journey", "--rejects", rejects).json).toMatchObject({ inserted: 0, updated: 0 });
  });
});

describe("2 match", () => {
  test("the imported achievement is found within two seconds, with reasons, in the portal and by CLI", async () => {
    const visitor = await Visitor.arrive(browser, city.url);
    people.set("visitor", visitor);
    await expect.poll(async () => {
      const answer = await fetch(`${city.url}/api/achievements/search?q=${encodeURIComponent("旅程专用 气凝胶隔热毡")}`);
      return JSON.stringify(await answer.json());
    }, { timeout: 5_000 }).toContain("旅程专用的气凝胶隔热毡制备方法");
    await visitor.open(`/search?q=${encodeURIComponent("气凝胶隔热毡")}`);
    await visitor.page.getByRole("link", { name: /旅程专用的气凝胶隔热毡制备方法/ }).first().waitFor();
    await fine(visitor, "2-search");
    const found = ceyuan("match", "--text", "气凝胶隔热毡").json as { items: { reasons: { term: string }[] }[] };
    expect(found.items[0]?.reasons.length).toBeGreaterThan(0);
  });

  test("a need shows the achievements that fit it", async () => {
    const visitor = people.get("visitor") as Visitor;
    await visitor.open("/needs");
    await fine(visitor, "2-needs");
    await visitor.page.getByRole("main").getByRole("link", { name: /./ }).filter({ hasNotText: /首页/ }).first().click();
    await visitor.settled();
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    await fine(visitor, "2-need");
  });
});

describe("3 compass", () => {
  test("an enterprise sees what it may have, and what it lacks by how much", async () => {
    const { page } = await person("enterprise");
    const enterprise = await person("enterprise");
    await enterprise.open("/compass");
    await page.getByRole("heading", { name: /可以享受/ }).waitFor();
    await fine(enterprise, "3-compass");
    await page.getByRole("link", { name: /高新技术企业认定/ }).first().click();
    await page.getByRole("heading", { level: 1, name: "高新技术企业认定" }).waitFor();
    await page.getByText("差距").first().waitFor();
    await fine(enterprise, "3-hnte");
  });

  test("where facts are missing it says that it cannot tell", async () => {
    const startup = await person("startup");
    await startup.open("/compass");
    await startup.page.getByText("暂不能判断").first().waitFor();
    await fine(startup, "3-compass-startup");
  });
});

describe("4 window", () => {
  test("the enterprise applies; what is missing is said at once; the draft is kept as typed", async () => {
    const enterprise = await person("enterprise");
    const { page } = enterprise;
    await enterprise.open("/compass/voucher-instrument");
    await page.getByRole("button", { name: "申请", exact: true }).click();
    await page.waitForURL(/\/cases\//);
    await page.getByRole("button", { name: "提交申请" }).click();
    await page.getByText(/处需要更正/).first().waitFor();
    await fine(enterprise, "4-form-missing");
    await page.getByLabel("联系人姓名").fill("演示·苏晓禾");
    await page.getByLabel("联系电话").fill("021-00000000");
    await page.getByLabel("申请额度").fill("500000");
    await page.getByLabel("检测与分析").check();
    await page.getByLabel("拟购服务说明").fill("用于石墨烯导热膜的检测与分析，验证导热系数。");
    for (const promise of ["拟购服务未获其他财政资金支持", "不与存在关联关系的服务机构交易", "所填内容真实，不弄虚作假，不转让、买卖、套现"]) await page.getByLabel(promise).check();
    await page.getByText("已保存").waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel("拟购服务说明").inputValue()).toContain("石墨烯导热膜");
    await page.getByRole("button", { name: "提交申请" }).click();
    await page.getByText("申请已提交，等待主管部门受理。").waitFor();
    await fine(enterprise, "4-submitted");
  });

  test("the officer takes it up and sends it back once", async () => {
    const officer = await person("officer");
    const { page } = officer;
    await officer.open("/desk");
    await fine(officer, "4-desk");
    await page.getByRole("link", { name: /^YT-2026-/ }).first().click();
    await page.getByRole("button", { name: "受理", exact: true }).click();
    await page.getByLabel(/办理意见/).fill("请补充电子邮箱。");
    await fine(officer, "4-desk-case");
    await page.getByRole("button", { name: "退回补正" }).click();
    await page.getByText("已办理：退回补正").waitFor();
  });

  test("the enterprise corrects, the officer approves, the public reads it", async () => {
    const enterprise = await person("enterprise");
    await enterprise.page.reload();
    await enterprise.page.getByText("请补充电子邮箱。").first().waitFor();
    await enterprise.page.getByLabel("电子邮箱").fill("demo@example.com");
    await enterprise.page.getByText("已保存").waitFor();
    await enterprise.page.getByRole("button", { name: "补正后提交" }).click();
    await enterprise.page.getByText("审核中").first().waitFor();
    const officer = await person("officer");
    await officer.page.reload();
    await officer.page.getByRole("button", { name: "审核通过并公示" }).waitFor();
    expect(await officer.page.getByRole("button", { name: "退回补正" }).count()).toBe(0);
    await officer.page.getByRole("button", { name: "审核通过并公示" }).click();
    await officer.page.getByText("已办理：审核通过并公示").waitFor();
    const visitor = people.get("visitor") as Visitor;
    await visitor.open("/publicity");
    await visitor.page.getByText("5 个工作日").first().waitFor();
    await fine(visitor, "4-publicity");
  });

  test("after the working days the voucher is granted", async () => {
    const admin = await person("admin");
    await admin.page.getByRole("button", { name: "调快时钟" }).click();
    await admin.page.getByLabel("天数").fill("9");
    await admin.page.getByRole("button", { name: "前进" }).click();
    const enterprise = await person("enterprise");
    await expect.poll(async () => {
      await enterprise.open("/vouchers");
      return enterprise.page.getByText("￥500,000.00").count();
    }, { timeout: 20_000 }).toBeGreaterThan(0);
    await fine(enterprise, "4-voucher");
  });
});

describe("5 voucher", () => {
  test("an order with a related agency is refused, and the chain is shown", async () => {
    const enterprise = await person("enterprise");
    const { page } = enterprise;
    await page.getByRole("link", { name: "选服务下单" }).click();
    await page.getByRole("searchbox").fill("X射线衍射");
    await page.keyboard.press("Enter");
    await page.getByRole("listitem").filter({ hasText: "云汀并肩分析测试有限公司" }).getByRole("link").first().click();
    await page.getByLabel("合同金额").fill("10000");
    await page.getByRole("button", { name: "提交订单" }).click();
    await page.getByText("买卖双方为关联方").waitFor();
    await page.getByText(/法定代表人/).first().waitFor();
    await fine(enterprise, "5-related");
  });

  test("an order with another agency holds half of the contract", async () => {
    const enterprise = await person("enterprise");
    const { page } = enterprise;
    await enterprise.open(`/offerings?class=instrument-sharing&q=${encodeURIComponent("X射线衍射")}`);
    await fine(enterprise, "5-offerings");
    await page.getByRole("listitem").filter({ hasText: "云汀知行检测技术服务有限公司" }).getByRole("link").first().click();
    await page.getByLabel("合同金额").fill("100001.01");
    await page.getByText("￥50,000.50").first().waitFor();
    await page.getByRole("button", { name: "提交订单" }).click();
    await page.getByRole("heading", { name: /订单 DD2026/ }).waitFor();
    await fine(enterprise, "5-order");
  });

  test("the agency accepts and delivers, the enterprise confirms", async () => {
    const agency = await person("agency");
    await agency.open("/agency/orders");
    await fine(agency, "5-agency-orders");
    await agency.page.getByRole("link", { name: /^DD2026/ }).first().click();
    await agency.page.getByRole("button", { name: "接单", exact: true }).click();
    await agency.page.getByLabel("交付说明").fill("检测报告已交付，导热系数符合约定。");
    await agency.page.getByRole("button", { name: "报告交付" }).click();
    const enterprise = await person("enterprise");
    await expect.poll(async () => {
      await enterprise.page.reload();
      await enterprise.settled();
      return enterprise.page.getByRole("button", { name: "确认交付" }).count();
    }, { timeout: 15_000 }).toBe(1);
    await enterprise.page.getByRole("button", { name: "确认交付" }).click();
    await enterprise.page.getByText("企业验收，额度使用").waitFor();
    await fine(enterprise, "5-confirmed");
  });

  test("the agency claims with three papers, the officer approves, half is paid", async () => {
    const agency = await person("agency");
    const { page } = agency;
    await page.reload();
    const papers = await mkdtemp(join(tmpdir(), "ceyuan-papers-"));
    for (const name of ["服务合同", "发票", "付款凭证"]) {
      const file = join(papers, `${name}.pdf`);
      await writeFile(file, `%PDF-1.4\n% ${name}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: new RegExp(`^${name} 选择文件`) }).click();
      await (await choosing).setFiles(file);
      await page.getByText(`${name}.pdf`).first().waitFor();
    }
    await page.getByLabel("发票号码").fill("26312000000012345678");
    await page.getByLabel("开票日期").fill("2026-03-10");
    await fine(agency, "5-claim");
    await page.getByRole("button", { name: "提交兑付申请" }).click();
    const officer = await person("officer");
    await expect.poll(async () => {
      await officer.open("/desk/claims");
      return officer.page.getByRole("row").filter({ hasText: "￥50,000.50" }).count();
    }, { timeout: 15_000 }).toBe(1);
    await officer.page.getByRole("row").filter({ hasText: "￥50,000.50" }).getByRole("link").first().click();
    await officer.page.getByRole("heading", { level: 1 }).waitFor();
    await officer.settled();
    await fine(officer, "5-desk-claim");
    for (const box of await officer.page.getByRole("main").getByRole("checkbox").all()) await box.check();
    await officer.page.getByRole("button", { name: /通过/ }).first().click();
    await officer.page.getByText(/已兑付|已付款|已通过/).first().waitFor();
    const enterprise = await person("enterprise");
    await enterprise.open("/vouchers");
    await enterprise.page.getByText("￥449,999.50").first().waitFor();
    expect(await enterprise.page.getByText("￥50,000.50").count()).toBeGreaterThanOrEqual(2);
    await fine(enterprise, "5-wallet-after");
  });

  test("the trial balance is zero", async () => {
    const auditor = await person("auditor");
    await auditor.open("/ledger");
    await auditor.page.getByText("借贷平衡").waitFor();
    await fine(auditor, "5-ledger");
    expect(ceyuan("ledger", "balance").status).toBe(0);
  });
});

describe("6 proof", () => {
  test("the certificate's receipt can be checked by anyone, online and offline", async () => {
    const enterprise = await person("enterprise");
    const { page } = enterprise;
    await enterprise.open("/vouchers");
    await page.getByRole("link", { name: "创新券证书" }).click();
    await page.getByText("存证回执").waitFor();
    await fine(enterprise, "6-certificate");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: /下载回执/ }).click();
    const file = join(await mkdtemp(join(tmpdir(), "ceyuan-receipt-")), "receipt.json");
    await (await downloading).saveAs(file);
    expect(ceyuan("verify", "--receipt", file)).toMatchObject({ status: 0, json: { valid: true } });
    const forged = file.replace("receipt.json", "forged.json");
    await writeFile(forged, (await readFile(file, "utf8")).replaceAll("50000000", "90000000"));
    expect(ceyuan("verify", "--receipt", forged).status).toBe(1);
    const visitor = people.get("visitor") as Visitor;
    await visitor.open("/receipts/check");
    await visitor.page.getByRole("textbox").first().fill(await readFile(file, "utf8"));
    await visitor.page.getByRole("button", { name: /^核验/ }).click();
    await visitor.page.getByText(/核验通过|回执有效|签名与证明均成立/).first().waitFor();
    await fine(visitor, "6-receipt");
  });

  test("log, ledger and cases agree", () => {
    expect(ceyuan("verify", "--all")).toMatchObject({ status: 0, json: { clean: true, findings: [] } });
  });

  test("the auditor reads every step in the log", async () => {
    const auditor = await person("auditor");
    await auditor.open("/log");
    await auditor.page.getByText("订单验收").first().waitFor();
    await fine(auditor, "6-log");
  });
});

describe("7 observatory", () => {
  test("the yearbook shows the reports' figures beside the running year", async () => {
    const analyst = await person("analyst");
    const { page } = analyst;
    await analyst.open("/yearbook/vouchers");
    await page.getByText(/18\.6\s*亿|1,860,000,000|186,?000/).first().waitFor();
    await page.getByText(/50 万|500,000|50\.00/).first().waitFor();
    await fine(analyst, "7-yearbook");
    const chapter = (await (await fetch(`${city.url}/api/yearbook/vouchers`)).json()) as { sections: { series: { id: string; figures: { year: number; value: string | null; origin: string }[] }[] }[] };
    const figure = (series: string, year: number) => chapter.sections.flatMap((s) => s.series).find((s) => s.id === series)?.figures.find((f) => f.year === year);
    expect(figure("voucher-instrument-issued-amount", 2020)).toMatchObject({ value: "1860000000", origin: "report" });
    expect(figure("voucher-instrument-issued-amount", 2026)).toMatchObject({ value: "500000", origin: "live" });
    expect(figure("voucher-instrument-redeemed-amount", 2026)).toMatchObject({ value: "50000.5", origin: "live" });
    expect(figure("voucher-instrument-rd-spend", 2026)).toMatchObject({ value: "100001.01" });
  });
});

describe("everywhere", () => {
  test("the journey's pages fit a phone and speak English", async () => {
    const visitor = await Visitor.arrive(browser, city.url, { width: 390, height: 844 });
    await visitor.signIn("enterprise");
    await visitor.page.getByRole("button", { name: /English/ }).first().click();
    for (const path of ["/", "/compass", "/compass/voucher-instrument", "/cases", "/vouchers", "/orders", "/offerings", "/search", "/needs", "/publicity", "/programmes", "/yearbook/vouchers", "/receipts/check"]) {
      await visitor.open(path);
      await fine(visitor, `phone${path.replaceAll("/", "-")}`);
      const wider = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe("en");
    }
  });

  test("the main way can be walked by keyboard alone", async () => {
    const visitor = await Visitor.arrive(browser, city.url);
    await visitor.open("/sign-in");
    await visitor.page.getByRole("textbox", { name: "账号" }).focus();
    await visitor.page.keyboard.type("enterprise");
    await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.type("yunting-demo");
    await visitor.page.keyboard.press("Enter");
    await visitor.page.getByRole("heading", { level: 1, name: /您好/ }).waitFor();
    const compass = visitor.page.getByRole("link", { name: /我能享受什么/ }).first();
    for (let presses = 0; presses < 40 && !(await compass.evaluate((link) => link === document.activeElement)); presses += 1) await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.press("Enter");
    await visitor.page.getByRole("heading", { name: /可以享受/ }).waitFor();
  });
});
