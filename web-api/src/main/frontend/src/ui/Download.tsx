import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver } from './handOver.ts';
import { tell } from './tell.ts';
import { useOneAtATime } from './useCommand.ts';
import { useSayProblem } from './useSay.ts';

/** Fetches a file and hands it over; what goes wrong is said. */
export function Download({ file, children }: { file: () => Promise<{ name: string; content: Blob }>; children: ReactNode }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const [busy, setBusy] = useState(false);
  const run = useOneAtATime(async () => {
    setBusy(true);
    try {
      const { name, content } = await file();
      handOver(name, content);
      tell('done', t('shell.list.exportDone', { name }));
    } catch (error) {
      tell('wrong', say(error));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={run}>
      {children}
    </Button>
  );
}
