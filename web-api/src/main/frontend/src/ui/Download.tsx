import { DownloadOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from './tell.ts';
import { useOneAtATime } from './useCommand.ts';
import { useSayProblem } from './useSay.ts';

interface Props extends Pick<ButtonProps, 'icon' | 'size' | 'className'> {
  file: () => Promise<{ name: string; content: Blob }>;
  /** what is said once it is there, if more than its name */
  done?: (name: string) => string;
  children: ReactNode;
}

/** Fetches a file and hands it over; what goes wrong is said. */
export function Download({ file, done, children, icon = <DownloadOutlined aria-hidden />, ...look }: Props) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const [busy, setBusy] = useState(false);
  const run = useOneAtATime(async () => {
    setBusy(true);
    try {
      const { name, content } = await file();
      handOver(name, content);
      tell('done', done?.(name) ?? t('shell.list.exportDone', { name }));
    } catch (error) {
      tell('wrong', say(error));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Button {...look} icon={icon} loading={busy} onClick={run}>
      {children}
    </Button>
  );
}

/** Gives a file to the person, under the name that the server gave it. */
function handOver(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
