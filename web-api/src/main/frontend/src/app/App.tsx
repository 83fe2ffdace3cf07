import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { StrictMode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { antdLocale } from '../i18n/index.ts';
import { antdTheme } from '../theme/antd.ts';
import { useMode } from '../theme/preferences.ts';
import { queryClient } from './queryClient.ts';
import { router } from './router.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

export function App() {
  const { i18n } = useTranslation();
  const mode = useMode();
  const theme = useMemo(() => antdTheme(mode), [mode]);
  return (
    <StrictMode>
      <ConfigProvider locale={antdLocale(i18n.language)} theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>
  );
}
