// What people do with the pages, in Chromium with answers from the fixtures: claim and decide, take in an application, lose the sign-in, walk by keyboard.
// `npm run flows [folder [part of a name]]` leaves a picture of each flow that failed.
import assert from 'node:assert/strict';
import { openBrowser, openPage, servePages } from './browser.mjs';
import { caseFlows } from './caseFlows.mjs';
import { importFlows } from './importFlows.mjs';
import { listFlows } from './listFlows.mjs';
import { noticeFlows } from './noticeFlows.mjs';

const server = await servePages();
const browser = await openBrowser();
const uuid = (kind, n) => `0199${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [folder, wanted] = process.argv.slice(2);
let failed = 0;

async function flow(name, steps, options) {
  if (wanted && !name.includes(wanted)) return;
  const { page, wrong, close } = await openPage(browser, options);
  try {
    await steps(page, (path) => page.goto(server.address + path));
    // a refusal that a flow provokes is not an error of the page
    assert.deepEqual(
      wrong.filter((text) => !/status of (401|409|412|422)/.test(text)),
      [],
    );
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.error(`FAIL  ${name}\n      ${error.message.replaceAll('\n', '\n      ')}`);
    if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png` });
  } finally {
    await close();
  }
}

/** Waits for a state, with a deadline. */
async function until(holds) {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `not within 15 s: ${holds}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await flow('a task is claimed by keyboard, filled in, kept as a draft and decided', async (page, open) => {
  await open('/tasks?scope=claimable&formKey=review-credit');
  await page.locator('[data-row-link]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('.decision-bar').getByRole('button', { name: '领取' }).click();
  await page.locator('#decision').getByText('建议批准').click();
  await page.getByText('按授权表确定审批人').waitFor();
  await page.getByRole('button', { name: '提交：建议批准' }).click();
  await page.getByText('请选择', { exact: true }).first().waitFor();
  for (const right of await page.locator('.survey-point').all()) await right.getByText('未发现').click();
  await page.getByRole('textbox', { name: '意见' }).fill('同意按限额内全额授信，条件照列。');
  await page.getByText('草稿已保存').waitFor();
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: '意见' }).inputValue(), '同意按限额内全额授信，条件照列。');
  await page.getByRole('button', { name: '提交：建议批准' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByText('流程引擎已接收').waitFor();
});

await flow('a form that is not complete goes to the field that is missing', async (page, open) => {
  await open(`/tasks/${uuid('0004', 3)}`);
  await page.getByText('批准', { exact: true }).first().click();
  await page.getByRole('button', { name: '提交：批准' }).click();
  await page.getByText('请填写', { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'opinion');
});

await flow('a grave decision is asked for once more, and can be left', async (page, open) => {
  await open(`/tasks/${uuid('0004', 3)}`);
  await page.getByText('批准', { exact: true }).first().click();
  await page.getByRole('textbox', { name: '意见' }).fill('同意。条件照列。');
  await page.getByRole('button', { name: '提交：批准' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '提交：批准' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
});

await flow('an expired sign-in lies over the page, and what was typed is still there afterwards', async (page, open) => {
  await open(`/tasks/${uuid('0004', 4)}`);
  await page.locator('#decision').getByText('已补齐').click();
  await page.getByLabel('说明', { exact: true }).fill('附注已补充，见附件。');
  await page.route('**/api/v1/**', (route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({ status: 401, json: { code: 'http.401', title: 'x', status: 401, type: 'about:blank' } }),
  );
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('登录已过期').waitFor();
  await page.unroute('**/api/v1/**');
  await page.reload();
  assert.equal(await page.getByLabel('说明', { exact: true }).inputValue(), '附注已补充，见附件。');
});

await flow('what is not to be had is said with a reason, asked for once more, and sent without papers', async (page, open) => {
  await open(`/tasks/${uuid('0004', 4)}`);
  await page.getByText('2026-12-22').waitFor();
  await page.getByText('共有人之间的约定', { exact: true }).click();
  await page.locator('#decision').getByText('无法补齐').click();
  assert.equal(await page.getByText('共有人之间的约定', { exact: true }).count(), 0);
  await page.getByLabel('为什么无法补齐').fill('共有人明确拒绝。');
  let sent;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/supply-information')) sent = request.postDataJSON();
  });
  await page.getByRole('button', { name: '提交：无法补齐' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  assert.deepEqual(sent, { decision: 'CANNOT_SUPPLY', answer: '共有人明确拒绝。', documentIds: [], papers: [], financials: null, use: null });
});

await flow("a co-owner's consent is handed in from the case page, by the name in the register", async (page, open) => {
  await open(`/cases/${uuid('0001', 0)}?tab=rights`);
  await page.getByText('登记机构应在 2026-11-17 前答复').waitFor();
  await page.getByRole('button', { name: '现在提交' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('共有人同意书').waitFor();
  await dialog.getByLabel('签署日期').fill('2026-11-01');
  let sent;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/papers')) sent = request.postDataJSON();
  });
  await dialog.getByRole('button', { name: '提交材料' }).click();
  await dialog.getByText('请选择或上传文件').waitFor();
  await dialog.getByLabel('材料原件').click();
  await dialog.locator('.ant-select-item-option').first().click();
  await dialog.getByRole('button', { name: '提交材料' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(sent.papers.length, 1);
  assert.equal(sent.papers[0].paper, 'CO_OWNER_CONSENT');
  assert.equal(sent.papers[0].givenBy, '测试光学研究院（示例）');
});

await flow("the server's problem points at the field", async (page, open) => {
  await open(`/tasks/${uuid('0004', 8)}`);
  await page.getByLabel('报价金额').fill('400万');
  await page.getByLabel('依据').fill('参照同类商标的许可与转让价格。');
  assert.equal(await page.getByLabel('报价金额').inputValue(), '4,000,000.00');
  await page.route('**/make-offer', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'x',
        title: '不能这样',
        status: 422,
        code: 'valuation.offer-too-high',
        detail: '报价过高',
        errors: [{ pointer: '/amount', code: 'x', message: '高于上限' }],
      }),
    }),
  );
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('高于上限').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'amount');
});

await flow('a value is worked out by the server before an opinion is written', async (page, open) => {
  await open(`/tasks/${uuid('0004', 55)}`);
  await page.locator('.decision-bar').getByRole('button', { name: '领取' }).click();
  await page.getByRole('button', { name: '计算' }).click();
  await page.getByText('请填写', { exact: true }).first().waitFor();
  for (const name of ['法律价值得分', '技术价值得分', '经济价值得分']) await page.getByRole('spinbutton', { name }).fill('75');
  await page.getByLabel('基准价值', { exact: true }).fill('140万');
  await page.getByLabel('基准价值来源').fill('许可备案统计 2022');
  let asked;
  await page.route('**/preview', (route) => {
    asked = route.request().postDataJSON();
    return route.continue();
  });
  await page.getByRole('button', { name: '计算' }).click();
  await page.locator('.task-main').getByText('加权得分').waitFor();
  assert.deepEqual(asked.internalModel, {
    legalScore: 75,
    technicalScore: 75,
    economicScore: 75,
    benchmark: '1400000.00',
    benchmarkSource: '许可备案统计 2022',
  });
});

await flow('an appraiser takes the other way to a value, with a reason', async (page, open) => {
  await open(`/tasks/${uuid('0004', 8)}`);
  await page.getByText('外部评估', { exact: true }).click();
  await page.getByText('按改选的方式重新开始估值').waitFor();
  await page.getByRole('button', { name: '提交：改选方式' }).click();
  await page.getByText('请填写', { exact: true }).waitFor();
  await page.getByLabel('改选方式的理由').fill('企业要求由评估机构出具报告。');
  let sent;
  await page.route('**/valuation-route', (route) => {
    sent = route.request().postDataJSON();
    return route.continue();
  });
  await page.getByRole('button', { name: '提交：改选方式' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  assert.deepEqual(sent, { route: 'EXTERNAL', reason: '企业要求由评估机构出具报告。' });
});

await flow('an application is checked as one types, pre-checked and submitted', async (page, open) => {
  await open('/applications/new');
  await page.getByLabel('企业名称或统一社会信用代码').fill('海智');
  await page.getByRole('button', { name: /海智半导体/ }).click();
  const number = page.getByLabel('专利号');
  await number.fill('ZL 202310456789.1');
  await page.keyboard.press('Tab');
  await page.getByText('校验位不符，请核对').waitFor();
  await number.fill('ZL 202310456789.0');
  await page.getByText('2043-04-17').first().waitFor();
  await page.getByLabel('申请金额').fill('150万');
  await page.getByLabel('期限').fill('24');
  assert.equal(await page.getByLabel('申请金额').inputValue(), '1,500,000.00');
  await page.reload();
  assert.equal(await page.getByLabel('申请金额').inputValue(), '1,500,000.00');
  await page.getByRole('button', { name: '预检' }).click();
  await page.getByText('请选择用途').waitFor();
  await page.getByLabel('借款用途').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '采购原材料' }).click();
  await page.getByLabel('上年度销售收入').waitFor();
  await page.getByRole('button', { name: '预检' }).click();
  await page.getByText('请填写', { exact: true }).first().waitFor();
  for (const [name, typed] of [
    ['上年度销售收入', '1860万'],
    ['销售利润率', '12'],
    ['预计销售增长率', '-3.5'],
    ['存货周转天数', '75'],
    ['应收账款周转天数', '90'],
    ['应付账款周转天数', '45'],
    ['预付账款周转天数', '10'],
    ['预收账款周转天数', '20'],
    ['借款人自有资金', '260万'],
    ['现有流动资金贷款', '120万'],
    ['其他渠道营运资金', '0'],
  ])
    await page.getByLabel(name).fill(typed);
  let sent;
  await page.route('**/api/v1/applications', (route) => {
    sent = route.request().method() === 'POST' ? route.request().postDataJSON() : sent;
    return route.continue();
  });
  await page.getByRole('button', { name: '预检' }).click();
  await page.getByText('可走绿色通道').waitFor();
  await page.getByText('没有生效的关联方名单，无法核对').waitFor();
  assert.deepEqual(sent.financials, {
    sales: '18600000.00',
    margin: '0.12',
    growth: '-0.035',
    inventoryDays: 75,
    receivableDays: 90,
    payableDays: 45,
    prepaidDays: 10,
    advanceDays: 20,
    ownFunds: '2600000.00',
    existingLoans: '1200000.00',
    otherFinance: '0.00',
  });
  // what the server stored under this browser's version, and what it stored without this browser knowing it
  for (const amount of ['160万', '170万']) {
    await page.reload();
    await page.getByLabel('申请金额').fill(amount);
    await page.getByRole('button', { name: '预检' }).click();
    await page.getByText('可走绿色通道').waitFor();
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(':application:new'));
      const { typed } = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ typed }));
    });
  }
  await page.getByRole('button', { name: '提交申请' }).dblclick();
  await page.waitForURL(/\/cases\//);
  await page.getByText('已提交并保存，等待流程引擎').waitFor();
  await page.request.post(`${server.address}/api/v1/mock/engine`);
  await page.locator('.case-head').getByText('核查中').waitFor();
  assert.equal(await page.getByText('已提交并保存，等待流程引擎').count(), 0);
});

await flow('a draft of somebody else, or one that was handed in, is shown and not opened for typing', async (page, open) => {
  await open('/cases?state=DRAFT');
  const row = page.getByRole('row').filter({ hasText: '李娜' }).first();
  const number = await row.locator('[data-row-link]').textContent();
  const path = await row.locator('[data-row-link]').getAttribute('href');
  const id = /[0-9a-f-]{36}/.exec(path)?.[0];
  for (const draft of [id, uuid('0001', 0)]) {
    await open(`/applications/new?id=${draft}`);
    await page.waitForURL(new RegExp(`/cases/${draft}`));
  }
  assert.equal(path, `/cases/${id}`);
  await open(path);
  await page.locator('.case-head').getByText(number).waitFor();
  await open('/cases?state=DRAFT&mine=true');
  await page.locator('[data-row-link]').first().click();
  await page.waitForURL(/\/applications\/new\?id=/);
  await page.getByLabel('申请金额').waitFor();
});

await flow('an unknown borrower with an odd check digit needs a reason', async (page, open) => {
  await open('/applications/new');
  await page.getByLabel('企业名称或统一社会信用代码').fill('91350100M0001TGQXM');
  await page.getByText('没有找到，登记新企业').waitFor();
  await page.getByLabel('名称', { exact: true }).fill('测试早期试点企业有限公司');
  await page.getByRole('button', { name: '登记并选用' }).click();
  await page.getByText('请说明依据').waitFor();
  await page.getByLabel('为什么代码没有错').fill('营业执照原件核对一致');
  await page.getByRole('button', { name: '登记并选用' }).click();
  await page.getByText('校验位不符，已说明').waitFor();
});

await flow('a thousand rows are read as one scrolls, and columns and language are remembered', async (page, open) => {
  await open('/cases');
  await page.locator('[data-row-link]').first().waitFor();
  for (let i = 0; i < 8; i++) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((wanted) => document.querySelectorAll('[data-row-link]').length >= wanted, 50 * (i + 2));
  }
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '期限（月）' }).check();
  await page.keyboard.press('Escape');
  await page.getByText('English').click();
  await page.getByRole('columnheader', { name: 'Tenor (months)' }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: 'Tenor (months)' }).waitFor();
});

await flow('the case page: the diagram as a table opens a step, a proof is followed, withdrawing wants a reason', async (page, open) => {
  await open(`/cases/${uuid('0001', 0)}?tab=history`);
  await page.getByRole('button', { name: '查看存证' }).first().click();
  await page.getByText('叶摘要沿路径到树根').waitFor();
  assert.equal(await page.getByText('不符', { exact: true }).count(), 0);
  await page
    .getByRole('button', { name: /Close|关闭/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '表格' }).click();
  await page.getByRole('button', { name: '绿色通道认定' }).click();
  await page.getByRole('dialog').getByText('核查有“可补正”项：普通通道').first().waitFor();
  await page
    .getByRole('button', { name: /Close|关闭/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '概览' }).click();
  await page.getByRole('button', { name: '撤回申请' }).click();
  const sure = page.getByRole('dialog').getByRole('button', { name: '撤回申请' });
  assert.equal(await sure.isDisabled(), true);
  await page.getByLabel('撤回原因').fill('企业改用自有资金');
  await sure.click();
  await page.getByText('已撤回，等待流程引擎收尾').waitFor();
});

await flow('who has no case of their own is shown how to begin one', async (page, open) => {
  await page.route('**/api/v1/applications?**', (route) => route.fulfill({ json: { items: [], next: null } }));
  await open('/');
  await page.waitForURL(/\/cases\?mine=true/);
  const main = page.locator('main');
  await main.getByText('您名下还没有案件').waitFor();
  assert.equal(await main.locator('.empty').getByRole('button', { name: '清除筛选' }).count(), 0);
  await main.getByRole('link', { name: '新建申请' }).click();
  await page.waitForURL(/\/applications\/new/);
});

await flow('a list is in the order that its head shows, whatever the server would do by itself', async (page, open) => {
  for (const [path, column, key, way] of [
    ['/cases', '到期', 'due', 1],
    ['/tasks?scope=claimable', '期限', 'due', 1],
    ['/tasks?scope=done', '办结时间', 'decided', -1],
  ]) {
    await open(path);
    const head = page.getByRole('columnheader', { name: column });
    await head.waitFor();
    assert.equal(await head.getAttribute('aria-sort'), way > 0 ? 'ascending' : 'descending');
    const days = (await page.locator(`td[data-column="${key}"]`).allTextContents()).map(
      (text) => /\d{4}-\d\d-\d\d( \d\d:\d\d)?/.exec(text)?.[0] ?? '9',
    );
    assert.ok(days.length > 5);
    assert.deepEqual(days, way > 0 ? days.toSorted() : days.toSorted().reverse(), `${path} is not in order`);
  }
});

const focused = (page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent);
const refusal = (pointer, message) => ({
  status: 422,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'x',
    title: '不符合业务规则',
    status: 422,
    code: 'intake.x',
    detail: '不行',
    errors: [{ pointer, code: 'x', message }],
  }),
});

await flow('a pre-check that is stopped leads to the field that stops it', async (page, open) => {
  await open('/applications/new');
  const check = page.getByRole('button', { name: '预检' });
  await check.click();
  assert.equal(await focused(page), 'enterprise-search');
  await page.getByLabel('企业名称或统一社会信用代码').fill('海智');
  await page.getByRole('button', { name: /海智半导体/ }).click();
  await check.click();
  assert.equal(await focused(page), 'right-number-0');
  await page.getByLabel('专利号').fill('ZL 202310456789.0');
  await page.getByLabel('申请金额').fill('150万');
  await page.getByLabel('期限').fill('24');
  await check.click();
  assert.equal(await focused(page), 'loan-purposeCode');
  await page.getByLabel('借款用途').click();
  await page.getByText('研发投入').last().click();
  for (const [pointer, field] of [
    ['/enterpriseId', 'enterprise-other'],
    ['/rights/0', 'right-number-0'],
    ['/rights/0/number', 'right-number-0'],
    ['/rights', 'rights-add'],
    ['/amount', 'loan-amount'],
  ]) {
    await page.route('**/api/v1/applications', (route) => route.fulfill(refusal(pointer, `不能这样 ${pointer}`)));
    await check.click();
    await page.getByText(`不能这样 ${pointer}`, { exact: true }).waitFor();
    assert.equal(await focused(page), field, pointer);
    await page.unroute('**/api/v1/applications');
  }
});

await flow('a reason and a new borrower that were typed are there after a reload', async (page, open) => {
  await open(`/cases/${uuid('0001', 0)}`);
  await page.getByRole('button', { name: '撤回申请' }).click();
  await page.getByLabel('撤回原因').fill('企业改用自有资金');
  await page.reload();
  await page.getByRole('button', { name: '撤回申请' }).click();
  assert.equal(await page.getByLabel('撤回原因').inputValue(), '企业改用自有资金');
  await open('/applications/new');
  await page.getByLabel('企业名称或统一社会信用代码').fill('91350211M0000XUF46');
  await page.getByLabel('名称', { exact: true }).fill('测试早期试点企业有限公司');
  await page.getByLabel('为什么代码没有错').fill('营业执照原件核对一致');
  assert.equal(await page.getByText('请选择借款人').count(), 0);
  await page.reload();
  await page.getByText('没有找到，登记新企业').waitFor();
  assert.equal(await page.getByLabel('名称', { exact: true }).inputValue(), '测试早期试点企业有限公司');
  assert.equal(await page.getByLabel('为什么代码没有错').inputValue(), '营业执照原件核对一致');
});

await flow('a field is checked as one leaves it', async (page, open) => {
  const leave = async (field) => {
    await field.focus();
    await page.keyboard.press('Tab');
  };
  await open(`/tasks/${uuid('0004', 0)}`);
  const point = page.locator('.survey-point').first();
  await point.getByText('否', { exact: true }).click();
  await leave(point.getByRole('textbox'));
  await point.locator('.ant-form-item-explain-error').getByText('请说明为什么不成立').waitFor();
  await open(`/tasks/${uuid('0004', 7)}`);
  await leave(page.getByRole('spinbutton', { name: '法律价值得分' }));
  await page.getByText('请填写', { exact: true }).waitFor();
  await open(`/tasks/${uuid('0004', 2)}`);
  await page.locator('#decision').getByText('建议批准').click();
  await page.getByRole('button', { name: '加一条' }).click();
  await leave(page.getByRole('textbox', { name: '条件 2' }));
  await page.getByText('请填写', { exact: true }).waitFor();
  await open(`/tasks/${uuid('0004', 10)}`);
  await leave(page.getByLabel('资格证号').first());
  await page.getByText('请填写', { exact: true }).waitFor();
  await open('/applications/new');
  await page.getByLabel('企业名称或统一社会信用代码').fill('91350211M0000XUF46');
  await leave(page.getByLabel('名称', { exact: true }));
  await page.getByText('请填写', { exact: true }).waitFor();
});

await flow('panels hang behind their button, and what closes gives the focus back', async (page, open) => {
  await open('/cases');
  await page.locator('[data-row-link]').first().waitFor();
  for (const [button, inside] of [
    ['列', '金额（元）'],
    ['视图', '视图名称'],
  ]) {
    await page.getByRole('button', { name: button, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: button }).waitFor();
    let tabs = 0;
    do await page.keyboard.press('Tab');
    while (
      ++tabs < 4 &&
      !(await page.evaluate((name) => document.activeElement?.closest('[role=dialog]')?.getAttribute('aria-label') === name, button))
    );
    assert.ok(tabs <= 2, `${tabs} Tabs into ${button}`);
    await page.getByRole('dialog', { name: button }).getByLabel(inside).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: button }).waitFor({ state: 'detached' });
    assert.equal(await focused(page), button);
  }
  await page.getByRole('button', { name: /用户菜单/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).waitFor();
  await page.mouse.click(700, 700);
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await open(`/cases/${uuid('0001', 0)}?tab=history`);
  await page.getByRole('button', { name: '查看存证' }).nth(1).click();
  await page.getByText('叶摘要沿路径到树根').waitFor();
  await page.keyboard.press('Escape');
  await until(async () => (await focused(page)) === '查看存证');
  await page.getByRole('tab', { name: '概览' }).click();
  await page.getByRole('button', { name: '撤回申请' }).click();
  await page.keyboard.press('Escape');
  await until(async () => (await focused(page)) === '撤回申请');
});

await flow('a double click sends one command', async (page, open) => {
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname.split('/').at(-1)));
  await page.route('**/api/v1/tasks/**', async (route) => {
    if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 200));
    return route.continue();
  });
  await open('/tasks?scope=claimable&formKey=supply-information');
  await page.getByRole('button', { name: '领取' }).first().dblclick();
  await page.waitForURL(/\/tasks\//);
  await page.locator('#decision').getByText('已补齐').click();
  await page.getByLabel('说明', { exact: true }).fill('附注已补充，见附件。');
  await page.getByRole('button', { name: /^提交/ }).dblclick();
  await page.getByText('已保存', { exact: true }).waitFor();
  assert.deepEqual(sent, ['claim', 'supply-information']);
});

await flow('what the server says changes its language with the page', async (page, open) => {
  await open(`/cases/${uuid('0001', 0)}`);
  await page.getByText('知识产权质押流动资金贷款').waitFor();
  await page.getByText('English').click();
  await page.getByText('Working capital against IP').waitFor();
  assert.equal(await page.getByText('知识产权质押流动资金贷款').count(), 0);
});

await flow('eight windows share one stream, and the eighth shows its case and hears of it', async (page) => {
  const streams = async () => (await page.request.get(`${server.address}/api/v1/mock/streams`)).json();
  const windows = [page];
  while (windows.length < 8) windows.push(await page.context().newPage());
  for (const [i, one] of windows.entries()) {
    one.setDefaultTimeout(15_000);
    await one.goto(`${server.address}/cases/${uuid('0001', i)}?tab=money`);
    await one.getByRole('heading', { name: '记账' }).waitFor();
  }
  await until(async () => (await streams()).length === 1);
  const all = decodeURIComponent((await streams())[0]);
  for (const i of windows.keys()) assert.ok(all.includes(uuid('0001', i)), `nobody hears of case ${i}`);

  const eighth = windows[7];
  const id = uuid('0001', 7);
  const readAgain = eighth.waitForRequest((request) => request.url().endsWith(`/applications/${id}/money`));
  let others = 0;
  page.on('request', (request) => request.url().endsWith('/money') && others++);
  await page.request.post(`${server.address}/api/v1/mock/notice`, { data: { applicationId: id, parts: ['money'] } });
  await readAgain;
  assert.equal(others, 0, 'a window reads what another window’s case is about');

  // a window that nobody looks at is told nothing, and reads everything again when it is looked at
  await eighth.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await until(async () => !decodeURIComponent((await streams()).join()).includes(id) && (await streams()).length === 1);
  const again = eighth.waitForRequest((request) => request.url().endsWith(`/applications/${id}/money`));
  await eighth.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await again;
  for (const one of windows) if (one !== page) await one.close();
  await until(async () => {
    const now = await streams();
    return now.length === 1 && decodeURIComponent(now[0]) === `?applicationId=${uuid('0001', 0)}`;
  });
});

await flow('when somebody else signs in, the windows of the one before are theirs, and nothing typed before is left', async (page, open) => {
  await open(`/tasks/${uuid('0004', 11)}`);
  await page.getByRole('textbox', { name: '意见' }).fill('只是我的想法');
  await page.getByText('草稿已存本机').waitFor();
  const other = await page.context().newPage();
  await page.context().route('**/api/v1/me', async (route) => {
    const me = await (await route.fetch()).json();
    return route.fulfill({ json: { ...me, staff: 'wang.wei', name: '王伟' } });
  });
  await other.goto(`${server.address}/tasks`);
  await other.getByRole('button', { name: /王伟/ }).waitFor();
  await page.getByRole('button', { name: /王伟/ }).waitFor();
  const left = await page.evaluate(() =>
    Object.entries(localStorage).filter(([name, value]) => /zhang\.min/.test(name) || /只是我的想法/.test(value)),
  );
  assert.deepEqual(left, []);
});

await flow('who is not signed in sees the sign-in page, and comes back to the page that was asked for', async (page, open) => {
  await page.route('**/api/v1/me', (route) =>
    route.fulfill({ status: 401, json: { code: 'http.401', title: 'x', status: 401, type: 'about:blank' } }),
  );
  await page.route('**/oauth2/authorization/keycloak', (route) => route.fulfill({ status: 302, headers: { location: '/' } }));
  await open('/cases?channel=GREEN');
  const button = page.getByRole('button', { name: '登录' });
  await button.waitFor();
  if (folder) await page.screenshot({ path: `${folder}/sign-in.png` });
  await page.unroute('**/api/v1/me');
  await button.click();
  await page.waitForURL(/\/cases\?channel=GREEN/);
  await page.locator('[data-row-link]').first().waitFor();
});

await noticeFlows(flow);
await caseFlows(flow, uuid);
await listFlows(flow, until);
await importFlows(flow, uuid);

await browser.close();
server.close();
process.exitCode = failed ? 1 : 0;
