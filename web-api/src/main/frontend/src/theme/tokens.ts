/**
 * The one set of design tokens. CSS reads them as custom properties (`--ink`, `--line` …, written by `applyTokens`), antd reads them through `antdTheme`.
 * Ink and paper: a deep slate teal for what one can do, seal red only for what is late or refused, jade for the green channel.
 */
export type Mode = 'light' | 'dark';

const light = {
  paper: '#f3f4f1',
  surface: '#ffffff',
  sunken: '#f8f9f6',
  raised: '#ffffff',
  bar: '#17343d',
  'bar-ink': '#f0f5f4',
  'bar-quiet': '#b4c8c9',
  ink: '#1b2628',
  quiet: '#566466',
  line: '#dde1dc',
  'line-strong': '#b9c1bd',
  brand: '#1c6072',
  'brand-hover': '#164e5d',
  'brand-soft': '#e3eff1',
  'brand-ink': '#174f5e',
  jade: '#23704c',
  'jade-soft': '#e2f1e8',
  amber: '#8a5300',
  'amber-soft': '#fbeed6',
  seal: '#a6352a',
  'seal-soft': '#fae6e3',
  focus: '#b46a00',
  shadow: '0 1px 2px rgb(27 38 40 / 6%), 0 2px 8px rgb(27 38 40 / 5%)',
};

const dark: typeof light = {
  paper: '#101719',
  surface: '#182124',
  sunken: '#141c1e',
  raised: '#1f2a2d',
  bar: '#0b1214',
  'bar-ink': '#e4edec',
  'bar-quiet': '#93a9ab',
  ink: '#e2e9e8',
  quiet: '#9dadae',
  line: '#2c393c',
  'line-strong': '#4a5a5d',
  brand: '#7cc0cf',
  'brand-hover': '#9bd2de',
  'brand-soft': '#1d3940',
  'brand-ink': '#a5d8e3',
  jade: '#7fcba2',
  'jade-soft': '#18382a',
  amber: '#e6b566',
  'amber-soft': '#3d2e12',
  seal: '#f0958a',
  'seal-soft': '#43211d',
  focus: '#f0b75c',
  shadow: '0 1px 2px rgb(0 0 0 / 40%)',
};

export const palettes = { light, dark };

export const FONT =
  '"Inter", "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';
export const MONO = '"JetBrains Mono", "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace';

export function applyTokens(mode: Mode, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(palettes[mode])) root.style.setProperty(`--${name}`, value);
  root.style.setProperty('--font', FONT);
  root.style.setProperty('--mono', MONO);
  root.dataset.theme = mode;
}
