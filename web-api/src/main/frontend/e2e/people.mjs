// The people of a stack that runs, each in a browser window of their own, and what each does on the pages.
import assert from 'node:assert/strict';
import { openPage } from './browser.mjs';

/** The engine, a generated contract or the registrar may stand between a click and what is waited for. */
const PATIENCE = 120_000;

export class Office {
  #browser;
  #address;
  #people = [];

  constructor(browser, address) {
    this.#browser = browser;
    this.#address = address;
  }

  /** Signs somebody in on Keycloak's page; in the demo realm the password is the name. */
  async signIn(staff, path) {
    const { page, wrong, close } = await openPage(this.#browser);
    const person = { staff, page, wrong, close };
    this.#people.push(person);
    page.setDefaultTimeout(PATIENCE);
    await page.goto(this.#address + path);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('#username').fill(staff);
    await page.locator('#password').fill(staff);
    await page.locator('#kc-login').click();
    await page.waitForURL((url) => url.origin === this.#address && url.pathname + url.search === path);
    await page.getByRole('button', { name: '用户菜单' }).waitFor();
    return person;
  }

  /** Somebody comes, takes one task of the case from the list, does it, and leaves once the engine has it. */
  async does(staff, step, caseNumber, work) {
    const { page, wrong, close } = await this.signIn(staff, '/tasks?scope=claimable');
    const row = page.getByRole('row').filter({ hasText: caseNumber }).filter({ hasText: step });
    await row.getByRole('button', { name: '领取' }).click();
    const bar = page.locator('.decision-bar');
    const submit = bar.getByRole('button', { name: /^提交/ });
    await submit.waitFor();
    await work(page);
    await submit.click();
    const sure = page.getByRole('button', { name: '确认提交' });
    const saved = page.getByText('已保存', { exact: true });
    await sure.or(saved).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await saved.waitFor();
    await page.getByText('流程引擎已接收').waitFor();
    assert.deepEqual(unexpected(wrong), [], `${staff} saw errors at ${step}`);
    await close();
    this.#people = this.#people.filter((one) => one.page !== page);
  }

  /** What everybody who is still here has before their eyes, for somebody who has to find out what went wrong. */
  async photograph(folder) {
    for (const { staff, page } of this.#people) await page.screenshot({ path: `${folder}/${staff}.png`, fullPage: true });
  }
}

/** That nobody is signed in yet is said by a 401, which the browser writes down too. */
export const unexpected = (wrong) => wrong.filter((text) => !/status of 401/.test(text));

/** The value beside a name on a page. */
export const fact = (page, name) => page.locator(`dl > div:has(> dt:text-is("${name}")) > dd`).first();

/** A number, a name or an amount that stands, or will stand, beside a name. */
export async function says(page, name, value) {
  await fact(page, name).filter({ hasText: value }).waitFor();
}

export async function choose(page, label, option) {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}
