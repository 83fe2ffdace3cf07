// Fails the build when the first page (the entry and the tasks list it opens) needs more than 300 kB of compressed script.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 300 * 1024;
const FIRST_PAGE = ['index.html', 'src/worklist/TasksPage.tsx', 'src/i18n/zh-CN/index.ts', 'node_modules/antd/locale/zh_CN.js'];

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set();
const chunks = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`budget: ${key} is not in the manifest; is the page still loaded by import()?`);
  if (chunks.has(key)) return;
  if (/bpmn-js|viewer/.test(key)) throw new Error(`budget: ${key} must be loaded when a diagram is opened, not before`);
  chunks.add(key);
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(collect);
}
FIRST_PAGE.forEach(collect);

let total = 0;
for (const file of files) {
  const bytes = readFileSync(`dist/${file}`);
  total += gzipSync(bytes, { level: 9 }).length;
}
const kilobytes = (total / 1024).toFixed(1);
if (total > LIMIT) {
  console.error(`budget: the first page needs ${kilobytes} kB of compressed script, allowed are ${LIMIT / 1024} kB`);
  process.exit(1);
}
console.log(`budget: first page ${kilobytes} kB of compressed script in ${files.size} files, allowed ${LIMIT / 1024} kB`);
