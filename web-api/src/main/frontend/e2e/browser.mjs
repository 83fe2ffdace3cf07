import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PORT = 20_000 + (process.pid % 20_000);
/** A machine without a Chinese font draws boxes: the fonts of our papers are found in `fonts` of this folder. */
const FONTS = fileURLToPath(new URL('../../../../../processes/src/main/resources', import.meta.url));
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built pages with answers from the fixtures, under the content security policy of the server. */
export async function servePages() {
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--port', String(PORT), '--strictPort'], {
    env: { ...process.env, IPLEDGE_MOCK: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes(String(PORT)) && resolve());
    child.on('exit', () => reject(new Error('the pages could not be served')));
  });
  return { address: `http://127.0.0.1:${PORT}`, close: () => child.kill() };
}

export function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}; say where it is with CHROMIUM`);
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, XDG_DATA_HOME: FONTS } });
}

/** A person's browser: language and looks as chosen before, and nothing may go wrong in it unseen. */
export async function openPage(browser, { language = 'zh-CN', theme = 'light', width = 1440, height = 900 } = {}) {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addInitScript(
    ([l, t]) => {
      if (!localStorage.getItem('ipledge.language')) localStorage.setItem('ipledge.language', l);
      if (!localStorage.getItem('ipledge.theme')) localStorage.setItem('ipledge.theme', t);
    },
    [language, theme],
  );
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.setDefaultTimeout(15_000);
  return { page, wrong, close: () => context.close() };
}
