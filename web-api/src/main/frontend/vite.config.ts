import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockApi } from './mock/plugin.ts';

// `npm run dev` talks to a web-api on 8080; `npm run mock` answers from the fixtures in mock/, which never reach the bundle.
const mocked = process.env.IPLEDGE_MOCK === '1';

export default defineConfig({
  plugins: [react(), ...(mocked ? [mockApi()] : [])],
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: mocked
      ? {}
      : Object.fromEntries(['/api', '/oauth2', '/login', '/logout', '/v3'].map((path) => [path, { target: 'http://127.0.0.1:8080' }])),
  },
  preview: { port: 5174, host: '127.0.0.1' },
  build: {
    target: 'es2022',
    // no data: URLs, so that img-src and font-src can stay 'self'
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'node',

    include: ['test/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
