// Walks every page in Chromium, in both languages and looks: nothing serious for axe, nothing in the console (so no policy violation either), no page wider than
// its window, the bpmn.io mark in sight. `npm run pages [folder]` also leaves a picture of each page in the folder.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { openBrowser, openPage, servePages } from './browser.mjs';

const uuid = (kind, n) => `0199${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const pages = [
  ['tasks', '/tasks'],
  ['tasks-claimable', '/tasks?scope=claimable'],
  ['tasks-done', '/tasks?scope=done'],
  ['tasks-empty', '/tasks?query=nobody'],
  ['cases', '/cases'],
  ['after-checks', '/after-checks'],
  ['new-application', '/applications/new'],
  ['import', '/applications/import'],
  ['import-report', `/applications/import?id=${uuid('000f', 1)}`],
  ['no-such-page', '/nowhere'],
  ...['overview', 'rights', 'valuation', 'documents', 'decisions', 'duty', 'times', 'money', 'history'].map((tab) => [
    `case-${tab}`,
    `/cases/${uuid('0001', 0)}?tab=${tab}`,
  ]),
  ['case-step', `/cases/${uuid('0001', 0)}?step=investigate`],
  ...Array.from({ length: 16 }, (_, i) => [`task-${i}`, `/tasks/${uuid('0004', i)}`]),
];
const looks = [
  { language: 'zh-CN', theme: 'light', width: 1440 },
  { language: 'zh-CN', theme: 'dark', width: 1920, height: 1080 },
  { language: 'en', theme: 'light', width: 820, height: 1180 },
  { language: 'en', theme: 'dark', width: 320, height: 700 },
];

const folder = process.argv[2];
if (folder) mkdirSync(folder, { recursive: true });
const server = await servePages();
const browser = await openBrowser();
const failures = [];

async function visit({ look, name, path }) {
  const { page, wrong, close } = await openPage(browser, look);
  const at = `${name} ${look.language} ${look.theme} ${look.width}`;
  await page.goto(server.address + path);
  await page.locator('main h1:visible').first().waitFor();
  if (name.startsWith('case-')) await page.locator('.djs-element').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.loading'));
  if (folder) await page.screenshot({ path: `${folder}/${name}-${look.language}-${look.theme}-${look.width}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  for (const { id, impact, nodes } of violations.filter((v) => ['serious', 'critical'].includes(v.impact)))
    failures.push(`${at}: ${impact} ${id} at ${nodes[0].target}`);
  failures.push(...wrong.map((text) => `${at}: ${text}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) failures.push(`${at}: wider than the window`);
  if ((await page.locator('body').innerText()).includes('{{')) failures.push(`${at}: a text without what belongs into it`);
  const mark = page.locator('.bjs-powered-by');
  if (await mark.count()) {
    await mark.scrollIntoViewIfNeeded();
    const covered = await mark.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    });
    if (covered && !path.includes('step=')) failures.push(`${at}: the bpmn.io mark is covered`);
  }
  await close();
}

const views = looks.flatMap((one) => pages.map(([name, path]) => ({ look: one, name, path })));
const left = [...views];
async function lane() {
  for (let view = left.shift(); view; view = left.shift()) await visit(view);
}
try {
  await Promise.all([lane(), lane()]);
} finally {
  await browser.close();
  server.close();
}
for (const failure of failures) console.error(failure);
console.log(`${views.length} views, ${failures.length} failures`);
process.exitCode = failures.length ? 1 : 0;
