import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { API } from '../api/client.ts';
import type { CaseDocument } from '../api/types.ts';
import { formatBytes, formatInstant } from '../format/dates.ts';

export function DocumentList({ documents }: { documents: CaseDocument[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="data bare">
        <caption className="visually-hidden">{t('cases.documents.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.documents.name')}</th>
            <th scope="col">{t('cases.documents.kind')}</th>
            <th scope="col" className="end">
              {t('cases.documents.size')}
            </th>
            <th scope="col">{t('cases.documents.added')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id}>
              <td>
                <span className="two">
                  <a href={`${API}/documents/${document.id}/content`} download={document.fileName}>
                    <DownloadOutlined aria-hidden /> {document.title}
                  </a>
                  {document.usedFor.map((use) => (
                    <small key={use}>{use}</small>
                  ))}
                  <small className="mono" title={document.digest}>
                    SHA-256 {document.digest.slice(0, 16)}…
                  </small>
                </span>
              </td>
              <td>
                {t(`terms.documentKind.${document.kind}`, document.kind)}
                {document.generated && <span className="mark">{t('cases.documents.generated')}</span>}
              </td>
              <td className="end">{formatBytes(document.size)}</td>
              <td>
                <span className="two">
                  {document.addedBy.name}
                  <small>{formatInstant(document.addedAt)}</small>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
