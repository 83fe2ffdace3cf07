// What people do with lists: narrow them down, keep them as a view, take them along as a file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

export async function listFlows(flow, until) {
  await flow('a view brings back its own scope and its own columns, and leaves those of the others', async (page, open) => {
    const heads = () => page.locator('table.data th').allTextContents();
    await open('/tasks?scope=done');
    await page.locator('[data-row-link]').first().waitFor();
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page.getByRole('checkbox', { name: '通道' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByLabel('视图名称').fill('办过的');
    await page.getByRole('button', { name: '保存当前视图' }).click();
    await page.getByRole('button', { name: '办过的', exact: true }).waitFor();
    await open('/tasks');
    await page.locator('[data-row-link]').first().waitFor();
    const mine = await heads();
    assert.ok(mine.includes('通道'));
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByRole('button', { name: '办过的', exact: true }).click();
    await page.waitForURL(/scope=done/);
    await until(async () => (await heads()).includes('结论'));
    assert.ok(!(await heads()).includes('通道'));
    await page.getByRole('tab', { name: /我正在办/ }).click();
    await until(async () => JSON.stringify(await heads()) === JSON.stringify(mine));
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByRole('button', { name: '删除视图 办过的' }).click();
    await page.getByText('还没有保存的视图').waitFor();
  });

  await flow('a view is the same on another machine', async (page, open) => {
    await open('/cases?ageing=OVERDUE&sort=-amount');
    await page.locator('[data-row-link]').first().waitFor();
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByLabel('视图名称').fill('逾期大额');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '逾期大额', exact: true }).waitFor();
    await page.evaluate(() => localStorage.clear());
    await open('/cases');
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByRole('button', { name: '逾期大额', exact: true }).click();
    await page.waitForURL(/ageing=OVERDUE/);
    await page.waitForURL(/sort=-amount/);
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByRole('button', { name: '删除视图 逾期大额' }).click();
    await page.getByText('还没有保存的视图').waitFor();
  });

  await flow('the export is the list as it is shown, all of it', async (page, open) => {
    await open('/cases?ageing=OVERDUE');
    await page.locator('[data-row-link]').first().waitFor();
    const asked = page.waitForRequest(/applications\/export/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()]);
    const { searchParams } = new URL((await asked).url());
    assert.equal(searchParams.get('ageing'), 'OVERDUE');
    assert.equal(searchParams.get('sort'), 'due');
    assert.match(file.suggestedFilename(), /^案件 \d{4}-\d\d-\d\d\.xlsx$/);
    const { columns } = JSON.parse(await readFile(await file.path(), 'utf8'));
    assert.deepEqual(columns.slice(0, 7), ['number', 'borrower', 'amount', 'state', 'missing', 'due', 'left']);
    await page.getByText('已导出 案件').waitFor();
    await page.route('**/applications/export*', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'x', title: '稍后再试', status: 409, code: 'platform.busy' }),
      }),
    );
    await page.getByRole('button', { name: '导出 Excel' }).click();
    await page.getByText('稍后再试').waitFor();
  });

  await flow('cases are narrowed down to what is due today, what waits for whom, and whose they are', async (page, open) => {
    const choose = async (label, option) => {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
    };
    await open('/cases');
    await page.locator('[data-row-link]').first().waitFor();
    await choose('期限', '今天到期');
    await page.waitForURL(/ageing=TODAY/);
    await until(async () => (await page.locator('tbody tr:not(:has-text("今天到期"))').count()) === 0);
    await choose('等谁', '信贷审查员');
    await page.waitForURL(/waits=credit-reviewer/);
    await until(async () => (await page.locator('tbody tr:not(:has-text("信贷审查"))').count()) === 0);
    await page.getByRole('button', { name: '更多筛选' }).click();
    await choose('客户经理', '李娜');
    await page.waitForURL(/manager=li\.na/);
    await page.reload();
    // what is set is in sight
    await page.getByText('李娜').first().waitFor();
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await until(async () => (await page.locator('[data-row-link]').count()) >= 50);
    await choose('状态', '待补充资料');
    await page.keyboard.press('Escape');
    await page.getByText('缺：年费缴至、共有人同意').first().waitFor();
  });
}
