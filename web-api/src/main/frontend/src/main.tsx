import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startLanguage } from './i18n/index.ts';
import { startTheme } from './theme/preferences.ts';
import './theme/base.css';
import './theme/print.css';
import './ui/parts.css';
import './ui/table.css';

startTheme();
await startLanguage();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
