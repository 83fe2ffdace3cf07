// What people ask of a case: why a table decided so, and what one step in one process did.
import assert from 'node:assert/strict';

export async function caseFlows(flow, uuid) {
  await flow('each reason leads to the decision that gave it, in a pool to that of its right', async (page, open) => {
    await open(`/cases/${uuid('0001', 0)}?tab=rights`);
    const right = page.locator('.right-view', { hasText: '实用新型' }).first();
    const why = right.getByRole('button', { name: '为什么：有同日申请的发明专利，登记时须附声明' }).first();
    await why.click();
    const panel = page.getByRole('dialog', { name: '为什么' });
    await panel.getByText('2023223456780').waitFor();
    await panel.locator('.why-rules [data-matched=true]', { hasText: '有同日申请的发明专利' }).waitFor();
    await panel.locator('.why-rules [data-matched=false]', { hasText: '年费未缴足' }).waitFor();
    await panel.getByText('规则编辑').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    assert.equal(await why.evaluate((button) => button === document.activeElement), true);

    await open(`/cases/${uuid('0001', 0)}?tab=valuation`);
    await page
      .locator('.right-view', { hasText: '41234567' })
      .getByRole('button', { name: /^为什么/ })
      .click();
    await page.getByRole('dialog', { name: '为什么' }).getByText('41234567').waitFor();

    await open(`/tasks/${uuid('0004', 3)}`);
    await page
      .getByRole('button', { name: /^为什么：实用新型有同日申请/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: '为什么' }).getByText('46,850,000.00 元').or(page.getByText('年费缴至')).first().waitFor();
  });

  await flow('a step shows what it did in the process that was chosen, and not in its neighbours', async (page, open) => {
    await open(`/cases/${uuid('0001', 0)}`);
    await page.getByRole('combobox', { name: '选择流程' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('价值评估 · 商标 41234567').click();
    await page.getByRole('tab', { name: '表格' }).click();
    await page.locator('.diagram tbody').getByRole('button', { name: '确定评估方式' }).click();
    const drawer = page.getByRole('dialog', { name: '确定评估方式' });
    await drawer.getByText('商标 41234567', { exact: true }).waitFor();
    await drawer.getByText('协商定价').first().waitFor();
    assert.equal(await drawer.locator('.decision').count(), 1);
    assert.equal(await drawer.getByText('2023104567890').count(), 0);
    assert.match(page.url(), new RegExp(`record=${uuid('0006', 2)}`));
    await page.reload();
    await page.getByRole('dialog', { name: '确定评估方式' }).getByText('商标 41234567', { exact: true }).waitFor();
  });

  await flow(
    'a decision sheet on paper is light, whole, and has nothing that one presses or types into',
    async (page, open) => {
      await open(`/tasks/${uuid('0004', 3)}`);
      await page.locator('.sheet details').first().waitFor();
      await page.getByRole('button', { name: '打印' }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
      await page.emulateMedia({ media: 'print' });
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
      await page.getByRole('heading', { name: '决策单' }).waitFor();
      // how the value was worked out stands on the paper
      await page.locator('.sheet .calculation').first().waitFor();
      assert.deepEqual(await shownControls(page), []);
      assert.match(await page.locator('.print-head').innerText(), /张敏 \d{4}-\d\d-\d\d/);
      await page.emulateMedia({ media: 'screen' });
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    },
    { theme: 'dark' },
  );

  await flow('a valuation report on paper has the calculation and not the diagram', async (page, open) => {
    await open(`/cases/${uuid('0001', 0)}?tab=valuation`);
    await page.locator('.calculation').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: '价值评估报告' }).waitFor();
    await page.locator('.calculation').first().waitFor();
    assert.equal(await page.locator('.diagram').isVisible(), false);
    assert.deepEqual(await shownControls(page), []);
  });

  await flow('what is put on record survives a reload while it is typed, then stands with its answer', async (page, open) => {
    await open(`/cases/${uuid('0001', 0)}?tab=duty`);
    await page.getByText('外部指示', { exact: true }).last().click();
    await page.getByLabel('何人或何单位').fill('某街道办公室（示例）');
    await page.getByRole('textbox', { name: '要求的内容' }).fill('希望尽快放款');
    await page.reload();
    assert.equal(await page.getByLabel('何人或何单位').inputValue(), '某街道办公室（示例）');
    await page.getByRole('button', { name: '记录在案' }).click();
    await page.getByText('请填写').first().waitFor();
    await page.getByLabel('以何种方式').fill('电话');
    await page.getByLabel('日期').fill((await page.getByLabel('日期').getAttribute('max')) ?? '');
    await page.getByRole('button', { name: '记录在案' }).click();
    const record = page.locator('.duty-record', { hasText: '希望尽快放款' });
    await record.getByText('某街道办公室（示例）').waitFor();
    assert.equal(await page.getByRole('textbox', { name: '内容' }).inputValue(), '');

    await record.getByRole('button', { name: '回应' }).click();
    await page.getByRole('textbox', { name: '内容' }).fill('按规定办理，不受影响');
    await page.getByRole('button', { name: '记录在案' }).click();
    await record.locator('.duty-record', { hasText: '不受影响' }).waitFor();
  });

  await flow('the approver sees what was put on record before anything else', async (page, open) => {
    await open(`/tasks/${uuid('0004', 3)}`);
    const first = page.locator('.sheet .card').first();
    await first.getByText('最大客户的订单较上季度减少三成').waitFor();
    await first.locator('.duty-record .duty-record', { hasText: '框架合同' }).waitFor();
  });

  await flow('a survey names the item of the checklist that is open, and why it may not be done from the desk', async (page, open) => {
    await open(`/tasks/${uuid('0004', 0)}`);
    await page.getByText('超过非现场调查限额').waitFor();
    assert.equal(await page.getByRole('radio', { name: '非现场调查' }).isDisabled(), true);
    const item = page.locator('.survey-item', { hasText: '他行借款' });
    await item.getByText('未满足', { exact: true }).click();
    await page.locator('#decision').getByText('同意', { exact: true }).click();
    await page.getByRole('button', { name: '提交：同意' }).click();
    await item.getByText('请说明原因').first().waitFor();
    assert.ok((await page.locator('.survey-item .ant-form-item-explain-error').count()) >= 5);
  });
}

const shownControls = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button:not(.link-button), input, textarea, [role=combobox], [role=tab]')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 120)),
  );
