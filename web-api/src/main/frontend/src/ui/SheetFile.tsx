import { FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getFile } from '../api/client.ts';
import { handOver } from './handOver.ts';
import { tell } from './tell.ts';
import { useOneAtATime } from './useCommand.ts';
import { useSayProblem } from './useSay.ts';

/** The decision sheet as one page of PDF, in the reader's language; once decided, as it was decided on. */
export function SheetFile({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const [busy, setBusy] = useState(false);
  const run = useOneAtATime(async () => {
    setBusy(true);
    try {
      const { name, content } = await getFile(`/applications/${applicationId}/decision-sheet`, {});
      handOver(name, content);
      tell('done', t('shell.list.exportDone', { name }));
    } catch (error) {
      tell('wrong', say(error));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Button size="small" className="no-print" icon={<FilePdfOutlined aria-hidden />} loading={busy} onClick={run}>
      {t('shell.sheetFile')}
    </Button>
  );
}
