import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { valuationsQuery } from '../../api/queries.ts';
import { Card } from '../../ui/Card.tsx';
import { Part } from '../../ui/Part.tsx';
import { PrintButton } from '../../ui/PrintHead.tsx';
import { ValuationView } from '../../ui/ValuationView.tsx';

export default function Valuations({ id }: { id: string }) {
  const { t } = useTranslation();
  const valuations = useQuery(valuationsQuery(id));
  return (
    <Card title={t('cases.valuation.title')} extra={Boolean(valuations.data?.length) && <PrintButton>{t('shell.print.button')}</PrintButton>}>
      <Part query={valuations} empty={t('cases.valuation.empty')}>
        {(list) => (
          <div className="stack">
            {list.map((valuation) => (
              <ValuationView key={valuation.id} valuation={valuation} />
            ))}
          </div>
        )}
      </Part>
    </Card>
  );
}
