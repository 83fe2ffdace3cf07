import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decisionsQuery } from '../../api/queries.ts';
import { Card } from '../../ui/Card.tsx';
import { Part } from '../../ui/Part.tsx';
import { SheetFile } from '../../ui/SheetFile.tsx';
import { WhyButton } from '../../ui/WhySource.tsx';
import { AfterCheckCard } from '../AfterCheck.tsx';
import { DecisionView } from '../DecisionView.tsx';

export default function Decisions({ id }: { id: string }) {
  const { t } = useTranslation();
  const decisions = useQuery(decisionsQuery(id));
  return (
    <div className="stack">
      <AfterCheckCard id={id} />
      <Card title={t('cases.decisions.title')} extra={<SheetFile applicationId={id} />}>
        <Part query={decisions} empty={t('cases.decisions.empty')}>
          {(list) => (
            <ul className="plain stack">
              {list.map((decision) => (
                <li key={decision.id}>
                  <DecisionView
                    decision={decision}
                    action={
                      decision.why && <WhyButton decision={decision.id} about={[decision.why.name, decision.about].filter(Boolean).join(' ')} />
                    }
                  />
                </li>
              ))}
            </ul>
          )}
        </Part>
      </Card>
    </div>
  );
}
