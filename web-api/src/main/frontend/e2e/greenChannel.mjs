// Plays the green-channel case on a stack that runs and knows no case yet: node e2e/greenChannel.mjs ADDRESS FOLDER. The people of the demo realm sign in on
// Keycloak's page one by one and take the loan of 2006 from the wizard to the money. When it fails, FOLDER holds a picture of every page that was open.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
import { choose, fact, Office, says, unexpected } from './people.mjs';

const [address, folder] = process.argv.slice(2);
if (!address || !folder) throw new Error('usage: node e2e/greenChannel.mjs ADDRESS FOLDER');
mkdirSync(folder, { recursive: true });

const FIRM = '星河精密仪器（示例）有限公司';
const CODE = '91990000MA0000015Q';
const BALANCE = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The year's figures: they come to a need of 1.95 million, more than the loan (ALG-12). */
const FIGURES = [
  ['上年度销售收入', '1860万'],
  ['销售利润率', '12'],
  ['预计销售增长率', '15'],
  ['存货周转天数', '75'],
  ['应收账款周转天数', '90'],
  ['应付账款周转天数', '45'],
  ['预付账款周转天数', '10'],
  ['预收账款周转天数', '20'],
  ['借款人自有资金', '260万'],
  ['现有流动资金贷款', '120万'],
  ['其他渠道营运资金', '0'],
];

const browser = await openBrowser();
const office = new Office(browser, new URL(address).origin);
const begin = Date.now();
async function step(name, work) {
  await work();
  console.log(`${String(Math.round((Date.now() - begin) / 1000)).padStart(4)} s  ${name}`);
}

try {
  const manager = await office.signIn('li.na', '/applications/new');
  const { page } = manager;
  const token = (element) => page.locator(`.djs-overlays[data-container-id="${element}"] .token.amber`);
  const state = async (name) => says(page, '状态', name);
  let number = '';

  await step('the borrower is found or registered, and the rules are checked as one types', async () => {
    await page.getByLabel('企业名称或统一社会信用代码').fill(CODE);
    const known = page.getByRole('button', { name: FIRM });
    const unknown = page.getByText('没有找到，登记新企业');
    await known.or(unknown).first().waitFor();
    if (await unknown.isVisible()) {
      await page.getByLabel('名称', { exact: true }).fill(FIRM);
      await page.getByText('校验位相符').waitFor();
      await page.getByRole('button', { name: '登记并选用' }).click();
    } else await known.click();
    await page.getByRole('button', { name: '换一家' }).waitFor();

    const right = page.getByLabel('专利号');
    await right.fill('ZL 202310456789.1');
    await page.keyboard.press('Tab');
    await page.getByText('校验位不符，请核对').waitFor();
    await right.fill('ZL 202310456789.0');
    await says(page, '保护期最后一日', '2043-04-25');

    await choose(page, '产品', '知识产权质押贷款');
    await page.getByLabel('申请金额').fill('1500万');
    await page.keyboard.press('Tab');
    await page.getByText('超过产品上限').waitFor();
    await page.getByLabel('申请金额').fill('150万');
    await page.getByLabel('期限', { exact: true }).fill('12');
    assert.equal(await page.getByLabel('申请金额').inputValue(), '1,500,000.00');
    await choose(page, '借款用途', '日常经营周转');
    for (const [name, typed] of FIGURES) await page.getByLabel(name).fill(typed);
  });

  await step('the pre-check says green, and the application is submitted', async () => {
    await page.getByRole('button', { name: '预检' }).click();
    await page.getByText('可走绿色通道').waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/cases\//);
    number = (await page.locator('.case-title .mono').textContent()) ?? '';
    assert.match(number, /\d/);
  });

  await step('a paper is handed in and can be read again', async () => {
    await page.getByRole('tab', { name: '文件' }).click();
    await page.getByLabel('选择文件').setInputFiles({ name: '2025年度报表.pdf', mimeType: 'application/pdf', buffer: BALANCE });
    await page.getByText('已上传 2025年度报表.pdf').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download="2025年度报表.pdf"]').click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.deepEqual(Buffer.concat(chunks), BALANCE);
    await page.getByRole('tab', { name: '概览' }).click();
  });

  // from here on nobody touches the manager's page: what it shows has come by itself
  await step('the engine reaches the valuation, and the diagram shows its token', () => token('valuation').waitFor());

  await step('two appraisers score the right, neither sees the other, and a third person confirms', async () => {
    for (const [staff, task, scores, benchmark] of [
      ['chen.jie', '内部评分', ['82', '75', '68'], '7900000.00'],
      ['liu.yang', '第二人评分', ['80', '77', '68'], '8036254.98'],
    ])
      await office.does(staff, task, number, async (desk) => {
        for (const [i, name] of ['法律价值得分', '技术价值得分', '经济价值得分'].entries())
          await desk.getByRole('spinbutton', { name }).fill(scores[i]);
        await desk.getByLabel('基准价值', { exact: true }).fill(benchmark);
        await desk.getByLabel('基准价值来源').fill('许可备案统计，同类测距装置');
        await desk.getByRole('button', { name: '计算' }).click();
        await desk.locator('.big-figure').waitFor();
        if (staff === 'liu.yang') assert.equal(await desk.getByText('7,900,000.00').count(), 0, 'the first benchmark is shown to the second scorer');
        await desk.getByRole('textbox', { name: '意见' }).fill('参数有据，价值合理。');
      });
    await office.does('jia.wen', '复核价值', number, async (desk) => {
      await desk.getByText('6,000,000.00').filter({ visible: true }).first().waitFor();
      await desk.getByText('7,900,000.00').filter({ visible: true }).first().waitFor();
      await desk.locator('#decision').getByText('确认', { exact: true }).click();
      await desk.getByRole('textbox', { name: '意见' }).fill('复核无误，同意。');
    });
    await token('investigate').waitFor();
    await says(page, '评估总值', '6,000,000.00');
    await says(page, '质押限额', '1,500,000.00');
    await page.locator('.case-head').getByText('绿色通道', { exact: true }).waitFor();
  });

  await step('two investigators look into it', async () => {
    for (const [staff, name, next] of [
      ['zhang.min', '尽职调查（主办）', 'co-investigate'],
      ['zhao.lei', '尽职调查（协办）', 'review-credit'],
    ]) {
      await office.does(staff, name, number, async (desk) => {
        await desk.getByLabel('核查日期').fill((await desk.getByLabel('核查日期').getAttribute('max')) ?? '');
        await desk.getByLabel('核查地点').fill('海淀区厂房');
        await desk.getByLabel('会见人员').fill('厂长');
        for (const item of await desk.locator('.survey-item').all()) await item.getByText('满足', { exact: true }).click();
        for (const point of await desk.locator('.survey-point').all()) await point.getByText('是', { exact: true }).click();
        await desk.locator('#decision').getByText('同意', { exact: true }).click();
        await desk.getByRole('textbox', { name: '意见' }).fill('用途真实，第一还款来源充足，质物权属清楚。');
      });
      await token(next).waitFor();
    }
  });

  await step('the credit is reviewed and approved within the authority of the branch', async () => {
    await office.does('wu.hao', '信贷审查', number, async (desk) => {
      await desk.getByText('1,500,000.00').filter({ visible: true }).first().waitFor();
      for (const right of await desk.locator('.survey-point').all()) await right.getByText('未发现', { exact: true }).click();
      await desk.locator('#decision').getByText('建议批准').click();
      await desk.getByLabel('建议金额').fill('150万');
      await desk.getByRole('textbox', { name: '意见' }).fill('建议按质押限额全额授信。');
    });
    await token('approve-branch').waitFor();
    await office.does('feng.gang', '支行审批', number, async (desk) => {
      await desk.locator('#decision').getByText('批准', { exact: true }).click();
      await desk.getByRole('textbox', { name: '意见' }).fill('同意，按建议执行。');
    });
    await token('sign-contracts').waitFor();
    await says(page, '批准金额', '1,500,000.00');
  });

  await step('the contracts are signed', async () => {
    await office.does('li.na', '签署合同', number, async (desk) => {
      for (const day of await desk.getByLabel('签署日期').all()) await day.fill((await day.getAttribute('max')) ?? '');
      for (const name of await desk.getByLabel('企业签署人').all()) await name.fill('周启明');
      for (const name of await desk.getByLabel('本行签署人').all()) await name.fill('李娜');
    });
  });

  await step('the registrar registers the pledge by itself', async () => {
    await token('confirm-conditions').waitFor();
    await state('放款条件');
  });

  await step('the conditions are confirmed, and the loan is paid', async () => {
    await office.does('xu.jing', '落实放款条件', number, async (desk) => {
      for (const met of await desk.getByRole('checkbox', { name: /已落实$/ }).all()) await met.check();
      await desk.getByLabel('收款账号').fill('9900100000000001');
    });
    await state('已放款');
    // The loan is active as soon as the money is booked; the diagram hears of it from the engine a moment later.
    await token('disburse').waitFor({ state: 'detached' });
  });

  await step('the page says what was lent on what, and the register what was pledged', async () => {
    await page.getByRole('tab', { name: '资金' }).click();
    await says(page, '评估总值', '6,000,000.00');
    await says(page, '批准', '1,500,000.00');
    await page
      .getByRole('row')
      .filter({ hasText: /DK-\d{4}-\d{6}/ })
      .filter({ hasText: '1,500,000.00' })
      .waitFor();
    await page.getByRole('tab', { name: '知识产权' }).click();
    await page.getByText('已登记').filter({ visible: true }).first().waitFor();
  });

  await step('the timeline tells it, and the browser proves one of its events', async () => {
    await page.getByRole('tab', { name: '历史' }).click();
    const event = page.locator('.timeline li').filter({ hasText: '批准贷款 1,500,000.00 元' });
    await event.getByRole('button', { name: '查看存证' }).click();
    const proof = page.getByRole('dialog').filter({ hasText: '审计存证' });
    for (const check of ['记录原文与叶摘要', '叶摘要沿路径到树根'])
      await proof.locator('.findings li').filter({ hasText: check }).getByText('相符', { exact: true }).waitFor();
    assert.equal(await proof.getByText('不符', { exact: true }).count(), 0);
    assert.match((await fact(proof, '序号 / 树大小').textContent()) ?? '', /^\d+ \/ \d+$/);
  });

  assert.deepEqual(unexpected(manager.wrong), [], 'the manager saw errors');
} catch (error) {
  await office.photograph(folder);
  throw error;
} finally {
  await browser.close();
}
