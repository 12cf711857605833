import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const shots = fileURLToPath(new URL("../output/", import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A browser that asks nobody but the city. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"],
  });
}

/** One person at a browser of their own; collects what the console complained about. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #url: string;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
    page.on("console", (message) => {
      // A refusal that the page shows is no fault of the page.
      if (message.type() === "error" && !/the server responded with a status of 4\d\d/.test(message.text())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  static async arrive(browser: Browser, url: string, options: { width?: number; height?: number } = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 860 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", acceptDownloads: true,
    });
    context.setDefaultTimeout(15_000);
    return new Visitor(context, await context.newPage(), url);
  }

  /** Opens a page of the portal and waits until it has settled. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#url}${path}`);
    await this.settled();
  }

  /** Nothing loads any more. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState("networkidle");
    await this.page.getByText(/^(正在载入|Loading)$/).first().waitFor({ state: "hidden" });
    await this.page.waitForLoadState("networkidle");
  }

  async signIn(login: string, password = "yunting-demo"): Promise<void> {
    await this.open("/sign-in");
    await this.page.getByRole("textbox", { name: /^(账号|Login)$/ }).fill(login);
    await this.page.getByLabel(/^(密码|Password)$/).fill(password);
    await this.page.keyboard.press("Enter");
    await this.page.waitForURL((address) => !address.pathname.endsWith("/sign-in"));
    await this.settled();
  }

  /** A picture under e2e/output, for people to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: `${shots}${name}.png`, fullPage: true });
  }

  /** What axe finds wrong on the page, in one line each. */
  async axe(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
      const { violations } = await axe.run();
      return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)} :: ${node.failureSummary.replaceAll("\n", " ").slice(0, 200)}`));
    });
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}
