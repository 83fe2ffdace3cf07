import { FilePdfOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { getFile } from '../api/client.ts';
import { Download } from './Download.tsx';

/** The decision sheet as one page of PDF, in the reader's language; once decided, as it was decided on. */
export function SheetFile({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  return (
    <Download
      size="small"
      className="no-print"
      icon={<FilePdfOutlined aria-hidden />}
      file={() => getFile(`/applications/${applicationId}/decision-sheet`, {})}
    >
      {t('shell.sheetFile')}
    </Download>
  );
}
