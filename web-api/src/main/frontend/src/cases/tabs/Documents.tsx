import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQuery, documentsQuery } from '../../api/queries.ts';
import { Card } from '../../ui/Card.tsx';
import { DocumentList } from '../../ui/DocumentList.tsx';
import { Part } from '../../ui/Part.tsx';
import { Upload } from '../../ui/Upload.tsx';

export default function Documents({ id }: { id: string }) {
  const { t } = useTranslation();
  const page = useQuery(caseQuery(id));
  const documents = useQuery(documentsQuery(id));
  return (
    <div className="stack">
      {page.data?.may.upload.allowed && (
        <Card title={t('cases.documents.upload')}>
          <Upload applicationId={id} />
        </Card>
      )}
      <Card title={t('cases.documents.title')} flush>
        <Part query={documents} empty={t('cases.documents.empty')}>
          {(list) => <DocumentList documents={list} />}
        </Part>
      </Card>
    </div>
  );
}
