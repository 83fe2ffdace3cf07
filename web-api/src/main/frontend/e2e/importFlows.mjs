import assert from 'node:assert/strict';

/** A firm's facts, and applications from Excel. */
export async function importFlows(flow, uuid) {
  const workbook = { name: '11月申请.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') };

  await flow('a file with two good applications and a bad one is taken in, and says row by row what became of it', async (page, open) => {
    await open('/cases');
    await page.getByRole('link', { name: '批量导入' }).click();
    await page.waitForURL(/\/applications\/import/);
    const [template] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载模板' }).click()]);
    assert.equal(template.suggestedFilename(), '申请导入模板 2026-11-22.xlsx');
    const chosen = page.getByLabel('选择 Excel 文件', { exact: true }).locator('xpath=self::input');
    await chosen.setInputFiles({ ...workbook, name: '申请.csv' });
    await page.getByText('请选择 .xlsx 文件').waitFor();
    await page.route('**/application-imports', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'x', title: '不能这样', status: 422, code: 'intake.import-macros', detail: '文件含有宏，不予读取' }),
      }),
    );
    await chosen.setInputFiles(workbook);
    await page.getByText('文件含有宏').waitFor();
    await page.unroute('**/application-imports');
    await chosen.setInputFiles(workbook);
    await page.getByText('建立草稿 2 笔，此前已导入 0 笔，未受理 1 笔').waitFor();
    await page.waitForURL(/import\?id=/);
    const bad = page.getByRole('row').filter({ hasText: 'A-2' });
    await bad.getByText('第 4 行').first().waitFor();
    assert.match(await bad.innerText(), /申请金额（元）[\s\S]*不得超过[\s\S]*权利号[\s\S]*校验位不符/);
    assert.equal(await bad.getByRole('link').count(), 0);
    const [result] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载结果' }).click()]);
    assert.equal(result.suggestedFilename(), '导入结果 2026-11-22.xlsx');
    await page.reload();
    await page.getByRole('row').filter({ hasText: 'A-1' }).getByRole('link').waitFor();
    await chosen.setInputFiles(workbook);
    await page.getByText('这个文件此前已经导入过').waitFor();
  });

  await flow("a firm's facts are typed once, checked as one types, and its size says why", async (page, open) => {
    await open('/applications/new');
    await page.getByLabel('企业名称或统一社会信用代码').fill('绿源');
    await page.getByRole('button', { name: /绿源/ }).click();
    await page.getByText('规模未知').waitFor();
    await page.getByText('缺：行业').waitFor();
    await page.getByRole('button', { name: '补充企业信息' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('行业').click();
    await dialog.locator('.ant-select-item-option').first().click();
    await dialog.getByLabel('从业人员').fill('120');
    await dialog.getByLabel('营业收入').fill('1860万');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请填写', { exact: true }).first().waitFor();
    await dialog.getByLabel('数据年度').fill('2025');
    await dialog.getByLabel('数据来源').fill('2025 年度审计报告');
    let sent;
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().endsWith('/profile')) sent = [request.headers()['if-match'], request.postDataJSON()];
    });
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(sent, [
      '"1"',
      {
        industry: 'INDUSTRY',
        staff: 120,
        revenue: '18600000.00',
        assets: null,
        year: 2025,
        source: '2025 年度审计报告',
        region: null,
        park: null,
        tags: [],
      },
    ]);
    await page.getByText('小型企业').first().waitFor();
    await page.getByRole('button', { name: /企业规模/ }).click();
    await page.getByText('从业人员 ≥ 300 人').waitFor();
    await page.getByText('CRD-52').first().waitFor();
  });

  await flow('as what a loan counts stands on its case, with the rules of that day', async (page, open) => {
    await open(`/cases/${uuid('0001', 0)}`);
    await page.getByText('贷款口径（审批时确定）').waitFor();
    await page.getByText('75%').waitFor();
    await page.getByRole('button', { name: /贷款口径/ }).click();
    await page.getByText('待核对').first().waitFor();
    await page.getByText('10,000,000.00').first().waitFor();
  });
}
