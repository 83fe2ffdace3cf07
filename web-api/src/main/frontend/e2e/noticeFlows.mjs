// What people do about steps that take long, and about approvals that are checked again.
import assert from 'node:assert/strict';

export async function noticeFlows(flow) {
  await flow('a notice leads to its task, is read, and is counted no more', async (page, open) => {
    await open('/cases');
    const bell = page.getByRole('button', { name: /^通知：/ });
    await page.getByRole('button', { name: '通知：3 条未读' }).click();
    const list = page.getByRole('dialog', { name: /^通知：/ });
    await list.getByText('上报支行行长').waitFor();
    await list.getByRole('button', { name: '标为已读' }).first().click();
    await page.getByRole('button', { name: '通知：2 条未读' }).waitFor();
    await list.locator('.notice.fresh a').first().click();
    await page.waitForURL(/\/tasks\/0199/);
    await page.getByRole('button', { name: '通知：1 条未读' }).waitFor();
    assert.equal(await bell.getAttribute('aria-expanded'), 'false');
  });

  await flow('a case shows both times of each step against its target', async (page, open) => {
    await open('/cases');
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('tab', { name: '用时' }).click();
    const survey = page.locator('tr', { hasText: '尽职调查（主办）' }).filter({ hasText: '5.45' });
    await survey.getByText('2.20').waitFor();
    await survey.getByText('2.00').waitFor();
    await survey.getByText('通知可代办人员').waitFor();
    await page.getByText('申请人补件用时').waitFor();
  });

  await flow('a check after approval is found wanting, with its reason', async (page, open) => {
    await open('/after-checks');
    await page.getByRole('button', { name: '填写结论' }).first().click();
    const dialog = page.getByRole('dialog');
    const done = dialog.getByRole('button', { name: '填写结论' });
    await dialog.getByText('有异议', { exact: true }).click();
    assert.equal(await done.isDisabled(), true);
    await dialog.getByRole('textbox').fill('尽职调查未说明回款来源。');
    await done.click();
    await page.getByText('结论已记录。').waitFor();
    await page.getByRole('tab', { name: '全部抽中业务' }).click();
    await page.getByText('有异议').first().waitFor();
  });
}
