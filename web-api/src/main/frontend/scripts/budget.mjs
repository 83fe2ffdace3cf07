// Fails the build when the first page (the entry and the tasks list it opens) needs more than 300 kB of compressed script, or another page more than it is
// allowed: what a page needs beside the entry comes with its route, and nothing is loaded before it is opened.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const ENTRY = ['index.html', 'src/i18n/zh-CN/index.ts', 'node_modules/antd/locale/zh_CN.js'];
const PAGES = {
  'src/worklist/TasksPage.tsx': 300,
  'src/cases/CasesPage.tsx': 300,
  'src/cases/CasePage.tsx': 312,
  'src/intake/NewApplicationPage.tsx': 325,
  'src/worklist/TaskPage.tsx': 356,
};
const KILOBYTE = 1024;

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function scriptsOf(keys) {
  const files = new Set();
  const chunks = new Set();
  const collect = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`budget: ${key} is not in the manifest; is the page still loaded by import()?`);
    if (chunks.has(key)) return;
    if (/bpmn-js|viewer/.test(key)) throw new Error(`budget: ${key} must be loaded when a diagram is opened, not before`);
    chunks.add(key);
    files.add(chunk.file);
    (chunk.imports ?? []).forEach(collect);
  };
  keys.forEach(collect);
  return files;
}

for (const [page, limit] of Object.entries(PAGES)) {
  let bytes = 0;
  for (const file of scriptsOf([...ENTRY, page])) bytes += gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
  const said = `${page} needs ${(bytes / KILOBYTE).toFixed(1)} kB of compressed script, allowed are ${limit} kB`;
  if (bytes > limit * KILOBYTE) {
    console.error(`budget: ${said}`);
    process.exitCode = 1;
  } else console.log(`budget: ${said}`);
}
